import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Not 等级, 等次, 等候, 等待: words that begin with 等. */
const pattern = /(?<=[\u4e00-\u9fff”》）])[、，](?=等(?![级次候待额于同式]))/g

export const markBeforeDeng: TextRule = {
  id: 'P07',
  scope: 'text',
  title: '“等”前不用顿号、逗号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.5',
  why: '“等”承接前面的列举，中间不停顿。',
  check: ({ text }) => patternSpots(text, pattern, ([found]) => ({ message: `“等”前不用“${found}”。`, fix: '' })),
  wrong: [
    { text: '配备保安、校医、等人员', found: ['、'], fixed: '配备保安、校医等人员' },
    { text: '教师，等方面', found: ['，'], fixed: '教师等方面' },
    { text: '食堂、宿舍、等设施', found: ['、'], fixed: '食堂、宿舍等设施' },
  ],
  right: ['保安、校医等人员', '教师、等级考核', '投入资金，等候批复', '学校、家长等', '一等奖、等次'],
}
