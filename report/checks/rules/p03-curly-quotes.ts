import type { Spot, TextRule } from '../rule.ts'

/** Beside a Chinese character, so that quotes of another language stay. */
const chinese = /[\u4e00-\u9fff“”‘’《》，。；：、（）]/

function spot(text: string, start: number, end: number, [left, right]: readonly [string, string]): Spot {
  const found = text.slice(start, end)
  const fix = `${left}${found.slice(1, -1)}${right}`
  return { start, end, message: `${found}应写作${fix}。`, fix }
}
const outer = ['“', '”'] as const
const inner = ['‘', '’'] as const

/** Straight quotes of a line, in pairs; none where one is left over: which one it is cannot be known. */
function straightPairs(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const places = [...line.matchAll(/["＂]/g)].map((match) => index + match.index)
    if (places.length % 2 === 1) return []
    return places.flatMap((at, nth) => (nth % 2 === 0 ? [[at, places[nth + 1] ?? at] as const] : []))
  })
}

/** Straight pairs beside Chinese, and curly ones inside curly ones; a curly one that is not closed is another rule's (P11). */
function quotes(text: string): readonly Spot[] {
  const spots: Spot[] = []
  const closers = new Map(straightPairs(text).map(([start, end]) => [end, start]))
  /** Opening “ that are not closed yet. */
  const open: number[] = []
  for (const { 0: sign, index: at } of text.matchAll(/[“”"＂]/g)) {
    if (sign === '“') open.push(at)
    if (sign === '”') {
      const start = open.pop()
      // A third level has double quotes again.
      if (start !== undefined && open.length === 1) spots.push(spot(text, start, at + 1, inner))
    }
    const start = closers.get(at)
    if (start === undefined || at - start < 2) continue
    const around = text.charAt(start - 1) + text.charAt(start + 1) + text.charAt(at - 1) + text.charAt(at + 1)
    if (chinese.test(around)) spots.push(spot(text, start, at + 1, open.length === 1 ? inner : outer))
  }
  const sure = open.length === 0 ? spots : spots.filter(({ fix }) => fix?.startsWith('“'))
  return sure.toSorted((a, b) => a.start - b.start)
}

export const curlyQuotes: TextRule = {
  id: 'P03',
  scope: 'text',
  title: '引号用“”，里层用‘’',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.8',
  why: '直引号不分左右；两层引号都用双引号，分不清哪一个是结尾。',
  collapse: {
    from: 12,
    message: (count) => `全文有${count}处引号不合规定，多为直引号。可以一次全部改为“”，里层改为‘’。`,
  },
  check: ({ text }) => quotes(text),
  wrong: [
    { text: '落实"双减"要求', found: ['"双减"'], fixed: '落实“双减”要求' },
    { text: '提出“扎实推进"双减"工作”', found: ['"双减"'], fixed: '提出“扎实推进‘双减’工作”' },
    {
      text: '他说："好。下次再来"，"双减"要落地',
      found: ['"好。下次再来"', '"双减"'],
      fixed: '他说：“好。下次再来”，“双减”要落地',
    },
    { text: '专题研究“落实“双减””事项', found: ['“双减”'], fixed: '专题研究“落实‘双减’”事项' },
  ],
  right: ['落实“双减”要求', '“落实‘双减’”', 'Read "Unit 1" aloud', '屏幕12"', '“双减', '推进"双减工作'],
}
