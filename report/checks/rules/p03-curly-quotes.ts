import type { Spot, TextRule } from '../rule.ts'

/** Beside a Chinese character, so that quotes of another language stay. */
const chinese = /[\u4e00-\u9fff“”‘’《》，。；：、（）]/

/**
 * Pairs of straight quotes that stand in one sentence, and curly ones inside curly ones. An odd quote is
 * left to the rule about pairs (P11).
 */
function quotes(text: string): readonly Spot[] {
  const spots: Spot[] = []
  /** Opening “ that are not closed yet. */
  const open: number[] = []
  let straight: number | null = null
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\n' || sign === '。') straight = null
    if (sign === '“') open.push(at)
    if (sign === '”') {
      const start = open.pop()
      // A third level has double quotes again.
      if (start !== undefined && open.length === 1) spots.push(spot(start, at + 1, '‘', '’'))
    }
    if (sign !== '"' && sign !== '＂') continue
    if (straight === null) {
      straight = at
      continue
    }
    const around = text.charAt(straight - 1) + text.charAt(straight + 1) + text.charAt(at - 1) + text.charAt(at + 1)
    if (at - straight > 1 && chinese.test(around))
      spots.push(open.length === 1 ? spot(straight, at + 1, '‘', '’') : spot(straight, at + 1, '“', '”'))
    straight = null
  }
  return open.length === 0
    ? spots.toSorted((a, b) => a.start - b.start)
    : spots.filter(({ fix }) => fix?.startsWith('“'))

  function spot(start: number, end: number, left: string, right: string): Spot {
    const found = text.slice(start, end)
    const fix = `${left}${found.slice(1, -1)}${right}`
    return { start, end, message: `${found}应写作${fix}。`, fix }
  }
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
    { text: '专题研究“落实“双减””事项', found: ['“双减”'], fixed: '专题研究“落实‘双减’”事项' },
  ],
  right: ['落实“双减”要求', '“落实‘双减’”', 'Read "Unit 1" aloud', '屏幕12"', '“双减', '他说："好。下次再来"'],
}
