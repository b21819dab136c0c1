/** What a figure counts, in the words around it: 校舍面积, 责任督学. */
import type { Figure } from '../document/figures.ts'

const delimiters = /[，。；、：！？,.;:!?\n‘’《》〈〉【】\d%％]/
/** Nearest characters of a clause that can name a thing; a longer name is cut. */
const longestName = 14
/** A bracket inside a name only explains it: 城区（市直）学校. */
const explanation = /[(（][^()（）]{1,10}[)）]/g

/** Units that measure something named before them; the others count what stands behind. */
const measures =
  /^(?:[百千万亿]{0,2}(?:元|美元)|[%％‰‱]|个?百分点|(?:平方|立方)?(?:公里|米|千米|厘米|毫米)|平米|㎡|公顷|亩|吨|公斤|千克|克|倍|分|小时|分钟|[万亿]{1,2})$/
/** Units that count how often something was done: there the verb belongs to the name. */
const times = /^(?:人次|班次|场次|批次|件次|辆次|车次|剂次|次|场)$/

/** Words before a figure that lead to it and name nothing. */
const leading =
  /(?:达到了?|高达|约为|分别为|仅为|增加到|提高到|下降到|[降升增减][至到]|分别|共有|现有|累计|总计|共计|合计|必须|应当|达|为|由|从|共|约|近|超过|超|不少于|不低于|至少|以上|投入|新增|组织|发放|配备|占|了|到|至|各|每年|全年|其中|一名)+$/
/** Words in front of a name that say when, where or by whom. */
const before =
  /^(?:[\u4e00-\u9fff]{2,4}[市县区州](?=共有|现有)|我(?=[全省市县区州])|全[省市县区州]|我?[省市县区州](?=共有|现有)|目前|已|并|均|共有|现有|累计|共|还|对|与|向|为|年底前|[年月底]|新建、?|改建、?|建成|安排)+/
/** What was done to the thing: the name stands behind the last of them. */
const done =
  /^.*(?:到访|走访|检查|抽查|评选|评选出|培训|招聘|选派|聘请|聘任|改造|改建|扩建|维修|新建|购置|更新|安装|配有|配备|配齐|建成|建有|建立|成立|设立|设置|设有|覆盖|涉及|惠及|培养|发现|整改|处理|清理|压减|引进|编写|印发|撤并|消除)了?(?=..)/
/** Words behind a counted thing that go on with the sentence. */
const following =
  /(?:(?:增加|提高|提升|上升|增长|扩大|下降|降低|减少|缩小|缩短|压减|精简|[增升降减])[到至为]|参加|开展|接受|获得|被|已|均|全部|实现|完成|达到|进行|得到|纳入|仍|跨|(?<![集其当])中(?![小学心等职华国央考青])的?|的|和|与|及|为|在|以上|左右|予以).*$/
/** Nouns that end a name: what stands behind them is the sentence going on (企业联合办学). */
const heads =
  /^(.*?(?:学校|中小学|小学|中学|高中|幼儿园|教学点|食堂|教师|学生|督学|校长|人员|问题|事项|企业|机构|基地|项目|案例|任务|学位|中心(?![园校])|专业|课程|家庭|儿童|环节|方面|方向|要求|措施|制度|平台|队伍)+)/
/** A change is one of something named before it: 检出率46.27%，比上年下降1.5%. */
const change =
  /^(.*?)(?:同比|环比|相比|比|较)?[^比较]{0,6}?(下降|上升|提高|增长|增加|减少|降低|提升|回落|缩小|扩大)了?$/

/** Between two figures of one thing: 由6间增加到23间, 1.0%和1.3%, 89人、3384次. */
const samething =
  /^[多余]?(?:(?:增加|提高|提升|上升|增长|扩大|下降|降低|减少|缩小|缩短|压减|精简|回落|[增升降减])?[到至为]|[、和])$/

const isBoundary = (sign: string) => /[“”"「」()（）]/.test(sign) || delimiters.test(sign)

/** The words of the clause before a place, in a quotation that ends there or up to the next mark. */
function clauseBefore(before: string): string {
  const near = before.slice(-2 * longestName).replace(explanation, '')
  const quoted = /[“"「]([^“”"「」]{2,14})[”"」]$/.exec(near)?.[1]
  if (quoted) return quoted
  let from = near.length
  while (from > 0 && near.length - from < longestName && !isBoundary(near.charAt(from - 1))) from -= 1
  return near.slice(from)
}

function clauseBehind(behind: string): string {
  const near = behind
    .slice(0, 2 * longestName)
    .replace(explanation, '')
    .replace(/^[“"「]/, '')
  let to = 0
  while (to < near.length && to < longestName && !isBoundary(near.charAt(to))) to += 1
  return near.slice(0, to)
}

function namedBefore(clause: string, unit: string): string {
  const named = clause.replace(leading, '').replace(before, '')
  return times.test(unit) ? named : named.replace(done, '')
}

function namedBehind(clause: string): string {
  const named = clause.replace(/^的/, '').replace(following, '')
  return heads.exec(named)?.[1] ?? named
}

/** The figure before, in the same sentence. */
export interface Previous {
  readonly end: number
  readonly counts: string
}

/**
 * @param previous null where the sentence has no figure before this one
 * @returns '' where the words do not say
 */
export function countedBy(text: string, { start, end, unit }: Figure, previous: Previous | null): string {
  const between = text.slice(previous?.end ?? 0, start)
  if (previous && samething.test(between)) return previous.counts
  const clause = clauseBefore(between)
  const changed = change.exec(clause)
  if (changed) {
    const [, own = '', verb = ''] = changed
    const subject = own.replace(/^年|年$/g, '').replace(before, '')
    return (subject.length >= 2 ? subject : (previous?.counts ?? '')) + verb
  }
  const named = namedBefore(clause, unit)
  const open = clauseBehind(text.slice(end))
  const behind = namedBehind(open)
  if (measures.test(unit)) return (named.length >= 2 ? named : clause.length >= 2 ? clause : behind).trim()
  return (behind !== '' ? behind : named.length >= 2 ? named : open).trim()
}
