import type { ReportRule, ReportSpot } from '../rule.ts'

const forms = ['一、', '（一）', '1.', '（1）'] as const

export const levelOrder: ReportRule = {
  id: 'H06',
  scope: 'report',
  title: '标题层次不跳级',
  severity: 'error',
  basis: '国标规定',
  source: 'GB/T 9704—2012 7.3.3',
  why: '结构层次依次用“一、”“（一）”“1.”“（1）”，跳过一级，编号就看不出从属关系。只有两级时，“一、”下可以直接用“1.”。',
  check({ units }) {
    const headings = units.filter(({ kind }) => kind === 'heading' || kind === 'attachment')
    const hasSecond = headings.some(({ level }) => level === 2)
    const spots: ReportSpot[] = []
    let above = 0
    for (const { kind, level, block, text, headingEnd } of headings) {
      // In an attachment the levels begin anew.
      if (kind === 'attachment' || level === null) {
        above = 0
        continue
      }
      const twoLevels = above === 1 && level === 3 && !hasSecond
      if (above > 0 && level > above + 1 && !twoLevels)
        spots.push({
          place: { block, cell: null, start: 0, end: headingEnd },
          text: text.slice(0, headingEnd).replace(/。$/, ''),
          message: `“${forms[above - 1]}”下一级应为“${forms[above]}”，这里用了“${forms[level - 1]}”。请调整标题级别。`,
        })
      above = level
    }
    return spots
  },
  wrong: [
    { lines: ['## 主要工作', '### 加强领导', '##### 成立专班', '## 存在问题'], found: ['成立专班'] },
    { lines: ['## 主要工作', '##### 成立专班。每周调度。'], found: ['成立专班'] },
    { lines: ['## 主要工作', '### 加强领导', '## 存在问题', '#### 学位不足'], found: ['学位不足'] },
  ],
  right: [
    { lines: ['## 主要工作', '### 加强领导', '#### 成立专班', '##### 每周调度'] },
    { lines: ['## 主要工作', '#### 成立专班', '#### 压实责任'] },
    { lines: ['## 主要工作', '### 加强领导', '#### 成立专班', '## 存在问题', '### 学位不足'] },
    { lines: ['### 加强领导', '### 压实责任'] },
    { lines: ['## 主要工作', '! 佐证材料', '#### 会议纪要'] },
  ],
}
