import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** 毛入园率 and 毛入学率 count children of other ages, and growth has no bound. */
const pattern =
  /(?<!毛入[园学]|增长|增|降|完成|执行)(率|覆盖面|占比|比例)(?:分别)?(?:为|达到?|是|均为|高达|稳定在|保持在)?(\d{3,4}(?:\.\d{1,3})?)[%％]/g

export const rateOverHundred: TextRule = {
  id: 'G14',
  scope: 'text',
  title: '比率超过100%',
  severity: 'warning',
  basis: '通常',
  source: '巩固率、覆盖率、达标率、占比不会超过100%；毛入园率、毛入学率可以',
  why: '这样的比率按定义不会超过100%，多半是小数点或分母错了；因统计口径超过的，请在文中说明。',
  check: ({ text }) =>
    patternSpots(text, pattern, ({ 0: found, 1: name = '', 2: value = '', index }) => {
      if (Number(value) <= 100) return null
      return {
        start: index + found.length - value.length - 1,
        end: index + found.length,
        message: `${name === '率' ? '这个比率' : `“${name}”`}写成了${value}%，超过100%。请核对；口径不同的，请说明。`,
      }
    }),
  wrong: [
    { text: '九年义务教育巩固率100.9%。', found: ['100.9%'] },
    { text: '普惠园覆盖率达到912%。', found: ['912%'] },
    { text: '公办园在园幼儿占比为105%，位居前列。', found: ['105%'] },
  ],
  right: [
    '九年义务教育巩固率100%。',
    '学前教育毛入园率124%。',
    '高中阶段毛入学率达到103.5%。',
    '预算完成率为105%。',
    '经费增长率为120%。',
    '普惠率达到91.2%。',
  ],
}
