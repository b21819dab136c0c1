/**
 * Figures (数据) in a text: a number with its unit, such as 2162万元, 46.27%, 10804人次. A range
 * (3—6岁) is one figure. Years, dates, document numbers, ordinals, slogans such as 1+21+N,
 * whatever stands inside 《》, and fill-ins 【…】 are not figures; nor are numbers in Chinese characters.
 */

export interface Figure {
  /** As written, 2162万元. */
  readonly text: string
  /** The number alone, 万 and 亿 left to the unit: 2162. Of a range the upper end. */
  readonly value: number
  /** 万元; 多 and 余 left out. */
  readonly unit: string
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
}

/**
 * Units met in these reports (reference: the figure columns of the duty-area catalogue, and the
 * published report). 年 and 月 are missing on purpose: they make dates.
 */
const units = [
  '个百分点 百分点 % ％ ‰ ‱ 元 美元',
  '平方公里 平方米 立方米 平米 ㎡ 公里 千米 厘米 毫米 米 公顷 亩 吨 公斤 千克 克 兆',
  '人次 人份 人天 班次 场次 批次 件次 辆次 车次 剂次 台套 台件 套件',
  '课时 学时 小时 分钟 秒 学分 学年 学期 周岁 岁 周 天 分 学位',
  '所 个 名 人 位 次 场 件 家 间 台 套 座 栋 幢 处 条 项 门 篇 部 册 份 本 种 类 支 只 辆 张 块 届 期 轮 节 堂',
  '倍 户 对 组 批 例 起 宗 枚 幅 封 具 剂 棵 株 款 页',
].flatMap((line) => line.split(' '))

/** Longer units must be tried first: 人次 is not 人. */
const unit = units.toSorted((a, b) => b.length - a.length).join('|')

/** With these a unit's character makes another word: 3个月, 100周年, 2020人均, 1对1, 3分之一. */
const otherWords = '(?<=个)月|(?<=周)年|(?<=人)均|(?<=本)科|(?<=元)旦|(?<=对)\\d|(?<=分)[之别]'

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const range = '[-–—－~～〜至到]'
/** One space at most: a line break or a cell of a table ends a figure. */
const gap = '[ \\u00a0\\u3000]?'

const figurePattern = new RegExp(
  [
    // Not inside a longer number, a slogan (1+21), a name (C9), an ordinal (第3批), a range that begins further on the left.
    `(?<![\\d.+〔[A-Za-z])(?<!第${gap})(?<!\\d${range})(?<!\\d,(?=\\d{3}(?!\\d)))`,
    `(?:\\d+(?:\\.\\d+)?[%％万亿]?${range})?`,
    `(?<number>${number})(?![+\\d])`,
    // 60多家, 1.2万余名; 3千万元. 万 and 亿 can be the whole unit.
    `${gap}[多余来]?(?<unit>[百千万亿]{0,2}[多余]?(?:${unit})(?!${otherWords})|[万亿]{1,2})`,
  ].join(''),
  'g',
)

/** Names 《…》, fill-ins 【…】 and document numbers 〔2021〕6号; blanked out with the length kept. */
const named =
  /【[^【】\n]*】|《[^《》]*(?:《[^《》]*》[^《》]*)*》|[〔[［][^〕\]］]{0,8}[〕\]］][ \u3000]?\d+[ \u3000]?号/g

/** Behind a year these say when, not how much: 2020—2021学年, 2021届, 2019起. */
const yearWords: ReadonlySet<string> = new Set(['学年', '学期', '届', '起', '期'])
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text)

/** Full-width digits as half-width ones, one for one, so that offsets stay. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** The figures of a text, in order. Linear in the text's length. */
export function figuresIn(text: string): Figure[] {
  const open = halfWidth(text).replace(named, (name) => '　'.repeat(name.length))
  const figures: Figure[] = []
  for (const match of open.matchAll(figurePattern)) {
    const { number: digits = '', unit: counted = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (isYear(digits) && yearWords.has(counted)) continue
    // 8时30分, 8点30分 are times of the day.
    if (counted === '分' && '时点'.includes(open.charAt(start - 1) || '　')) continue
    figures.push({
      text: text.slice(start, end),
      value: Number(digits.replaceAll(',', '')),
      unit: counted.replace(/[多余]/g, ''),
      start,
      end,
    })
  }
  return figures
}
