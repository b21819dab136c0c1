import type { TextRule } from '../rule.ts'

const pattern =
  /^(?:[①-⑳]|[A-Z][.、．](?=[\u4e00-\u9fff])|第[一二三四五六七八九十]{1,3}[章节](?=[ \u3000])|[●•■◆▪➢◇○▲★](?=[ \u3000]?[\u4e00-\u9fff]))/

export const standardLevels: TextRule = {
  id: 'H08',
  scope: 'text',
  title: '层次序号用“一、”“（一）”“1.”“（1）”',
  severity: 'hint',
  basis: '通常',
  source: 'GB/T 9704—2012 7.3.3列出的四级序号',
  why: '公文的结构层次一般只用这四级；圈码、字母、圆点、章节出现在段首，层次就不统一。',
  check({ kind, text }) {
    if (kind === 'cell' || kind === 'title') return []
    const found = pattern.exec(text)?.[0]
    if (found === undefined) return []
    const message = `段首的“${found}”不是公文的四级序号，请改用标题级别或“（1）”。`
    return [{ start: 0, end: found.length, message }]
  },
  wrong: [
    { text: '①统筹学位布局。', found: ['①'] },
    { text: 'A.经费投入情况', found: ['A.'] },
    { kind: 'heading', level: 1, text: '第一节 总体情况', found: ['第一节'] },
    { text: '●加强组织领导', found: ['●'] },
  ],
  right: [
    '（1）统筹学位布局。',
    '主要做法：①统筹学位；②统筹师资。',
    { kind: 'cell', text: '①' },
    'AI课堂覆盖53所学校。',
    '第一节课后安排眼保健操。',
  ],
}
