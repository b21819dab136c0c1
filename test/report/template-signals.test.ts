/**
 * The signals of hubei-2021: what an area states counts as found, and what it leaves out does not.
 * The sentences are about a city that does not exist.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AreaStatus, checklist } from '../../report/checklist/checklist.ts'
import type { ReportDocument } from '../../report/document/node.ts'
import { outline } from '../../report/document/outline.ts'
import { areaHeading } from '../../report/template/area-heading.ts'
import { area, doc, h, title } from '../build.ts'
import { builtinPack } from '../packs.ts'
import { importFile } from './import-file.ts'

const pack = builtinPack('hubei-2021')

const statusOf = (document: ReportDocument, areaId: string): AreaStatus | undefined =>
  checklist(document, outline(document), pack, {}).areas.find((entry) => entry.areaId === areaId)

/** The must-state items that a text under the area's own heading leaves out. */
function missing(areaId: string, text: string): readonly string[] {
  const entry = pack.areas.find((one) => one.id === areaId)
  if (!entry) throw new RangeError(`no area ${areaId}`)
  const document = doc(title('自评报告'), h(1, '主要工作及成效'), area(areaId, `${areaHeading(entry)}。${text}`))
  return (statusOf(document, areaId)?.mustState ?? []).filter(({ found }) => !found).map((duty) => duty.text)
}

