/** check: the state of every duty area, and what the rules find. Exit code 1 where an error stands. */
import { areaStateNames, type Checklist, checklist } from '../../report/checklist/checklist.ts'
import { checkAll, createChecker } from '../../report/checks/check.ts'
import { pairing } from '../../report/checks/pairing.ts'
import type { CheckedReport, Finding, Place, Severity } from '../../report/checks/rule.ts'
import { rules } from '../../report/checks/rules.ts'
import { noWords, type Words } from '../../report/checks/words.ts'
import { readWordsText } from '../../report/checks/words-text.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { outline } from '../../report/document/outline.ts'
import { previousKind } from '../../report/document/previous.ts'
import { placedUnits } from '../../report/document/units.ts'
import { figureTable } from '../../report/figures/table.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { argumentsOf } from './arguments.ts'
import { importInput } from './import.ts'
import { packOf, readSetting } from './input.ts'
import { type Command, type Io, Refused } from './io.ts'

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }
const bases = new Map(rules.map(({ id, basis }) => [id, basis]))

function checked(envelope: Envelope, pack: TemplatePack, words: Words): CheckedReport {
  const { document, areas } = envelope
  const made = outline(document, (id) => areas[id]?.omitted !== undefined)
  return {
    envelope,
    outline: made,
    pack,
    checklist: checklist(document, made, pack, areas),
    words,
    units: placedUnits(document, made),
  }
}

/** Index of the paragraph, the title being 0; null where a finding stands in none. */
const paragraphOf = (place: Place): number | null => (place !== null && 'block' in place ? place.block : null)

function printed(report: CheckedReport, findings: readonly Finding[]) {
  const { problems, measures } = pairing(report)
  return {
    checklist: report.checklist.areas.map(({ areaId, title, state, chars, missing }) => ({
      areaId,
      title,
      state,
      chars,
      missing,
    })),
    findings: findings.map(({ rule, severity, areaId, place, text, message, fix }) => ({
      rule,
      severity,
      areaId,
      paragraph: paragraphOf(place),
      text,
      message,
      basis: bases.get(rule),
      fix,
    })),
    pairing: {
      problems: problems.map(({ text, place, measures: own }) => ({ text, paragraph: place.block, measures: own })),
      measures: measures.map(({ text, place, problems: own }) => ({ text, paragraph: place.block, problems: own })),
    },
    previous: report.envelope.previous && {
      kind: previousKind(report.envelope),
      name: report.envelope.previous.name,
    },
    // `lastYear`: what that report says.
    figures: figureTable(report.envelope, report.outline).map(
      ({ areaId, place, sentence, text, value, unit, counts, year, lastYear, change, relation }) => ({
        areaId,
        paragraph: place.block,
        sentence,
        text,
        value,
        unit,
        counts,
        year,
        lastYear: lastYear && { text: lastYear.text, value: lastYear.value, unit: lastYear.unit },
        change,
        arithmetic: relation && { kind: relation.kind, formula: relation.formula, holds: relation.holds },
      }),
    ),
  }
}

function areaLines({ areas, progress }: Checklist): string[] {
  const { done, written, begun, total } = progress
  return [
    ...areas.map((area) => {
      const note = area.sections.length === 0 ? (area.required ? '未列入，本轮必写' : '未列入') : `${area.chars} 字`
      const missing = area.missing.length > 0 && area.chars > 0 ? `　缺：${area.missing.join('、')}` : ''
      return `${areaStateNames[area.state]}　${area.title}　${note}${missing}`
    }),
    `共 ${total} 个领域：完成 ${done}，已写 ${written}，在写 ${begun}。`,
  ]
}

function findingLines(findings: readonly Finding[]): string[] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return [
    ...findings.map(({ rule, severity, message }) => `${severityNames[severity]}　${rule}　${message}`),
    `检查：错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('hint')}。`,
  ]
}

/** 本单位用语, as the window exports them. */
async function wordsOf(file: string, io: Io): Promise<Words> {
  const read = readWordsText(await readSetting(file, io, '用语文件'))
  if (!read.ok) throw new Refused(read.message)
  return read.value
}

export const checkCommand: Command = {
  name: 'check',
  usage: '文件 [--json] [--template 模板编号] [--words 用语文件]',
  what: '列出各职责领域写到什么程度、缺什么，以及检查发现的问题；有错误时退出码为 1',
  run: async (args, io) => {
    const { values, positionals } = argumentsOf(
      checkCommand,
      args,
      { json: { type: 'boolean' }, template: { type: 'string' }, words: { type: 'string' } },
      1,
    )
    const { value } = await importInput(positionals[0] ?? '', values.template ?? '', io)
    const words = values.words === undefined ? noWords : await wordsOf(values.words, io)
    const report = checked(value, await packOf(values.template ?? value.template.id, io), words)
    const findings = checkAll(createChecker(rules, report.words), report).filter(({ ignored }) => !ignored)
    if (values.json) io.print(JSON.stringify(printed(report, findings), null, 2))
    else for (const line of [...areaLines(report.checklist), ...findingLines(findings)]) io.print(line)
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}
