import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** Characters that write names of other languages: between them a full stop parts a name. */
const sounds = '买提艾力江古丽克尔阿不都拉木吐逊热依卡库姆孜汗巴拜托合塔斯玛萨迪亚娜'
const pattern = new RegExp(
  `(?<=[\\u4e00-\\u9fff])[•・‧∙⋅●](?=[\\u4e00-\\u9fff])|(?<=[${sounds}]{2})[.．](?=[${sounds}]{2})`,
  'g',
)

export const middleDot: TextRule = {
  id: 'P21',
  scope: 'text',
  title: '间隔号用“·”',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.14',
  why: '人名、书名与篇名之间用间隔号“·”；别的圆点字形不同，检索时也对不上。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => ({ message: `“${found}”应为间隔号“·”。`, fix: '·' }), { inNames: true }),
  wrong: [
    { text: '教师买买提.艾力', found: ['.'], fixed: '教师买买提·艾力' },
    { text: '《论语•学而》', found: ['•'], fixed: '《论语·学而》' },
    { text: '阿不都．热依木获评', found: ['．'], fixed: '阿不都·热依木获评' },
  ],
  right: ['教师买买提·艾力', '《论语·学而》', '1.经费投入', '整改完成.下一步', '●加强领导', '“一二·九”活动'],
}
