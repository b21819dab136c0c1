/** 版记 (7.4): copies, issuing office and date, at the foot of the last page. */
import type { Official } from '../document/envelope.ts'
import type { PaperImprint, PaperParagraph } from './paper.ts'
import { dateText, imprintCharacter } from './placement.ts'
import { printable, textRuns } from './runs.ts'
import type { Setting } from './setting.ts'

/** 首末条 0.35 mm, 中间 0.25 mm, recommended (7.4.1): 1 pt and 0.75 pt. */
const outer = { colour: 'black', weight: 8, space: 0 } as const
const inner = { colour: 'black', weight: 6, space: 0 } as const

const clean = (text: string) => printable(text).trim()

/** @returns null where there is nothing to say */
export function imprintBlock({ imprint }: Official, { preset, page }: Setting): PaperImprint | null {
  const copies = clean(imprint.copiesTo)
    .replace(/^抄送[:：]\s*/, '')
    .replace(/[。.]$/, '')
  const issuer = clean(imprint.issuer)
  const date = dateText(imprint.date)
  const face = { face: 'fangsong', latin: 'own' } as const
  const rows: PaperParagraph[] = []
  if (copies !== '')
    rows.push({
      kind: 'paragraph',
      style: 'imprint',
      // 左右各空一字, 回行 under the first character behind 抄送： (7.4.2).
      form: { left: 4 * imprintCharacter, firstLine: -3 * imprintCharacter, right: imprintCharacter },
      runs: textRuns(`抄送：${copies}。`, face, preset),
    })
  if (issuer !== '' || date !== '')
    rows.push({
      kind: 'paragraph',
      style: 'imprint',
      // 印发机关左空一字, 印发日期右空一字 (7.4.3).
      form: { left: imprintCharacter, right: imprintCharacter },
      tabs: [{ at: page.textWidth - imprintCharacter, align: 'right' }],
      runs: [
        ...textRuns(issuer, face, preset),
        ...(date === '' ? [] : [{ kind: 'tab' } as const, ...textRuns(`${date}印发`, face, preset)]),
      ],
    })
  return rows.length === 0 ? null : { kind: 'imprint', rows, outer, inner }
}
