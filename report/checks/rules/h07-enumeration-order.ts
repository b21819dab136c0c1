import type { Spot, TextRule } from '../rule.ts'

const numerals = '一二三四五六七八九十'
/** What begins an item, by its form: 一是, 第一， （一） （1）; behind 、 brackets name items: （一）、（三）两项. */
const items =
  /(?<=^|[。；：，、\n])(?:(?<is>[一二三四五六七八九十])是|第(?<nth>[一二三四五六七八九十])(?=，))|(?<=^|[。；：\n])（(?:(?<chinese>[一二三四五六七八九十])|(?<arabic>\d))）/g

/** Items that neither begin a row nor follow the one before; a row within an item is told apart by beginning with one. */
function outOfOrder(text: string): readonly Spot[] {
  const rows = new Map<string, number[]>()
  return [...text.matchAll(items)].flatMap((item): Spot[] => {
    const [form = '', sign = ''] = Object.entries(item.groups ?? {}).find(([, value]) => value !== undefined) ?? []
    const n = form === 'arabic' ? Number(sign) : numerals.indexOf(sign) + 1
    const open = rows.get(form) ?? []
    rows.set(form, open)
    if (n === 1 || open.length === 0) {
      open.push(n)
      return []
    }
    const last = open.at(-1) ?? 0
    while (open.length > 0 && open.at(-1) !== n - 1) open.pop()
    const follows = open.length > 0
    if (follows) open.pop()
    open.push(n)
    if (follows) return []
    const expected = item[0].replace(sign, form === 'arabic' ? String(last + 1) : numerals.charAt(last))
    const message = `“${item[0]}”与前一项接不上，按顺序应为“${expected}”。请核对有没有漏项。`
    return [{ start: item.index, end: item.index + item[0].length, message }]
  })
}

export const enumerationOrder: TextRule = {
  id: 'H07',
  scope: 'text',
  title: '分项编号连续',
  severity: 'error',
  basis: '通常',
  source: '公文结构层次的通常写法',
  why: '缺号、重号多是删改后没有理顺，读的人会以为漏了内容。标题的编号由程序生成，不会错。',
  check: ({ text }) => outOfOrder(text),
  wrong: [
    { text: '一是加大投入；二是统筹学位；四是规范管理。', found: ['四是'] },
    { text: '第一，补短板；第二，强弱项；第二，建机制。', found: ['第二'] },
    { text: '（1）摸底；（3）整改。', found: ['（3）'] },
  ],
  right: [
    '一是加大投入；二是统筹学位；三是规范管理。',
    '一是抓投入：一是新建，二是改建；二是抓管理。',
    '三是规范管理；四是强化督导。',
    '一是早部署；二是勤督查。存在问题：一是学位不足；二是师资短缺。',
    '（1）摸底；（2）整改。见（一）和（三）。',
    '（一）、（三）两项已经完成。',
  ],
}
