/** Items of a report that say the same: what is brought up to date in one place is to be so in all of them. */
import type { CarriedItem } from './carried.ts'

/** Shortest name of a thing that tells it from others when one name ends in the other. */
const telling = 3

/** 公办幼儿园 here, 有公办幼儿园 there: what leads to a name is not always told from the name. */
function sameThing(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== '' && (short === long || (short.length >= telling && long.endsWith(short)))
}

/**
 * The carried items that say the same as one of them, itself included. A number alone says nothing: 12所
 * may be kindergartens here and companies there, so figures must also count the same thing.
 * @param items of the whole report
 */
export function alikeItems(items: readonly CarriedItem[], item: CarriedItem): readonly CarriedItem[] {
  return items.filter(
    (other) =>
      other === item ||
      (other.kind === item.kind &&
        other.text === item.text &&
        (item.kind !== 'figure' || sameThing(item.counts, other.counts))),
  )
}

/** Whether all of them are the same fact without a doubt; a year or a date may mean another thing in another place. */
export const surelyAlike = ({ kind }: CarriedItem): boolean =>
  kind === 'figure' || kind === 'documentNumber' || kind === 'policy'