/** One sentence for each item that the area must state, in the pack's order; each states that item alone. */
const stated: Readonly<Record<string, readonly string[]>> = {
  leadership: [
    '市委常委会会议听取教育汇报4次。',
    '市委教育工作领导小组开会3次。',
    '印发推进教育高质量发展的实施意见。',
    '市级领导包联学校42所，讲思政课28场。',
    '全面贯彻党的教育方针。',
    '教育工作列入乡镇年度考核。',
  ],
  'party-building': [
    '公办学校党的组织覆盖达到100%。',
    '向12所民办中学选派党建指导员。',
    '党建结果作为年检的依据。',
    '配齐专职副书记36名。',
  ],
  ideology: [
    '与学校签订责任书，压实主体责任。',
    '每季度开展一次形势研判。',
    '配备专职思政课教师210名。',
    '对校园读物全面排查。',
    '开展爱国主义教育活动96场。',
  ],
  'evaluation-reform': [
    '修订学校评价办法，突出办学行为和学业负担。',
    '建立学生评价档案，记录品德和劳动。',
    '教师考核向一线倾斜。',
    '列出任务清单48项。',
    '清理不一致的文件17件。',
    '严禁宣传状元。',
  ],
  finance: [
    '一般公共预算教育支出12.6亿元，比上年增长5.2%。',
    '按在校生人数平均的教育支出，小学1.1万元、初中1.5万元，均比上年增长。',
    '公用经费足额拨付到校。',
    '争取专项债3.2亿元。',
  ],
  'double-reduction': [
    '118所学校全部开展课后服务，参加学生6.3万人。',
    '成立工作专班，由分管副市长牵头。',
    '小学低年级不留书面作业。',
    '学科类机构由86家压减到9家。',
    '预收费全部进入专户。',
  ],
  'five-management': [
    '组织28名督学开展专项督导。',
    '76个问题完成整改74个。',
    '结果列入学校年度考核。',
    '儿童青少年近视率下降1.2个百分点。',
    '全部学校实行手机入校申请制度。',
  ],
  ecology: [
    '组织干部和校长学习科学的质量观。',
    '实行阳光分班。',
    '公示收费项目和标准。',
    '考试结果不排名。',
    '查处违规办学5起。',
  ],
  supervision: [
    '出台深化督导体制机制改革的实施方案。',
    '聘任专职督学16名、兼职督学60名。',
    '责任督学挂牌覆盖全部中小学幼儿园。',
    '全年综合督导4次、随机督导30次。',
    '完成小学、初中质量监测。',
    '对12个乡镇政府开展履职评价。',
  ],
  rectification: [
    '上年反馈12个问题。',
    '制定整改方案，逐条明确责任单位。',
    '已完成10条。',
    '其余2条正在推进，2021年12月底前办结。',
  ],
  'law-stability': [
    '学校章程全部核准。',
    '聘请法治副校长118名。',
    '开展教育行政执法检查6次。',
    '宪法宣传周覆盖全部学生。',
    '受理来信来访86件，全部办结。',
  ],
  compulsory: [
    '按布局规划新建小学3所。',
    '新增学位4200个，消除66人以上班级。',
    '组建教育集团9个。',
    '集团内教师轮岗186人次。',
    '九年巩固率98.6%。',
    '小学、初中综合差异系数分别为0.38和0.32。',
  ],
  'five-education': [
    '建成市级劳动实践场所14个，每周开设1课时。',
    '2.8万名学生参加研学。',
    '开发地方教材6种。',
    '形成“一校一品”31个。',
    '举办校园足球联赛。',
    '实现书法进课堂。',
  ],
  'mental-health': [
    '配备专职心理教师58名。',
    '建成辅导室92间。',
    '对5.6万名学生进行筛查。',
    '每两周开设1节心理课。',
    '开通24小时热线。',
  ],
  preschool: [
    '学前三年毛入园率91.3%，普惠率86.5%。',
    '新建公办幼儿园7所。',
    '小区配套园移交9所。',
    '防止和纠正“小学化”。',
    '对630名幼儿教师进行轮训。',
  ],
  'senior-high': [
    '高中阶段毛入学率94.8%。',
    '职普比为4.4∶5.6。',
    '新增学位1800个。',
    '6所学校实行走班教学。',
    '开展生涯规划指导。',
  ],
  special: ['残疾儿童少年入学率98.2%。', '为36名重度残疾学生送教上门。', '建成资源教室12间。', '特教津贴足额发放。'],
  private: [
    '全市共有民办中小学6所。',
    '6所均列入规划编制。',
    '招生计划由市教育局统一下达。',
    '一人一籍，学籍随人转接。',
    '每年对财务进行检查。',
  ],
  vocational: [
    '与42家本地工厂开展订单培养。',
    '2020届毕业生2100人，就业率97.2%。',
    '新设专业3个，调整专业设置。',
    '“双师型”教师占38%。',
  ],
  equity: [
    '全市无一人辍学。',
    '发放助学金1260万元、1.8万人次。',
    '随迁子女入读公办学校比例为92%。',
    '为3200名留守儿童建立档案。',
    '对残疾儿童实行一人一案。',
  ],
  teachers: [
    '新增编制120名，招聘教师310名。',
    '交流教师286人次。',
    '完成全员培训5400人次。',
    '开展师德专题教育。',
    '教师年平均工资收入10.2万元。',
  ],
  'teachers-ethics': [
    '开展师德主题活动86场。',
    '表彰优秀班主任120名。',
    '查处有偿补课4件。',
    '培育骨干教师260名。',
    '实行师德考核一票否决。',
  ],
  'teachers-deployment': [
    '2020年起在全部义务教育学校推开。',
    '8600人次参加竞聘。',
    '跨校轮岗430人次。',
    '被列为省级示范区。',
    '两年招聘教师520名。',
  ],
  'teachers-pay': [
    '义务教育教师年平均工资收入10.2万元，公务员9.8万元。',
    '绩效工资总量核增1800万元。',
    '农村教师每月补助500元。',
    '建成周转房240套。',
  ],
  safety: [
    '投入1860万元维修校舍2.1万平方米。',
    '全部校园封闭管理。',
    '配备保安480名。',
    '一键报警全部接入公安部门。',
    '设立护学岗196个。',
    '开展防溺水巡查。',
  ],
  epidemic: ['每校制定应急方案，演练236次。', '教职工接种率98%。', '组织空中课堂，线上授课8周。'],
  logistics: [
    '对53所学校食堂开展专项督查。',
    '抽查伙食费收支。',
    '压实校长第一责任。',
    '“明厨亮灶”全部接入平台。',
    '营养改善计划惠及2.6万人。',
  ],
  digital: ['“班班通”覆盖全部班级。', '建成市级资源库1个。', '为36个教学点开设专递课堂。', '信息素养轮训3100人次。'],
}

it('has a sentence here for every must-state item of every area', () => {
  const counted = Object.fromEntries(Object.entries(stated).map(([id, sentences]) => [id, sentences.length]))
  expect(counted).toEqual(Object.fromEntries(pack.areas.map((one) => [one.id, one.mustState.length])))
})

