/** What of a text is bound to its year, and what a figure counts. */
import { describe, expect, it } from 'vitest'
import { itemsIn } from '../../../report/rollover/items.ts'

const found = (text: string) => itemsIn(text).map((item) => [item.kind, item.text])

describe('items', () => {
  it.each([
    [
      '投入2162万元，普惠率达91.2%。',
      [
        ['figure', '2162万元'],
        ['figure', '91.2%'],
      ],
    ],
    [
      '2021年新建3所，2020—2021学年度招生。',
      [
        ['year', '2021年'],
        ['figure', '3所'],
        ['year', '2020—2021学年度'],
      ],
    ],
    [
      '2021年9月1日起施行，10月18日公示。',
      [
        ['date', '2021年9月1日'],
        ['date', '10月18日'],
      ],
    ],
    [
      '按《布局规划（2017—2035）》（临政发〔2020〕25号）建设。',
      [
        ['policy', '《布局规划（2017—2035）》'],
        ['documentNumber', '〔2020〕25号'],
      ],
    ],
    [
      '6月份暗访，2021年9月底通报，3个月内整改，按鄂教督室函20216号和[2020]25号办理',
      [
        ['date', '6月份'],
        ['date', '2021年9月底'],
        ['documentNumber', '20216号'],
        ['documentNumber', '[2020]25号'],
      ],
    ],
    [
      '第五轮结对，建党100周年，三年来，近三年，“十三五”期间。',
      [
        ['running', '第五轮'],
        ['running', '建党100周年'],
        ['running', '三年来'],
        ['running', '近三年'],
        ['running', '十三五'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('of two that overlap the one with more meaning counts: years in a name are no years', () => {
    expect(found('《临江市2021年行动计划》')).toEqual([['policy', '《临江市2021年行动计划》']])
    expect(found('2021年3月1日')).toEqual([['date', '2021年3月1日']])
  })

  it('finds nothing where nothing is bound to a year', () => {
    expect(found('坚持立德树人，办好人民满意的教育。')).toEqual([])
  })
})

describe('what a figure counts', () => {
  it.each([
    ['校舍安全建设投入资金2162万元', '校舍安全建设投入资金'],
    ['组织30名责任督学开展督导', '责任督学'],
    ['涉及56所学校', '学校'],
    ['普惠性幼儿园覆盖率达91.2%', '普惠性幼儿园覆盖率'],
    ['全市新建公办园12所', '公办园'],
    ['累计培训教师1200人次', '培训教师'],
    ['督查组到访学校52个', '学校'],
    ['现有民办义务教育学校6所', '民办义务教育学校'],
    ['与60多家企业联合办学', '企业'],
    ['10所城区（市直）学校跨学区结对', '城区学校'],
    ['9所市直中小学开展自查', '市直中小学'],
    ['学校“护校巡逻队”247个', '护校巡逻队'],
    ['累计10804人次参加竞聘', '参加竞聘'],
    ['完成每年72学时的培训任务', '培训任务'],
    ['全市配有专职保安员532名', '专职保安员'],
    ['梳理四大类集中问题', '集中问题'],
  ])('%s', (text, counts) => {
    const [figure] = itemsIn(text)
    expect(figure?.counts).toContain(counts)
  })

  it.each([
    ['学生近视率为47.2%，比上年下降2.0个百分点。', ['学生近视率', '学生近视率下降']],
    ['在校生人数同比增加300人，', ['在校生人数增加']],
    ['资源教室由6间增加到23间', ['资源教室', '资源教室']],
    ['送教上门89人、3384次', ['送教上门', '送教上门']],
    // The next sentence says something else.
    ['近视率为47.2%。同比下降2个百分点', ['近视率', '下降']],
  ])('that names no thing of its own: %s', (text, counts) => {
    expect(itemsIn(text).map((item) => item.counts)).toEqual(counts)
  })
})

describe('figures in Chinese characters', () => {
  it.each([
    ['结对帮扶两所乡镇学校', ['两所', 2, '所']],
    ['投入三千万元', ['三千万元', 3, '千万元']],
    ['覆盖率达到百分之九十六点五', ['百分之九十六点五', 96.5, '%']],
    ['实现百分之百达标', ['百分之百', 100, '%']],
    ['每镇至少建成一所中心园', ['一所', 1, '所']],
    ['争取项目资金一亿元', ['一亿元', 1, '亿元']],
    ['办成十二件实事', ['十二件', 12, '件']],
    ['下降两个百分点', ['两个百分点', 2, '个百分点']],
    ['梳理四大类问题', ['四大类', 4, '大类']],
  ])('%s', (text, expected) => {
    expect(itemsIn(text).map((item) => [item.text, item.value, item.unit])).toEqual([expected])
  })

  it.each([
    '统一标准、进一步完善，形成一个整体',
    '一校一案，一人一籍，一件接着一件办',
    '“两个只增不减”和“四个自信”，做到两个维护',
    '三位一体、五育并举，第三名和前十名',
    '每一所学校、任何一项工作、同一个标准',
    '三个月内，三年级，一体化，二级响应',
    '几十所、数十家、上千名、二三十人',
    '多次研究，新建一批，一系列措施',
  ])('are not in “%s”', (text) => {
    expect(itemsIn(text).filter(({ kind }) => kind === 'figure')).toEqual([])
  })
})

describe('happenings', () => {
  const events = (text: string) => itemsIn(text).flatMap((item) => (item.kind === 'event' ? [item.text] : []))

  it.each([
    ['召开全市学校食堂管理工作推进会，压实责任', '全市学校食堂管理工作推进会'],
    ['举办了“书香临江”读书节', '“书香临江”读书节'],
    ['被授予全省“县管校聘”改革示范区荣誉称号', '全省“县管校聘”改革示范区荣誉称号'],
    ['荣获全省中小学生运动会优秀组织奖', '全省中小学生运动会优秀组织奖'],
    ['经验在省教育工作会议上作典型发言', '省教育工作会议上作典型发言'],
    ['开展校园食堂专项督查活动', '校园食堂专项督查活动'],
    // What another item took is left to it.
    ['开展建党100周年师德主题征文活动', '师德主题征文活动'],
  ])('%s', (text, expected) => {
    expect(events(text)).toContain(expected)
  })

  it.each([
    '开展常态化教研，组织教师培训',
    '通过举办经验交流会的形式推广',
    '召开专题会议6次',
    '加强管理，获得家长认可',
    '在全市推进课后服务，开展督导评价工作',
  ])('none in “%s”: work that goes on, or counted', (text) => {
    expect(events(text)).toEqual([])
  })
})

it.each(['《', '2021年', '第', '十五', '1', '达', '召开', '一', '由1个', '百分之', '“'])(
  '100 000 characters of “%s” are read in a moment',
  (piece) => {
    // Guards against patterns that take quadratic time: those would need minutes, so the test's own limit fails.
    expect(itemsIn(piece.repeat(100_000 / piece.length)).length).toBeGreaterThanOrEqual(0)
  },
)
