/**
 * What is wrong with a pack, in the words of the person who edits its template.json: the field and
 * what it should hold. zod's own messages are English and speak of types.
 */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** JSON's types as an office clerk would call them. */
const kinds: Readonly<Record<string, string>> = {
  string: '文字（写在英文双引号里）',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true 或 false（不加引号）',
  array: '列表（写在 [ ] 里）',
  object: '一组字段（写在 { } 里）',
}

const at = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`))
    .join('') || '整个文件'

/** The value that a path leads to; undefined where there is none. */
function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** Which duty area it is: a reader of the file cannot count to areas[17]. */
function areaAt(raw: unknown, [list, index]: readonly PropertyKey[]): string {
  const title = list === 'areas' && index !== undefined ? valueAt(raw, [list, index, 'title']) : undefined
  return typeof title === 'string' && title !== '' ? `（${title}）` : ''
}

function fault(issue: Issue, raw: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(raw, issue.path) === undefined && issue.path.length > 0
        ? '缺少这一项'
        : `应为${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return valueAt(raw, issue.path) === undefined
        ? '缺少这一项'
        : `只能是${issue.values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value))).join('、')}`
    case 'unrecognized_keys':
      return `没有名为${issue.keys.map((key) => `“${key}”`).join('、')}的字段，请检查拼写`
    case 'too_small':
      if (issue.origin === 'string') return '不能为空'
      if (issue.origin === 'array') return `至少要有 ${issue.minimum} 项`
      return issue.inclusive === false ? `应大于 ${issue.minimum}` : `不能小于 ${issue.minimum}`
    case 'too_big':
      return `不能大于 ${issue.maximum}`
    default:
      // The schema's own messages (such as that of an id) are Chinese already.
      return issue.message
  }
}

/** One phrase for every issue: areas[3].owner.office（教育督导）：缺少这一项. */
export const problemsIn = (issues: readonly Issue[], raw: unknown): string[] =>
  issues.map((issue) => `${at(issue.path)}${areaAt(raw, issue.path)}：${fault(issue, raw)}`)
