/** The report that the manual's pictures show: 临江市, which does not exist, this year and last year, in its own words. */
import { packZiping } from '../../report/document/package.ts'
import { area, details, doc, envelope, h, p, title } from '../build.ts'
import { builtinPack } from '../packs.ts'
import { docxFile, wp, wr } from '../report/source/docx-file.ts'

const carried = (text: string) => ({ type: 'text', text, marks: [{ type: 'carried' }] }) as const
const plain = (text: string) => ({ type: 'text', text }) as const

const notice = (year: number, number: number) =>
  `按照省政府教育督导室《关于开展${year}年市县级政府履行教育职责评价工作的通知》（鄂教督室函〔${year}〕${number}号）要求，现将有关情况报告如下。`

const last = doc(
  title('临江市2020年履行教育职责自评报告'),
  p(notice(2020, 8)),
  h(1, '主要工作及成效'),
  area('leadership', '加强党对教育工作的领导。市委常委会专题研究教育工作6次，解决重点问题18个。'),
  area('finance', '落实教育优先发展。一般公共预算教育支出14.62亿元，比上年增长5.1%。'),
  area('compulsory', '推进义务教育优质均衡。新增学位3200个，大班额比例降至1.9%。'),
  area('preschool', '发展普惠性学前教育。新建公办园12所，公办园在园幼儿占比48.6%，普惠率达88.5%。'),
  area('vocational', '加快发展职业教育。中职学校与21家企业合作办学，就业率达96.4%。'),
  area('teachers', '加强教师队伍建设。招聘教师246名，培训教师4120人次。'),
  area('safety', '维护校园安全。配备保安员532名，一键报警设施安装率达100%。'),
  h(1, '存在问题及改进措施'),
  p('主要问题：一是城区公办园学位不足；二是心理健康教师力量薄弱。'),
  h(2, '增加公办园学位。2021年底前新建公办园10所，责任单位为市教育局。', { runIn: true }),
)

const now = doc(
  title('临江市2021年履行教育职责自评报告'),
  p(notice(2021, 6)),
  h(1, '主要工作及成效'),
  area(
    'leadership',
    '加强党对教育工作的领导。市委教育工作领导小组召开会议4次，市委常委会专题研究教育工作7次，解决重点问题23个。学校党组织覆盖率达100%。',
  ),
  area(
    'finance',
    '落实教育优先发展。一般公共预算教育支出15.87亿元，比上年增加1.25亿元，增长8.5%。新增财力优先用于城区学校建设。',
  ),
  area(
    'double-reduction',
    '扎实推进“双减”工作。全市98所义务教育学校全部开展课后服务，参加学生6.43万人，参与率达94.7%。压减学科类培训机构41所。',
  ),
  area('compulsory', '推进义务教育优质均衡。新建、改扩建学校9所，新增学位4150个，大班额比例降至1.2%。'),
  h(
    2,
    [
      plain('发展普惠性学前教育。新建公办园15所，'),
      carried('公办园在园幼儿占比48.6%。'),
      plain('全市有幼儿园98所，其中公办53所、民办45所。'),
    ],
    { areaId: 'preschool', runIn: true },
  ),
  h(2, [plain('加快发展职业教育。'), carried('中职学校与21家企业合作办学，就业率达96.4%。')], {
    areaId: 'vocational',
    runIn: true,
  }),
  area('teachers', '加强教师队伍建设。招聘教师268名，培训教师4306人次，交流轮岗教师和校长312人，，其中骨干教师96人。'),
  h(2, [plain('维护校园安全。'), carried('配备保安员532名，一键报警设施安装率达100%。')], {
    areaId: 'safety',
    runIn: true,
  }),
  h(1, '存在问题及改进措施'),
  p('主要问题：一是城区公办园学位不足；二是心理健康教师力量薄弱；三是【职业教育的问题】。'),
  h(2, '增加公办园学位。2022年8月底前新建公办园10所，新增学位2700个，责任单位为市教育局、市自然资源局。', {
    runIn: true,
  }),
  h(2, '弘扬优良师德师风。2022年评选师德标兵20名，责任单位为市教育局。', { runIn: true }),
)

const pack = builtinPack('hubei-2021')
/** Two required areas are still to be written; what else is not in this short report is left out. */
const omitted = Object.fromEntries(
  pack.areas
    .map(({ id }) => id)
    .filter((id) => !['supervision', 'senior-high'].includes(id) && !JSON.stringify(now).includes(`"${id}"`))
    .map((id) => [id, { omitted: { reason: '另行报送' } }]),
)

export const thisYear = packZiping(
  envelope(now, {
    template: { id: pack.id, title: pack.title },
    areas: omitted,
    details: {
      ...details,
      noticeTitle: '关于开展2021年市县级政府履行教育职责评价工作的通知',
      noticeNumber: '鄂教督室函〔2021〕6号',
      date: '2021-10-18',
    },
    previous: { name: '临江市2020年自评报告.docx', round: 2020, reviewYear: 2019, document: last },
  }),
)

/** Last year's report as a Word file with two damaged places, as copied from a web page. */
export const lastYear = docxFile({
  body: [
    wp(wr('索引号：LJ-2020-0917')),
    wp(wr('临江市2020年履行教育职责自评报告'), '<w:jc w:val="center"/>'),
    wp(wr(notice(2020, 8).replace('〔2020〕8号', '20208号'))),
    wp(wr('一、主要工作及成效')),
    wp(wr('（一）加强党对教育工作的领导。市委常委会专题研究教育工作6次，解决重点问题18个。')),
    wp(wr('（二）发展普惠性学前教育。新建公办园12所，公办园在园幼儿占比48.6%，普惠率达88.5%。')),
    wp(wr('（三）其他有关工作。接受市人大专题询问2次，办理建议提案86件。')),
    wp(wr('（四）维护校园安全。配备保安员532名，一键报警设施安装率达100%。')),
    wp(wr('二、存在问题及改进措施')),
    wp(wr('（一）城区公办园学位不足。2021年底前新建公办园10所。')),
    wp(wr('2020年10月18日'), '<w:jc w:val="right"/>'),
  ].join(''),
})
