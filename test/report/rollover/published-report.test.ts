/**
 * The figures of the published report, labelled by hand: every number with a unit, in digits and in Chinese
 * characters, with what it counts. Words that are only shaped like numbers (一校一案, 五级体系) are none.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { itemsIn } from '../../../report/rollover/items.ts'

const report = path.resolve(import.meta.dirname, '../../../../shared/reports/qianjiang-2021.txt')
if (!existsSync(report)) console.log(`the published report is not there, its figures are not looked for: ${report}`)

type Label = readonly [line: number, text: string, value: number, counts: string]

/** By the line of the file; `counts` is a part of the name at least. */
const figures: readonly Label[] = [
  [23, '30名', 30, '责任督学'],
  [23, '四大类', 4, '问题'],
  [23, '56所', 56, '学校'],
  [23, '87个', 87, '问题事项'],
  [23, '52个', 52, '学校'],
  [23, '8个', 8, '问题事项'],
  [23, '一份', 1, '督导报告'],
  [23, '46.27%', 46.27, '近视检出率'],
  [23, '1.5%', 1.5, '近视检出率下降'],
  [25, '一支', 1, '督导专干'],
  [27, '10000个', 10000, '学位'],
  [27, '10所', 10, '城区学校'],
  [27, '一所', 1, '镇直中小学'],
  [27, '一所', 1, '农村小学'],
  [29, '5个', 5, '主题教育馆'],
  [33, '6所', 6, '民办义务教育学校'],
  [35, '60多家', 60, '企业'],
  [35, '0.9万人', 0.9, '中职毕业生'],
  [35, '96%', 96, '就业率'],
  [37, '876人次', 876, '先进'],
  [39, '10804人次', 10804, '竞聘'],
  [39, '641人次', 641, '交流'],
  [39, '5篇', 5, '典型案例'],
  [41, '2162万元', 2162, '校舍安全建设投入资金'],
  [41, '19个', 19, '校舍'],
  [41, '25000平方米', 25000, '校舍面积'],
  [41, '6600米', 6600, '围墙'],
  [41, '100%', 100, '封闭式管理'],
  [41, '6813个', 6813, '视频监控探头'],
  [41, '100%', 100, '达标率'],
  [41, '532名', 532, '保安员'],
  [41, '22个', 22, '巡逻队'],
  [41, '247个', 247, '护校巡逻队'],
  [41, '233个', 233, '护学岗'],
  [43, '9所', 9, '市直中小学'],
  [43, '44所', 44, '乡镇中小学食堂'],
  [47, '四个', 4, '方面'],
  [49, '一所', 1, '乡镇中心园'],
  [51, '两类', 2, '学校'],
  [55, '72学时', 72, '培训任务'],
  [59, '85%', 85, '高中'],
  [59, '90%', 90, '初中'],
  [59, '92%', 92, '幼儿园'],
  [65, '一名', 1, '心理健康教师'],
  [65, '158名', 158, '心理咨询师'],
]

/** What else is bound to the year: by line, kind and words. Policies are left out: each stands in 《》. */
const others: readonly (readonly [line: number, kind: string, text: string])[] = [
  [11, 'documentNumber', '20216号'],
  [23, 'date', '6月份'],
  [23, 'year', '2020年'],
  [23, 'year', '2019年'],
  [25, 'documentNumber', '[2020]25号'],
  [35, 'running', '近三年'],
  [37, 'running', '建党100周年'],
  [39, 'year', '2020年'],
  [39, 'running', '三年来'],
  [41, 'year', '2021年'],
  [51, 'running', '第五轮'],
]

/** Of the body: the page's own block before it is not taken over. */
const items = () =>
  readFileSync(report, 'utf8')
    .split('\n')
    .flatMap((line, at) => (at < 10 ? [] : itemsIn(line).map((item) => ({ line: at + 1, ...item }))))

it.skipIf(!existsSync(report))(
  'every figure of the published report is found, with its value, and nothing else',
  () => {
    const found = items().filter(({ kind }) => kind === 'figure')
    console.log(`figures of the published report: ${found.length} found, ${figures.length} labelled by hand`)
    expect(found.map(({ line, text, value }) => [line, text, value])).toEqual(
      figures.map(([line, text, value]) => [line, text, value]),
    )
  },
)

it.skipIf(!existsSync(report))('each with the thing it counts', () => {
  const found = items().filter(({ kind }) => kind === 'figure')
  for (const [at, [line, text, , counts]] of figures.entries())
    expect(`${line} ${text} ${found[at]?.counts}`).toContain(counts)
})

it.skipIf(!existsSync(report))('and every year, month, running count and document number, damaged or not', () => {
  const found = items().filter(({ kind }) => !['figure', 'policy', 'event'].includes(kind))
  expect(found.map(({ line, kind, text }) => [line, kind, text])).toEqual(others)
})

it.skipIf(!existsSync(report))('what was held, awarded or run once is listed where it stands', () => {
  const lines = items().flatMap(({ kind, line }) => (kind === 'event' ? [line] : []))
  // Two of line 23, three campaigns of 37, an award and a publication of 39, two inspections and a meeting of 43.
  expect(lines).toEqual([23, 23, 37, 37, 37, 39, 39, 43, 43, 43])
})
