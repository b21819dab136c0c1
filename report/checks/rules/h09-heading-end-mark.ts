import type { TextRule } from '../rule.ts'

/** A question or 省略号 can end a heading. */
const endMark = /[。，；：、,;:.]+$/

export const headingEndMark: TextRule = {
  id: 'H09',
  scope: 'text',
  title: '独占一行的标题末尾不用标点',
  severity: 'warning',
  basis: '通常',
  source: '公文标题层次的通常写法',
  why: '标题独占一行时，换行就是停顿，末尾不加句号。',
  // Of a run-in heading (接排) the closing 。 is what divides it from its text.
  check({ kind, text, level, headingEnd }) {
    if (kind !== 'heading' || headingEnd < text.length) return []
    const found = endMark.exec(text)
    if (!found || (level !== 1 && found[0] === '。')) return []
    return [{ start: found.index, end: text.length, message: `标题末尾不用“${found[0]}”。`, fix: '' }]
  },
  wrong: [
    { kind: 'heading', level: 1, text: '主要工作及成效。', found: ['。'], fixed: '主要工作及成效' },
    { kind: 'heading', level: 2, text: '落实教育投入：', found: ['：'], fixed: '落实教育投入' },
    { kind: 'heading', level: 1, text: '存在问题及改进措施；', found: ['；'], fixed: '存在问题及改进措施' },
  ],
  right: [
    { kind: 'heading', level: 1, text: '主要工作及成效' },
    { kind: 'heading', level: 2, text: '高度重视教育。始终把教育摆在优先位置。' },
    { kind: 'heading', level: 2, text: '高度重视教育。' },
    { kind: 'heading', level: 3, text: '钱从哪里来？' },
    '新建学校3所。',
  ],
}
