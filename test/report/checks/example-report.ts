/** A rule's example in its short notation (ReportExample) → a report as the checks read it. */
import { checklist } from '../../../report/checklist/checklist.ts'
import type { CheckedReport, ReportExample } from '../../../report/checks/rule.ts'
import { wordsSchema } from '../../../report/checks/words.ts'
import type { Block, ReportDocument, Title } from '../../../report/document/node.ts'
import { outline } from '../../../report/document/outline.ts'
import { placedUnits } from '../../../report/document/units.ts'
import { attachment, details, envelope, h, p, table, title } from '../../build.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')

const headingLine = /^(#{2,5}) (?:\{([a-z0-9-]+)\} )?(.+)$/

function blockOf(line: string): Block {
  const heading = headingLine.exec(line)
  if (heading) {
    const [, signs = '', areaId = null, text = ''] = heading
    return h((signs.length - 1) as 1 | 2 | 3 | 4, text, { areaId, runIn: /。./.test(text) })
  }
  return line.startsWith('! ') ? attachment(line.slice(2)) : p(line)
}

/** The document of an example; without a title line it has an ordinary one. */
export function exampleDocument(lines: readonly string[]): ReportDocument {
  let head: Title = title('临江市人民政府关于2021年履行教育职责情况的自评报告')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('# ')) head = title(line.slice(2))
    else if (line.startsWith('| ')) {
      const rows: string[][] = []
      for (; lines[at]?.startsWith('| '); at++) rows.push((lines[at] ?? '').slice(2, -2).split(' | '))
      at -= 1
      blocks.push(table(...rows))
    } else blocks.push(blockOf(line))
  }
  return { type: 'doc', content: [head, ...blocks] }
}

export function exampleReport({ lines, details: changed, words, previous }: ReportExample): CheckedReport {
  const document = exampleDocument(lines)
  const whole = envelope(document, {
    details: { ...details, ...changed },
    previous: previous
      ? { name: '上年报告.docx', round: 2020, reviewYear: 2019, document: exampleDocument(previous) }
      : null,
  })
  const made = outline(document)
  return {
    envelope: whole,
    outline: made,
    pack,
    checklist: checklist(document, made, pack, whole.areas),
    words: wordsSchema.parse(words ?? {}),
    units: placedUnits(document, made),
  }
}
