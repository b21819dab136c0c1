/** How offices word the headings of duty areas and parts: own wordings, not the template pack's lists. */

/** By the id of the duty area in the pack hubei-2021. */
export const areaHeadings: Readonly<Record<string, readonly string[]>> = {
  leadership: [
    '加强党对教育事业的全面领导',
    '坚持党的全面领导，把牢办学方向',
    '健全党对教育工作领导的体制机制',
    '党政齐抓重视教育发展',
  ],
  'party-building': ['全面加强学校党的建设', '抓实中小学校党建工作', '推进学校党组织建设提质', '党建引领办学治校'],
  ideology: [
    '坚持立德树人',
    '守牢意识形态阵地',
    '加强和改进学校思想政治工作',
    '落实立德树人根本任务',
    '抓好大中小学思政课建设',
  ],
  'evaluation-reform': [
    '稳步推进教育评价改革',
    '深化新时代教育评价改革工作',
    '教育评价改革落地落细',
    '贯彻落实教育评价改革方案',
  ],
  finance: [
    '强化经费保障',
    '依法保障教育经费投入',
    '落实教育经费“两个只增不减”',
    '教育经费投入持续增长',
    '健全教育经费保障机制',
  ],
  'double-reduction': [
    '丰富课后服务内容',
    '“双减”工作成效明显',
    '持续巩固“双减”成果',
    '规范校外培训，减轻学生负担',
    '落实“双减”要求，做优课后服务',
  ],
  'five-management': ['细化中小学“五项管理”', '“五项管理”常抓不懈', '落实“五项管理”各项规定', '抓实学生“五项管理”'],
  supervision: [
    '强化教育督导职能',
    '深化教育督导改革',
    '教育督导作用充分发挥',
    '完善教育督导体制机制',
    '做实教育督导工作',
  ],
  compulsory: [
    '基础教育优质均衡发展',
    '推进义务教育优质均衡',
    '义务教育均衡发展水平不断提高',
    '促进义务教育城乡一体化',
    '加快义务教育优质均衡发展步伐',
  ],
  'five-education': ['坚持五育并举，促进全面发展', '深入推进素质教育', '推动五育融合育人', '做好劳动教育和美育工作'],
  'mental-health': ['关注学生心理健康', '加强心理健康教育', '健全学生心理健康服务', '做好学生心理健康工作'],
  preschool: [
    '学前教育普惠优质',
    '大力发展学前教育',
    '学前教育普惠发展取得进展',
    '学前教育资源不断扩大',
    '推动学前教育普及普惠安全优质',
  ],
  'senior-high': [
    '高中教育内涵发展',
    '推动普通高中特色发展',
    '普通高中办学水平稳步提升',
    '促进高中阶段教育多样发展',
    '办好普通高中教育',
  ],
  special: ['关心支持特殊教育', '特殊教育保障有力', '发展优质特殊教育', '提高特殊教育办学质量'],
  private: ['民办教育健康有序', '规范民办教育办学行为', '民办教育规范有序', '加强民办学校监管', '引导民办教育健康发展'],
  vocational: [
    '职业教育现代开放',
    '做强现代职业教育',
    '职业教育产教融合深入推进',
    '推动职业教育提质增效',
    '职业教育服务地方发展',
  ],
  equity: [
    '教育公平稳步推进',
    '促进教育公平',
    '落实学生资助政策',
    '抓实控辍保学工作',
    '保障困难群体受教育权利和教育公平',
  ],
  'teachers-ethics': [
    '严格落实师德师风要求',
    '加强师德师风建设',
    '师德师风持续向好',
    '涵养高尚师德师风',
    '严抓师德师风',
  ],
  'teachers-deployment': ['深化“县管校聘”改革', '推进教师交流轮岗', '“市管校聘”改革成效显现', '健全教师交流轮岗制度'],
  'teachers-pay': ['保障教师工资待遇', '提高教师待遇水平', '落实教师待遇政策', '教师工资待遇足额落实'],
  safety: ['加强校园安全工作', '守牢校园安全底线', '校园安全防线持续筑牢', '加强校园安全管理', '深化平安校园建设'],
  logistics: ['抓好后勤保障管理', '加强学校食堂管理', '规范学校后勤管理', '保障校园食品安全', '抓好校园餐管理工作'],
  digital: ['推进教育数字化转型', '加快教育信息化建设', '教育数字化应用不断深入', '建好用好智慧教育平台'],
  'law-stability': ['推进依法治教', '依法治校水平提升', '做好教育系统信访稳定工作', '坚持依法治教、依法治校'],
}