describe.each(Object.entries(stated))('%s', (areaId, sentences) => {
  const duties = pack.areas.find(({ id }) => id === areaId)?.mustState.map(({ text }) => text) ?? []

  it('that states everything lacks nothing', () => {
    expect(missing(areaId, sentences.join(''))).toEqual([])
  })

  it('that leaves one item out lacks that one', () => {
    for (const [at, duty] of duties.entries())
      expect(missing(areaId, sentences.toSpliced(at, 1).join(''))).toEqual([duty])
  })

  it('that says nothing yet has not stated anything by its heading alone', () => {
    expect(missing(areaId, '待写。')).toEqual(duties)
  })
})

describe('words that sound like an item do not state it', () => {
  it.each([
    ['leadership', '始终把教育放在民生工作的首位，抓教育就是抓未来。', '常委会和常务会议研究教育'],
    ['party-building', '深入学习习近平总书记关于教育的重要论述。', '书记和党务干部配备'],
    ['evaluation-reform', '引导教师转变教育观念，关心每一名学生。', '教师评价'],
    ['double-reduction', '切实减轻学生作业负担和校外培训负担。', '作业总量和时长管理'],
    ['double-reduction', '引导校外培训机构依法办学。', '学科类培训机构压减'],
    ['preschool', '着力扩大普惠性资源。', '毛入园率等三项指标'],
    ['preschool', '公办园占比53.2%。', '公办园和普惠资源扩大'],
    ['finance', '生均公用经费按标准拨付。', '生均教育支出增减'],
    ['supervision', '责任督学挂牌督导覆盖全部学校。', '督学队伍'],
    ['teachers-ethics', '严格执行师德师风各项规定。', '师德教育活动'],
    ['logistics', '食堂环境不断改善。', '食堂专项督查'],
    ['epidemic', '落实疫情防控各项要求。', '预案和演练'],
  ])('%s: %s', (areaId, text, duty) => {
    expect(missing(areaId, text)).toContain(duty)
  })
})

const realReport = path.resolve(import.meta.dirname, '../../../shared/reports/qianjiang-2021.txt')

describe.skipIf(!existsSync(realReport))('the published report, read by a person beforehand', () => {
  const made = existsSync(realReport) ? importFile('q.txt', readFileSync(realReport), pack) : null
  const areas = made?.ok ? checklist(made.value.value.document, outline(made.value.value.document), pack, {}).areas : []

  /** What its sections do not say; 数据 for those without any figure. */
  const lacks: Readonly<Record<string, readonly string[]>> = {
    leadership: ['领导联系学校和讲思政课', '贯彻党的教育方针', '教育工作考核', '数据'],
    'party-building': ['书记和党务干部配备', '数据'],
    'evaluation-reform': ['教师评价', '任务清单和负面清单', '清理不一致的文件', '不炒作升学率', '数据'],
    'double-reduction': ['作业总量和时长管理', '学科类培训机构压减', '预收费监管', '数据'],
    'five-management': ['手机和睡眠等专项管理'],
    supervision: ['对下级政府履职的评价', '数据'],
    compulsory: ['九年义务教育巩固率', '校际差异和优质均衡创建'],
    'five-education': ['体育和体质健康', '美育'],
    preschool: ['毛入园率等三项指标', '小区配套园治理', '数据'],
    private: ['财务和收费监管'],
    vocational: ['“双师型”教师'],
    'teachers-ethics': ['师德考核'],
    'teachers-deployment': ['编制调剂和教师补充'],
    safety: ['防溺水等隐患排查'],
    logistics: ['食品安全制度', '营养改善和供餐'],
  }

  it.each(Object.entries(lacks))('%s lacks exactly what it does not say', (areaId, expected) => {
    expect(areas.find((entry) => entry.areaId === areaId)?.missing).toEqual(expected)
  })

  it('lacks no item that the pack calls sourced: those were read in it', () => {
    const unfound = areas
      .filter((entry) => entry.sections.length > 0)
      .flatMap((entry) => entry.mustState.filter((duty) => !duty.found && !duty.inferred).map((duty) => duty.text))
    expect(unfound).toEqual([])
  })
})
if (!existsSync(realReport)) console.log(`the published report is not there, its tests are left out: ${realReport}`)
