import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

const legal: Readonly<Record<string, string>> = {
  平米: '平方米',
  公分: '厘米',
  公厘: '毫米',
  KW: 'kW',
  KWH: 'kW·h',
  Kwh: 'kW·h',
  KG: 'kg',
  Kg: 'kg',
  KM: 'km',
  Km: 'km',
  MM: 'mm',
  CM: 'cm',
}
const pattern = /(?<=\d[万亿]?[多余]?)(?:平米|公分|公厘|KWH|Kwh|KW|KG|Kg|KM|Km|MM|CM)(?![A-Za-z])/g

export const legalUnits: TextRule = {
  id: 'N20',
  scope: 'text',
  title: '用法定计量单位',
  severity: 'warning',
  basis: '通常',
  source: '《中华人民共和国法定计量单位》、GB 3100',
  why: '公文用法定计量单位的名称和符号；“平米”“公分”是俗称，符号的大小写也有规定。',
  check: ({ text }) =>
    patternSpots(text, pattern, ([found]) => {
      const fix = legal[found] ?? found
      return { message: `“${found}”应写作“${fix}”。`, fix }
    }),
  wrong: [
    { text: '校舍面积25000平米', found: ['平米'], fixed: '校舍面积25000平方米' },
    { text: '课桌高70公分', found: ['公分'], fixed: '课桌高70厘米' },
    { text: '装机容量30KW', found: ['KW'], fixed: '装机容量30kW' },
  ],
  right: ['校舍面积25000平方米', '课桌高70厘米', '装机容量30kW', '公分母', 'KM型设备', '围墙6600米'],
}
