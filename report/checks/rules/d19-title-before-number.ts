import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** The issuer's code is written together with the year: 临政发〔2021〕6号. */
const pattern =
  /(?<=根据|按照|依据|印发|落实|执行|遵照|结合|，|。|；|^)(?!根据|按照|依据|印发|落实|执行|遵照|结合)([\u4e00-\u9fff]{2,10}〔\d{4}〕\d{1,4}号)(?:文件)?(《[^《》\n]{2,100}》)/g

export const titleBeforeNumber: TextRule = {
  id: 'D19',
  scope: 'text',
  title: '引用公文先标题、后文号',
  severity: 'warning',
  basis: '通常',
  source: '公文引用的通常写法：先引标题，后引发文字号',
  why: '引用公文先写标题，后在括号里写发文字号，读的人先知道是什么文件。',
  check: ({ text }) =>
    patternSpots(
      text,
      pattern,
      ([, number = '', name = '']) => ({
        message: `先写标题，再括注文号：${name}（${number}）。`,
        fix: `${name}（${number}）`,
      }),
      { inNames: true },
    ),
  wrong: [
    {
      text: '根据临政发〔2021〕6号《关于加强校园安全的意见》，组织排查。',
      found: ['临政发〔2021〕6号《关于加强校园安全的意见》'],
      fixed: '根据《关于加强校园安全的意见》（临政发〔2021〕6号），组织排查。',
    },
    {
      text: '按照临教督〔2020〕12号文件《督导办法》要求',
      found: ['临教督〔2020〕12号文件《督导办法》'],
      fixed: '按照《督导办法》（临教督〔2020〕12号）要求',
    },
    {
      text: '逐校核查，临政办发〔2019〕3号《实施方案》全面落地。',
      found: ['临政办发〔2019〕3号《实施方案》'],
      fixed: '逐校核查，《实施方案》（临政办发〔2019〕3号）全面落地。',
    },
  ],
  right: [
    '根据《关于加强校园安全的意见》（临政发〔2021〕6号），组织排查。',
    '《意见》（临政发〔2021〕6号）《办法》同步实施',
    '按照临政发〔2021〕6号文件要求',
    '《通知》第6号《公报》',
    '印发《实施方案》。',
  ],
}
