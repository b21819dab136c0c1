import type { Spot, TextRule } from '../rule.ts'

const closes: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '【': '】',
}
const signs = new RegExp(`[${Object.entries(closes).flat().join('')}]`, 'g')
const closing: ReadonlySet<string> = new Set(Object.values(closes))
/** A bracket may be half of one width and half of the other: that is another rule's (P04). */
const same = (sign: string) => (sign === '(' ? '（' : sign === ')' ? '）' : sign)
/** 1）、a) at the beginning of an item. */
const label = /(?:^|[。；：，、\n])(?:[\da-zA-Z]{1,2}|[一二三四五六七八九十]{1,3})$/

function unpaired(text: string): readonly number[] {
  const alone: number[] = []
  const open: { readonly at: number; readonly wants: string }[] = []
  /** How many are open of each closing sign: what nothing waits for need not be looked for. */
  const waiting = new Map<string, number>()
  const wait = (sign: string, change: number) => waiting.set(sign, (waiting.get(sign) ?? 0) + change)
  for (const { 0: sign, index: at } of text.matchAll(signs)) {
    const wants = closes[sign]
    if (wants !== undefined) {
      open.push({ at, wants: same(wants) })
      wait(same(wants), 1)
    }
    if (!closing.has(sign)) continue
    if ((waiting.get(same(sign)) ?? 0) === 0) {
      // The apostrophe of another language looks like ’.
      const apostrophe = sign === '’' && /[A-Za-z]/.test(text.charAt(at - 1))
      const item = same(sign) === '）' && label.test(text.slice(Math.max(0, at - 5), at))
      if (!apostrophe && !item) alone.push(at)
      continue
    }
    // What was opened since and not closed stands alone.
    for (let last = open.pop(); last; last = open.pop()) {
      wait(last.wants, -1)
      if (last.wants === same(sign)) break
      alone.push(last.at)
    }
  }
  // A quotation of several paragraphs opens each of them and closes in the last one.
  const left = open.filter(({ at, wants }) => !(at === 0 && wants === '”'))
  return [...alone, ...left.map(({ at }) => at)].sort((a, b) => a - b)
}

export const unpairedMarks: TextRule = {
  id: 'P11',
  scope: 'text',
  title: '引号、书名号、括号成对',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.8、4.9、4.15',
  why: '只有一半的引号、书名号、括号，读的人不知道引到哪里为止。',
  check: ({ text }) =>
    unpaired(text).map((at): Spot => {
      const sign = text.charAt(at)
      return {
        start: at,
        end: at + 1,
        message: closing.has(sign) ? `“${sign}”前面没有与它成对的标点。` : `“${sign}”后面没有与它成对的标点。`,
      }
    }),
  wrong: [
    { text: '各项任务按期完成（见附件。', found: ['（'] },
    { text: '印发《实施方案，逐项落实。', found: ['《'] },
    { text: '推进双减”工作', found: ['”'] },
    { text: '（《方案）印发', found: ['《'] },
  ],
  right: [
    '各项任务按期完成（见附件）。',
    '印发《关于“双减”的方案》。',
    '主要做法：1）统筹学位；2）统筹师资。',
    '“引文的第一段。',
    '公办园(含配套园）',
    '“‘双减’要落地”',
  ],
}
