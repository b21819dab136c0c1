/** 文字损坏: what seems to have been lost on the way, with a suggested repair each, to accept or not. */
import { Button } from 'antd'
import { damageKey, type PlacedDamage } from '../../report/recognise/revision.ts'
import type { Review } from './use-review.ts'

/** Characters of the sentence that are shown before and behind a damaged place. */
const around = 8

export function DamageList({
  damage,
  texts,
  review,
}: {
  damage: readonly PlacedDamage[]
  /** Of the source's paragraphs. */
  texts: readonly string[]
  review: Review
}) {
  if (damage.length === 0) return null
  const { repairs } = review.revision
  const open = damage.filter((one) => !repairs.has(damageKey(one)))
  return (
    <section className="review-damages" aria-labelledby="review-damages-title">
      <header>
        <h2 id="review-damages-title">文字损坏 {damage.length} 处</h2>
        <span className="review-hint">修复只写入草稿，原文件不动。</span>
        {open.length > 0 && (
          <Button size="small" onClick={() => review.repair(open)}>
            全部接受
          </Button>
        )}
      </header>
      <ul>
        {damage.map((one) => {
          const text = texts[one.index] ?? ''
          return (
            <li key={damageKey(one)} aria-current={one.index === review.chosen.head ? 'location' : undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={repairs.has(damageKey(one))}
                  onChange={() => {
                    review.choose(one.index)
                    review.repair([one])
                  }}
                />
                <span>
                  {text.slice(Math.max(0, one.start - around), one.start)}
                  <span className="review-damage">{one.found}</span>
                  {text.slice(one.end, one.end + around)}
                </span>
                <span aria-hidden>→</span>
                <span className="visually-hidden">改为</span>
                <strong>{one.repaired}</strong>
              </label>
              <span className="review-why" data-sure={one.sure} title={one.why}>
                {one.why}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
