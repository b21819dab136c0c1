import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const month = '(?:1[0-2]|0?[1-9])'
const day = '(?:3[01]|[12]\\d|0?[1-9])'

/** 9月30号; a document's number has no month before it. */
const spoken = `(?<=${month}月)${day}号(?!文|楼|院|线)`
/** 2021.9.5, 2021-09-05, 2021/9/5, and with 日 behind; the same sign twice. */
const signs = `(?<![\\d.\\-/A-Za-z])(?:19|20)\\d{2}([.\\-/])${month}\\1${day}日?(?![\\d.\\-/A-Za-z])`
const pattern = new RegExp(`${spoken}|${signs}`, 'g')

export const dateForm: TextRule = {
  id: 'D05',
  scope: 'text',
  title: '日期写作“×年×月×日”',
  severity: 'warning',
  basis: '通常',
  source: '公文日期的写法，同成文日期（GB/T 9704—2012 7.3.5.4）',
  why: '正文里的日期用年月日写全；“号”是口语，点和短横线只用在表格、编号里。',
  // In a table short forms save space.
  check: ({ kind, text }) =>
    kind === 'cell'
      ? []
      : patternSpots(text, pattern, ([found]) => {
          const [year, month = '', day = ''] = found.replace('日', '').split(/[.\-/]/)
          const fix = found.endsWith('号') ? `${found.slice(0, -1)}日` : `${year}年${Number(month)}月${Number(day)}日`
          return { message: `“${found}”应写作“${fix}”。`, fix }
        }),
  wrong: [
    { text: '9月30号前完成整改', found: ['30号'], fixed: '9月30日前完成整改' },
    { text: '2021.9.5召开推进会', found: ['2021.9.5'], fixed: '2021年9月5日召开推进会' },
    { text: '自2021-09-05起施行', found: ['2021-09-05'], fixed: '自2021年9月5日起施行' },
  ],
  right: [
    '9月30日前完成整改',
    '2021年9月5日召开推进会',
    '（临政发〔2021〕30号）',
    '索引号2021-09-05-12',
    '9月30号文件',
    { kind: 'cell', text: '2021.9.5' },
  ],
}
