/**
 * Figures (数据) in a text: a number with its unit, such as 2162万元, 46.27%, 10804人次.
 * Years, dates, document numbers, ordinals and whatever stands inside 《》 are not figures.
 */

export interface Figure {
  /** As written, 2162万元. */
  readonly text: string
  /** The number alone, 万 and 亿 left to the unit: 2162. */
  readonly value: number
  readonly unit: string
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
}

/**
 * Units met in these reports (reference: the figure columns of the duty-area catalogue), longest
 * first so that 人次 is not read as 人. 年 and 月 are missing on purpose: they make dates.
 */
const units = [
  '个百分点|百分点|平方公里|平方米|万平方米|立方米|公里|千米|厘米|毫米|公顷|亩|米',
  '万亿元|亿元|万元|千元|元',
  '人次|人份|人天|课时|学时|小时|分钟|学分|学年|学期|周岁|岁',
  '个班|个百分点|班次|场次|批次|件次|台套|台件|套件',
  '所|个|名|人|位|次|场|件|家|间|台|套|座|栋|幢|处|条|项|门|篇|部|册|份|本|种|类|支|只|辆|张|块|届|期|轮|天|节|倍|户|对|组|批|辆次|亿|万',
  '%|％|‰|‱',
].join('|')

// A number, with thousands separators or a decimal part, then 多/余 (60多家), then 万/亿 for count words, then the unit.
const figurePattern = new RegExp(
  `(?<![\\d.+第〔\\[A-Za-z])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![+\\d])\\s*(?:多|余|来)?\\s*((?:[万亿千百]?(?:多|余)?)(?:${units})|[万亿])`,
  'g',
)

/** 《…》 and 〔…〕 are names and document numbers; blanked out with the length kept. */
const named = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|[〔[［][^〕\]］]{0,8}[〕\]］]\s*\d+\s*号/g

/** The figures of a text, in order. */
export function figuresIn(text: string): Figure[] {
  const open = text.replace(named, (name) => '　'.repeat(name.length))
  const figures: Figure[] = []
  for (const match of open.matchAll(figurePattern)) {
    const [whole, number, unit] = match
    if (number === undefined || unit === undefined) continue
    figures.push({
      text: whole,
      value: Number(number.replaceAll(',', '')),
      unit: unit.replace(/[多余]/g, ''),
      start: match.index,
      end: match.index + whole.length,
    })
  }
  return figures
}
