/**
 * 交稿检查: what stands between a report and its hand-in, as one page. Errors hinder it until they are mended or
 * overruled with a reason; everything else is there to be seen.
 */
import type { Checklist } from '../checklist/checklist.ts'
import { ignoredKey } from '../checks/check.ts'
import type { Finding, Severity } from '../checks/rule.ts'
import { rules } from '../checks/rules.ts'
import { type Envelope, type HandInRecord, paperForm } from '../document/envelope.ts'
import { blockFacts } from '../document/outline.ts'
import { missingDetails } from '../paper/notes.ts'
import type { TemplatePack } from '../template/pack.ts'

export interface GateInput<F extends Finding = Finding> {
  readonly envelope: Envelope
  readonly checklist: Checklist
  /** Null where the draft's template is not installed. */
  readonly pack: Pick<TemplatePack, 'limits'> | null
  /** Of the checks over this envelope, ignored ones too. */
  readonly findings: readonly F[]
  /** Characters of the whole text without spaces. */
  readonly chars: number
  /** Fill-ins left. */
  readonly blanks: number
  /** Null where they are not counted. */
  readonly pages: number | null
  /** Ids of the rules that are switched off. */
  readonly disabledRules: readonly string[]
}

/** met: in order. look: to be seen, hinders nothing. open: hinders the hand-in. */
export type LineState = 'met' | 'look' | 'open'
export const lineStateNames: Readonly<Record<LineState, string>> = { met: '符合', look: '请核对', open: '未处理' }

export type LineKey =
  | 'errors'
  | 'warnings'
  | 'areas'
  | 'blanks'
  | 'carried'
  | 'details'
  | 'length'
  | 'pages'
  | 'disabled'

export interface GateLine {
  readonly key: LineKey
  readonly title: string
  readonly state: LineState
  readonly text: string
}

/** An error of the checks. One that was ignored while writing stands here all the same. */
export interface GateError<F extends Finding = Finding> {
  readonly finding: F
  /** Why it goes out as it stands; null: that has not been said. */
  readonly reason: string | null
}

export interface Gate<F extends Finding = Finding> {
  readonly lines: readonly GateLine[]
  readonly errors: readonly GateError<F>[]
  /** No error is left that was neither mended nor overruled. */
  readonly passed: boolean
  /** What is kept with the draft, but for the time. */
  readonly record: Omit<HandInRecord, 'at'>
}

/** As many are named in one line; the rest is counted. */
const mostNamed = 6
const list = (names: readonly string[]): string =>
  `${names.slice(0, mostNamed).join('、')}${names.length > mostNamed ? `等 ${names.length} 项` : ''}`

const number = new Intl.NumberFormat('zh-CN')

function linesOf(input: GateInput, record: Gate['record']): readonly GateLine[] {
  const { envelope, checklist, pack, disabledRules } = input
  const line = (key: LineKey, title: string, state: LineState, text: string): GateLine => ({ key, title, state, text })
  const unwritten = checklist.areas.filter(({ required, state }) => required && state === 'empty')
  const missing = missingDetails(envelope.details, paperForm(envelope.details))
  const limit = pack?.limits.maxChars ?? null
  const over = limit === null ? 0 : record.chars - limit
  const off = rules.filter(({ id }) => disabledRules.includes(id))
  return [
    line(
      'errors',
      '错误',
      record.errors > 0 ? 'open' : 'met',
      record.errors + record.overruled === 0
        ? '没有'
        : `${record.errors > 0 ? `${record.errors} 处未处理` : '都已处理'}${record.overruled > 0 ? `，${record.overruled} 处说明理由后放行` : ''}`,
    ),
    line(
      'warnings',
      '警告和提示',
      record.warnings > 0 ? 'look' : 'met',
      record.warnings + record.hints === 0 ? '没有' : `警告 ${record.warnings} 处，提示 ${record.hints} 处`,
    ),
    line(
      'areas',
      '职责领域',
      pack === null || unwritten.length > 0 ? 'look' : 'met',
      pack === null
        ? '模板不在本机，不能核对应写的领域'
        : unwritten.length > 0
          ? `必写 ${record.requiredAreas} 个，还有 ${unwritten.length} 个没有写：${list(unwritten.map(({ title }) => title))}`
          : `必写 ${record.requiredAreas} 个，都已写或列为不涉及`,
    ),
    line(
      'blanks',
      '待填【】',
      record.blanks > 0 ? 'look' : 'met',
      record.blanks > 0 ? `${record.blanks} 处没有填写` : '都已填写',
    ),
    line(
      'carried',
      '沿用上年',
      record.carriedChars > 0 ? 'look' : 'met',
      record.carriedChars > 0 ? `${number.format(record.carriedChars)} 字没有改写，也没有确认` : '没有未核对的文字',
    ),
    line(
      'details',
      '报告信息',
      missing.length > 0 ? 'look' : 'met',
      missing.length > 0 ? `没有填写：${list(missing.map(({ name }) => name))}` : '这种公文格式要用的都已填写',
    ),
    line(
      'length',
      '字数',
      over > 0 ? 'look' : 'met',
      `${number.format(record.chars)} 字${limit === null ? '，模板没有限定' : ` / 上限 ${number.format(limit)}${over > 0 ? `，超出 ${number.format(over)}` : ''}`}`,
    ),
    line('pages', '页数', 'met', record.pages === null ? '没有计算' : `${record.pages} 页`),
    ...(off.length > 0
      ? [line('disabled', '停用的规则', 'look' as const, `没有检查：${list(off.map(({ title }) => title))}`)]
      : []),
  ]
}

export function gate<F extends Finding>(input: GateInput<F>): Gate<F> {
  const { envelope, checklist, findings, chars, blanks, pages } = input
  const key = (rule: string, sentence: string) => `${rule}\n${sentence}`
  const reasons = new Map(envelope.overruled.map(({ rule, sentence, reason }) => [key(rule, sentence), reason]))
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map((finding): GateError<F> => {
      const { rule, sentence } = ignoredKey(finding)
      return { finding, reason: reasons.get(key(rule, sentence)) ?? null }
    })
  const standing = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && !finding.ignored).length
  const required = checklist.areas.filter((area) => area.required)
  const left = errors.filter(({ reason }) => reason === null).length
  const record: Gate['record'] = {
    chars,
    pages,
    requiredAreas: required.length,
    writtenAreas: required.filter(({ state }) => state !== 'empty').length,
    blanks,
    carriedChars: envelope.document.content.reduce((sum, node) => sum + blockFacts(node).carriedChars, 0),
    errors: left,
    overruled: errors.length - left,
    warnings: standing('warning'),
    hints: standing('hint'),
  }
  return { lines: linesOf(input, record), errors, passed: left === 0, record }
}