/** One section that answers two areas. */
export const doubleHeadings: readonly (readonly [words: string, areas: readonly string[]])[] = [
  ['加强师德师风建设，深化“县管校聘”改革', ['teachers-ethics', 'teachers-deployment']],
  ['发展学前教育和特殊教育', ['preschool', 'special']],
  ['落实“双减”政策，加强“五项管理”', ['double-reduction', 'five-management']],
  ['抓好校园安全管理和后勤保障管理', ['safety', 'logistics']],
  ['促进教育公平，保障教育经费投入', ['equity', 'finance']],
  ['推进教育评价和督导改革', ['evaluation-reform', 'supervision']],
  ['推动普通高中教育与职业教育协调发展', ['senior-high', 'vocational']],
]

/** Two sections that answer one area. */
export const pairedHeadings: readonly (readonly [area: string, first: string, second: string])[] = [
  ['compulsory', '推进义务教育优质均衡发展', '统筹城乡义务教育一体化发展'],
  ['equity', '落实学生资助政策', '抓好控辍保学'],
  ['preschool', '扩大普惠性学前教育资源', '提升学前教育保教质量'],
  ['double-reduction', '规范校外培训机构', '落实“双减”要求'],
]

/** What answers no duty area of the pack. */
export const foreignHeadings: readonly string[] = [
  // Near to an area by their words, and about something else.
  '加强科学教育',
  '加强考试安全管理',
  '提升教育质量',
  '教育改革持续深化',
  '建设高质量教育体系',
  '落实教师减负',
  '推进法治教育进校园',
  '加强全县中小学德育工作',
  '推进社区教育',
  '做好民族教育工作',
  '加强教研工作',
  '做好招生考试工作',
  '讲好临江教育故事',
  '加强国家通用语言文字推广',
  '完善家校社协同机制',
  '推进老旧校区改造',
  '打造书香校园',
  '加强对外交流合作',
  '做好关心下一代工作',
  '加强幼儿园和中小学食堂采购监管、民办园收费管理',
  '统筹学前教育和义务教育学校安全管理',
]

/** Headings of the third level, and of the second where areas are of the first. */
export const itemHeadings: readonly string[] = [
  '健全工作机制',
  '扩大资源供给',
  '强化过程监管',
  '加大投入力度',
  '补齐短板弱项',
  '做实日常督查',
  '凝聚各方合力',
  '严格考核问责',
]

/** Of groups of areas, where a report is cut by them. */
export const groupHeadings: readonly string[] = [
  '把牢办学方向，提升治理能力',
  '坚持优先发展，办好各类教育',
  '营造风清气正的育人环境',
  '推进各级各类教育协调发展',
  '狠抓重点任务落实',
]

export const scores = [
  '（10分，自评得分9.5分）',
  '（8分，自评8分）',
  '(分值6分,自评得分5.6分)',
  '（自评分：12分）',
] as const

/** Titles of parts, by what stands in them. */
export const partTitles = {
  overview: ['基本情况', '教育概况', '教育事业基本情况'],
  organisation: ['自查自评组织情况', '自评工作开展情况', '自评组织实施情况'],
  feedback: ['上年度反馈问题整改情况', '往年督导反馈问题整改落实情况', '上轮评价反馈问题整改情况'],
  achievements: ['主要工作及成效', '履行教育职责情况', '主要做法与成效', '工作开展情况及成效'],
  problemsAndMeasures: ['存在问题及改进措施', '存在的主要问题及整改措施', '存在的问题和下一步改进措施'],
  problems: ['存在的主要问题', '存在问题和不足', '存在的困难和问题'],
  measures: ['下一步工作打算', '改进措施', '下一步工作思路'],
} as const
export type PartKind = keyof typeof partTitles

/** Sections of parts that report on no duties. */
export const otherHeadings: readonly string[] = [
  '扩大公办园资源供给',
  '稳定乡村教师队伍',
  '加快城区学校建设',
  '补足心理健康教师',
  '提高职业教育吸引力',
  '完善民办学校监管',
  '加大经费统筹力度',
  '深入推进“双减”工作',
]
