/** One short report of each form, with every element that the form has. */
import type { Envelope, PaperForm } from '../../report/document/envelope.ts'
import type { Table, TableRow } from '../../report/document/node.ts'
import { area, attachment, doc, envelope, h, image, officialDetails, p, table, title, turned } from '../build.ts'
import { picture } from '../corpus/pictures.ts'

const lead =
  '按照省政府教育督导室《关于开展评价工作的通知》（临教督〔2021〕6号）要求，我市组织自查自评，现将有关情况报告如下。'

const safety =
  '校园安全责任落实到人。全市排查校舍126栋，除险加固8栋，校园封闭化管理、专职保安配备、一键报警装置均达到100%；坚持“谁主管、谁负责”，对12处隐患逐项销号。'

type Cell = readonly [text: string, rowspan?: number, colspan?: number]
const row = (type: 'tableHeader' | 'tableCell', ...cells: readonly Cell[]): TableRow => ({
  type: 'tableRow',
  content: cells.map(([text, rowspan = 1, colspan = 1]) => ({
    type,
    attrs: { rowspan, colspan, colwidth: null },
    content: [p(text)],
  })),
})

/** Merged down and across, two rows of headers. */
const merged: Table = {
  type: 'table',
  content: [
    row('tableHeader', ['类别', 2], ['2019年', 1, 2], ['2020年', 1, 2]),
    row('tableHeader', ['学校'], ['学位'], ['学校'], ['学位']),
    row('tableCell', ['公办园'], ['46'], ['9800'], ['52'], ['11600']),
  ],
}

const wide = turned(
  table(
    ['乡镇', '一季度', '二季度', '三季度', '四季度', '合计（万元）'],
    ['东湖镇', '120.5', '98.0', '133.2', '201.7', '553.4'],
    ['白鹭镇', '88.1', '75.6', '90.3', '140.9', '394.9'],
  ),
  true,
)

const plain = envelope(
  doc(
    title('临江市人民政府关于2020年度履行教育职责情况的自评报告'),
    p(lead),
    h(1, '主要工作及成效'),
    area('safety', safety),
    h(2, '学前教育普及普惠'),
    h(3, '扩大资源'),
    p([
      { type: 'text', text: '新建公办幼儿园6所、校舍12400m' },
      { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      { type: 'text', text: '，教师王䶮获评', marks: [{ type: 'carried' }] },
      { type: 'text', text: '“最美教师”', marks: [{ type: 'bold' }] },
      { type: 'text', text: '……' },
      { type: 'hardBreak' },
      { type: 'text', text: '具体数据见下表。' },
    ]),
    h(4, '学位变化'),
    merged,
    image('chart', 0.5),
    h(1, '存在问题及改进措施'),
    p('城区学位仍然不足，将分三年补齐【金额】万元缺口。'),
    attachment('2020年度教育经费投入情况表'),
    table(['项目', '投入（万元）'], ['校舍建设', '3200'], ['教师培训', '480']),
  ),
  { details: officialDetails({ remark: '联系人：王宁，电话：0712-5550123' }), pictures: { chart: picture(320, 200) } },
)

const imprint = {
  copiesTo: '市委办公室，市人大常委会办公室，市政协办公室',
  issuer: '临江市人民政府办公室',
  date: '2021-10-08',
}

const upward = envelope(
  doc(
    title('临江市人民政府关于2020年度履行教育职责情况的报告'),
    p(lead),
    h(1, '主要工作及成效'),
    area('safety', safety),
    h(1, '存在问题及改进措施'),
    p('城区学位仍然不足，教师结构有待优化。特此报告，请予审核。'),
    attachment('学校规划布局调整方案'),
    p('方案分三年实施，优先保障乡镇寄宿制学校建设。'),
    attachment('分季度教育支出明细表'),
    wide,
  ),
  {
    details: officialDetails({
      copyNumber: '000012',
      secrecy: '秘密★1年',
      urgency: '加急',
      documentNumber: '临政〔2021〕12号',
      signers: ['王宁', '欧阳建国', '李青'],
      sealing: '用印',
      remark: '联系人：王宁，电话：0712-5550123',
      imprint,
    }),
  },
)

const preprinted = envelope(
  doc(
    title('临江市人民政府等四单位关于2020年度履行教育职责情况的报告'),
    p(lead),
    h(1, '主要工作及成效'),
    area('safety', safety),
    p('特此报告。'),
  ),
  {
    details: officialDetails({
      documentNumber: '临政〔2021〕12号',
      signers: ['王宁'],
      sealing: '用印',
      jointSignatories: ['临江市教育局', '临江市财政局', '临江市人力资源和社会保障局'],
      imprint,
    }),
  },
)

const published = envelope(
  doc(
    title('关于临江市人民政府贯彻落实《对市县级人民政府履行教育职责的评价办法》情况自评报告的公示'),
    p('根据通知要求，现将我市2020年度履行教育职责自评报告予以公示。'),
    h(1, '主要工作及成效'),
    area('safety', safety),
  ),
  {
    details: {
      ...officialDetails({
        publicity: {
          from: '2021-09-30',
          to: '2021-10-09',
          office: '临江市人民政府教育督导室',
          phone: '0712-5550124',
          email: 'dds@linjiang.example',
          address: '临江市滨江大道18号',
        },
      }),
      form: '公示',
    },
  },
)

export const golden: Readonly<Record<PaperForm, Envelope>> = {
  普通稿: plain,
  上行文: upward,
  套打: preprinted,
  公示稿: published,
}
