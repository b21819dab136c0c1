/**
 * One-off happenings (事件) of a year: what was held, awarded, published, or run as a campaign. Told by a
 * verb together with the noun that closes it; work that goes on from year to year (开展教研, 加强管理) has no
 * such noun and is no event.
 */

export interface Happening {
  /** Offsets of the words behind the verb, up to and with the noun. */
  readonly start: number
  readonly end: number
}

/** Words between verb and noun, inside one clause; a title or a quotation may stand among them. */
const between = '(?:[^，。；：！？,;:!?\\n“”《》]|“[^“”\\n]{1,20}”|《[^《》\\n]{1,60}》){0,30}?'

const kinds: readonly (readonly [verbs: string, nouns: string])[] = [
  [
    '召开|举行|举办|承办|主办|召集',
    '推进会|现场会|工作会|部署会|动员会|座谈会|研讨会|交流会|调度会|表彰会|发布会|报告会|听证会|培训班|培训会|大会|会议|仪式|论坛|运动会|比赛|大赛|竞赛|展演|艺术节|文化节|体育节|读书节|宣传周|宣传月|活动周|活动月|巡讲',
  ],
  [
    '荣获|获得|获评|被?(?:授予|评为|评选为|列为|确定为|认定为|命名为)|入选|获|通过',
    '称号|示范区|示范县|示范市|示范校|先进单位|先进集体|先进个人|[一二三]等奖|金奖|银奖|铜奖|特等奖|优秀奖|组织奖|成果奖|试点|试点县|试点市|试验区|实验区|国家级?验收|省级?验收|评估认定',
  ],
  ['在|于', '发表|刊发|刊登|刊载|登载|播出|作经验交流|作典型发言|交流发言|推广'],
  [
    '开展|组织|进行|启动|实施',
    '征文|评选|评比|演讲|比赛|竞赛|展演|巡讲|专项督查|专项督导|专项检查|专项治理|专项整治|专项行动|暗访|大走访|大排查|大检查|百日攻坚|主题活动|主题教育|主题党日',
  ],
]

const patterns = kinds.map(
  ([verbs, nouns]) =>
    new RegExp(
      `(?:${verbs})了?(?<what>${between}(?:${nouns})(?:活动|工作|行动)?(?:推进会)?(?:荣誉称号|称号)?)(?!的?(?:形式|方式|机制|制度))`,
      'dg',
    ),
)

/** In order; where two overlap, the one that begins first. */
export function happeningsIn(text: string): readonly Happening[] {
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ indices }): Happening[] => {
      const [start, end] = indices?.groups?.what ?? [0, 0]
      return start !== undefined && end !== undefined && end > start ? [{ start, end }] : []
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const made: Happening[] = []
  for (const one of found) if (one.start >= (made.at(-1)?.end ?? 0)) made.push(one)
  return made
}
