import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Where an item begins. 第一、第二课堂 and 第一、二产业 are lists. */
const pattern =
  /(?<=^|[。；：，\n])(?:第[一二三四五六七八九十][、：](?!第?[一二三四五六七八九十])|[一二三四五六七八九十]是[、，：])(?=[\u4e00-\u9fff“《])/g

export const ordinalMark: TextRule = {
  id: 'H11',
  scope: 'text',
  title: '“第一”后用逗号，“一是”后不用标点',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录B.3',
  why: '“第一”“首先”一类的序次语后用逗号；“一是”直接连着后面的话，中间不停顿。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const word = found.slice(0, 2)
      return word.startsWith('第')
        ? { message: `“${found}”应写作“${word}，”。`, fix: `${word}，` }
        : { message: `“${word}”后不用“${found.slice(2)}”。`, fix: word }
    }),
  wrong: [
    {
      text: '第一、统筹学位；第二、统筹师资。',
      found: ['第一、', '第二、'],
      fixed: '第一，统筹学位；第二，统筹师资。',
    },
    { text: '一是、补齐短板；二是、巩固成果。', found: ['一是、', '二是、'], fixed: '一是补齐短板；二是巩固成果。' },
    { text: '主要做法：一是，加大投入。', found: ['一是，'], fixed: '主要做法：一是加大投入。' },
  ],
  right: [
    '第一，统筹学位；第二，统筹师资。',
    '一是补齐短板；二是巩固成果。',
    '第一、第二课堂相互衔接',
    '第一、二产业从业人员子女',
    '首先，统筹学位。',
    '名列全省第一、全国前列',
  ],
}
