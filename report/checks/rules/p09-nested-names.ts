import type { Spot, TextRule } from '../rule.ts'

/** Names within names, each with its brackets; nothing where the brackets do not pair. */
function nested(text: string): readonly Spot[] {
  const open: number[] = []
  const spots: Spot[] = []
  for (const { 0: sign, index: at } of text.matchAll(/[《》]/g)) {
    if (sign === '《') open.push(at)
    else {
      const start = open.pop()
      if (start === undefined) return []
      if (open.length !== 1) continue
      const found = text.slice(start, at + 1)
      const fix = `〈${found.slice(1, -1)}〉`
      spots.push({ start, end: at + 1, message: `书名号里的“${found}”应写作“${fix}”。`, fix })
    }
  }
  return open.length === 0 ? spots.toSorted((a, b) => a.start - b.start) : []
}

export const nestedNames: TextRule = {
  id: 'P09',
  scope: 'text',
  title: '书名号里再用书名号，用单书名号',
  severity: 'error',
  basis: '标准规定',
  source: 'GB/T 15834—2011 4.15',
  why: '两层都用双书名号，看不出哪里是内层的结尾。',
  check: ({ text }) => nested(text),
  wrong: [
    {
      text: '转发《关于印发《督导办法》的通知》。',
      found: ['《督导办法》'],
      fixed: '转发《关于印发〈督导办法〉的通知》。',
    },
    {
      text: '《〈义务教育法〉实施办法》和《关于《规划》的说明》',
      found: ['《规划》'],
      fixed: '《〈义务教育法〉实施办法》和《关于〈规划〉的说明》',
    },
    {
      text: '《转发《办法》和《细则》的通知》',
      found: ['《办法》', '《细则》'],
      fixed: '《转发〈办法〉和〈细则〉的通知》',
    },
  ],
  right: [
    '转发《关于印发〈督导办法〉的通知》。',
    '《意见》《办法》',
    '《关于印发《办法的通知》',
    '《规划》》',
    '印发《通知》，落实《方案》。',
  ],
}
