import type { TextRule } from '../rule.ts'

/** 附件1：经费表, 附件：经费表, 附件一、经费表; 附件一览表 is a title. */
const label =
  /^附件(?:[ \u3000]?\d{1,2}[ \u3000]?[：:、.．]?|[ \u3000]?[一二三四五六七八九十]{1,2}[ \u3000：:、.．]|[ \u3000]?[：:])[ \u3000]?(?=\S)/

export const attachmentLabelTyped: TextRule = {
  id: 'D11',
  scope: 'text',
  title: '附件标题里不写“附件1”',
  severity: 'error',
  basis: '国标规定',
  source: 'GB/T 9704—2012 7.3.7',
  why: '附件的标识由程序按顺序生成，后面不加冒号；标题里再写一遍就重复了。',
  check({ kind, text }) {
    const found = kind === 'attachment' ? label.exec(text)?.[0] : undefined
    if (found === undefined) return []
    return [{ start: 0, end: found.length, message: `“${found.trim()}”会自动写上，标题里不用再写。`, fix: '' }]
  },
  wrong: [
    { kind: 'attachment', text: '附件1：教育经费投入表', found: ['附件1：'], fixed: '教育经费投入表' },
    { kind: 'attachment', text: '附件：佐证材料目录', found: ['附件：'], fixed: '佐证材料目录' },
    { kind: 'attachment', text: '附件二 校园安全台账', found: ['附件二 '], fixed: '校园安全台账' },
  ],
  right: [
    { kind: 'attachment', text: '教育经费投入表' },
    { kind: 'attachment', text: '附件一览表' },
    { kind: 'attachment', text: '附件材料汇编' },
    { kind: 'attachment', text: '附件1' },
    '附件1：教育经费投入表',
  ],
}
