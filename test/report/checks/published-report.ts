/**
 * Every finding on the published report (../shared/reports), looked at and judged. Kept as the place and the few
 * characters that are quoted: the sentences are not ours.
 */

/** Whether somebody who knows the report agrees. 'arguable' counts against the rule. */
export type Verdict = 'right' | 'arguable'

export interface Judged {
  readonly rule: string
  /** Index of the block; null where it is about the report as a whole. */
  readonly block: number | null
  /** The beginning of what is quoted. */
  readonly text: string
  readonly verdict: Verdict
  readonly because: string
}

const right = (rule: string, block: number | null, text: string, because: string): Judged => ({
  rule,
  block,
  text,
  verdict: 'right',
  because,
})

export const judged: readonly Judged[] = [
  right('P01', null, ',', 'half-width marks throughout, told once for the whole file'),
  right('G05', null, '落实教育优先发展（教育经费）', 'the report says nothing of funding'),
  right('G05', null, '普通高中', 'there is no section on senior high schools'),
  right('G05', null, '保障和促进教育公平', 'there is no section on equity'),
  right('G23', null, '5016字', 'the notice allows 5000'),
  right('G24', null, '公示期', 'the page gives no period'),
  right('G24', null, '受理单位', 'the page names nobody'),
  right('G24', null, '联系电话', 'the page gives no number'),
  right('G22', 1, '20216号', 'the brackets were lost: 〔2021〕6号'),
  right('G06', 3, '高度重视教育发展', 'no figure in (一)'),
  right('G06', 4, '全面规范组织建设', 'no figure in (二)'),
  right('G06', 5, '贯彻落实改革方案', 'no figure in (三)'),
  right('G29', 5, '性评价学校', 'the stop before it is missing; its brother begins the next sentence'),
  right('G06', 6, '扎实推进“双减”工作', 'no figure in (四)'),
  right('G22', 6, ' ', 'a space where 、 stood between two organs'),
  right('G22', 7, ' ', 'a space where 、 stood between two organs'),
  right('G10', 7, '1.5%', 'a rate of 46.27% fell by 1.5 points'),
  right('G06', 8, '强化教育督导职能', 'no figure in (六)'),
  right('G22', 8, '[2020]25号', 'square brackets'),
  right('G21', 9, '近10000个', 'a hard figure is due here'),
  right('G06', 11, '学前教育普惠优质', 'no figure in (九)'),
  right('G16', 12, '《潜江市中小学及幼儿园布局规划', 'the same plan is called otherwise before'),
  right('G21', 13, '60多家', 'a hard figure is due here'),
  right('G27', 15, '三年来', '2020 to 2021 is no three years'),
  right('G07', 19, '教职工流动性大', 'no measure speaks of it'),
  {
    rule: 'G07',
    block: 19,
    text: '高中阶段学生学习压力增加',
    verdict: 'arguable',
    because: 'a measure touches on it without naming it',
  },
  right('G09', 20, '提升公办园占比', 'neither date nor owner nor target'),
  right('G09', 21, '探索学校优质均衡发展', 'neither date nor owner nor target'),
  right('G08', 22, '建立师德师风建设长效机制', 'no problem of this kind is listed'),
  right('G09', 22, '建立师德师风建设长效机制', 'neither date nor owner nor target'),
  right('G08', 23, '完善教师队伍成长机制', 'no problem of this kind is listed'),
  right('G09', 24, '精细化开展“五项管理”', 'neither date nor owner nor target'),
  right('N15', 25, '超85%以上', 'over and above at once'),
  right('G09', 27, '规范民办学校管理', 'neither date nor owner nor target'),
  right('G09', 29, '深化职业教育改革', 'neither date nor owner nor target'),
]

/**
 * Defects of the report that were measured before there were rules, by the number in the notes on the genre, and the
 * findings that tell them.
 */
export const knownDefects: readonly (readonly [
  number: number,
  what: string,
  rule: string,
  texts: readonly string[],
])[] = [
  [1, 'document number without its brackets', 'G22', ['20216号']],
  [2, 'square brackets', 'G22', ['[2020]25号']],
  [3, 'one plan under two names', 'G16', ['《潜江市中小学及幼儿园布局规划']],
  [4, 'a rate that fell by per cent', 'G10', ['1.5%']],
  [
    5,
    'areas without a figure',
    'G06',
    [
      '高度重视教育发展',
      '全面规范组织建设',
      '贯彻落实改革方案',
      '扎实推进“双减”工作',
      '强化教育督导职能',
      '学前教育普惠优质',
    ],
  ],
  [7, 'a problem without a measure', 'G07', ['教职工流动性大']],
  [8, 'measures without a problem', 'G08', ['建立师德师风建设长效机制', '完善教师队伍成长机制']],
  [9, 'measures without date, owner and target', 'G09', ['提升公办园占比', '深化职业教育改革']],
  [11, 'vague numbers', 'G21', ['近10000个', '60多家']],
  [12, 'over and above at once', 'N15', ['超85%以上']],
  [13, 'a space for a pause mark', 'G22', [' ']],
  [16, 'a stop missing between sentences', 'G29', ['性评价学校']],
]
