import { figuresIn } from '../../document/figures.ts'
import { named } from '../quoted-names.ts'
import type { Spot, TextRule } from '../rule.ts'

/** 学校98所（小学53所、初中21所…）: a total, and its parts in brackets or behind 其中. */
const split = /[（(](?:其中[：:，,]?)?|[，,]\s?其中[：:，,]?/g
/** Words that say the parts are not all, or overlap. */
const open = /等|部分|主要|包括|含(?!有)|另|约|近|多|余|不少于|以上|分别|重点/

/** Parts listed behind a total, up to the closing bracket or the end of the clause. */
function listed(text: string, from: number, bracket: boolean): string {
  const stop = bracket ? text.slice(from).search(/[）)]/) : text.slice(from).search(/[。；;\n]/)
  return text.slice(from, stop < 0 ? undefined : from + stop)
}

function check(text: string): readonly Spot[] {
  const bare = named(text)
  return [...bare.matchAll(split)].flatMap(({ 0: mark, index }): readonly Spot[] => {
    const from = index + mark.length
    const bracket = /[（(]/.test(mark)
    const before = figuresIn(bare.slice(Math.max(0, index - 30), index)).at(-1)
    // The total stands right before the list.
    if (!before || Math.max(0, index - 30) + before.end !== index) return []
    const list = listed(bare, from, bracket)
    if (open.test(list) || /[%％‰]/.test(list)) return []
    const parts = figuresIn(list)
    if (parts.length < 2 || parts.some(({ unit }) => unit !== before.unit)) return []
    // Each part is named and counted once: 小学53所、初中21所 — no second figure in one item.
    const items = list.split(/[、，,；;和及与]/).filter((item) => item.trim() !== '')
    if (items.length !== parts.length) return []
    const digits = (value: number) => String(value).split('.')[1]?.length ?? 0
    const places = Math.max(digits(before.value), ...parts.map(({ value }) => digits(value)))
    const sum = parts.reduce((all, { value }) => all + value, 0)
    // Rounded parts may miss a rounded total by half a unit each.
    const tolerance = places > 0 ? (parts.length * 10 ** -places) / 2 : 0
    const over = sum - before.value
    // Behind 其中 some parts are picked out: they may be fewer, never more, than the total.
    const some = mark.includes('其中')
    if (over <= tolerance + 1e-9 && (some || over >= -tolerance - 1e-9)) return []
    const shown = Number(sum.toFixed(places))
    return [
      {
        start: index - before.text.length,
        end: index,
        message: `总数${before.text}，各项相加是${shown}${before.unit}，对不上。请核对总数和各项。`,
      },
    ]
  })
}

export const sumOfParts: TextRule = {
  id: 'G11',
  scope: 'text',
  title: '各项相加等于总数',
  severity: 'error',
  basis: '通常',
  source: '同类报告中可以验算的写法',
  why: '总数和分项对不上，是评价组最容易查出的错。',
  check: ({ text }) => check(text),
  wrong: [
    { text: '全市有学校98所（小学53所、初中21所、高中10所）。', found: ['98所'] },
    { text: '新增学位3200个，其中小学1800个、初中1500个。', found: ['3200个'] },
    { text: '投入2162万元（校舍1200万元，设备900万元），全部到位。', found: ['2162万元'] },
  ],
  right: [
    '全市有学校84所（小学53所、初中21所、高中10所）。',
    '新增学位3000个，其中小学1800个、初中1200个。',
    '培训教师2241人次，其中国家级105人次、省级370人次。',
    '全市有学校98所（其中小学53所）。',
    '全市有学校98所（含小学53所、初中21所）。',
    '投入9.1亿元（中央3.4亿元、省3.3亿元、市2.4亿元）。',
    '教师5321人（高级职称占12.5%，中级占30%）。',
    '全市有学校98所，其中公办学校等80所、民办10所。',
  ],
}
