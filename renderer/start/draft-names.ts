/** Names of drafts: the one a new draft gets, and finding drafts by name. */
import type { DraftSummary } from '../../preload/values.ts'
import type { Details } from '../../report/document/envelope.ts'
import { withoutBlanks } from '../../report/document/fields.ts'
import { inlineText } from '../../report/document/node.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { patternInline } from '../../report/template/start.ts'

/** As long as the shell takes (drafts.create). */
export const maxNameLength = 200

/**
 * The name of a new draft: the report's title on one line, without fill-ins, and with a number
 * behind it where another draft has that name.
 */
export function newDraftName(pack: TemplatePack, details: Details, taken: readonly string[]): string {
  const line = inlineText(patternInline(pack.titlePattern, details)).replace(/\n/g, '')
  const title = withoutBlanks(line)
    .trim()
    .slice(0, maxNameLength - 10)
  const name = title || pack.title.slice(0, maxNameLength - 10)
  if (!taken.includes(name)) return name
  for (let copy = 2; ; copy++) {
    const next = `${name}（${copy}）`
    if (!taken.includes(next)) return next
  }
}

/** The year in a name goes along; a name without one gets it behind. */
export function nextName(name: string, before: number, after: number): string {
  const next = name.replaceAll(String(before), String(after))
  return next === name ? `${name.slice(0, maxNameLength - 10)}（${after}年）` : next.slice(0, maxNameLength)
}

/** The name of a draft that comes from a file: the file's, without its ending. */
export const baseName = (file: string): string => file.replace(/\.[^.]+$/, '').slice(0, maxNameLength) || '未命名报告'

/** Full-width and half-width, upper and lower case are the same to whoever looks for a draft. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** The drafts whose name contains every word of the query, in their order. */
export function matching(drafts: readonly DraftSummary[], query: string): readonly DraftSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return drafts.filter((draft) => words.every((word) => folded(draft.name).includes(word)))
}
