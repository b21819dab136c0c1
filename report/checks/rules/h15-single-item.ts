import type { PlacedUnit } from '../../document/units.ts'
import type { ReportRule } from '../rule.ts'

const forms = ['一、', '（一）', '1.', '（1）'] as const

/** Headings that are the only one of their level below the heading above. */
function alone(headings: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const found: PlacedUnit[] = []
  const open: PlacedUnit[][] = []
  const close = (depth: number) => {
    while (open.length > depth) {
      const row = open.pop()
      // The first level has no heading above it.
      if (row?.length === 1 && row[0] && open.length > 0) found.push(row[0])
    }
  }
  for (const unit of headings) {
    if (unit.kind === 'attachment') close(0)
    else {
      const depth = unit.level ?? 1
      close(depth)
      while (open.length < depth) open.push([])
      open[depth - 1]?.push(unit)
    }
  }
  close(0)
  return found.toSorted((a, b) => a.block - b.block)
}

export const singleItem: ReportRule = {
  id: 'H15',
  scope: 'report',
  title: '下一级只有一项时不单列',
  severity: 'hint',
  basis: '通常',
  source: '公文结构层次的通常写法',
  why: '有“（一）”没有“（二）”，分层没有意义，多是漏写了一项；确实只有一项的，并入上一级。',
  check: ({ units }) =>
    alone(units.filter(({ kind }) => kind === 'heading' || kind === 'attachment')).map(
      ({ block, level, text, headingEnd }) => ({
        place: { block, cell: null, start: 0, end: headingEnd },
        text: text.slice(0, headingEnd).replace(/。$/, ''),
        message: `这一级只有一个“${forms[(level ?? 1) - 1]?.replace('、', '')}”。请补上其余各项，或者并入上一级。`,
      }),
    ),
  wrong: [
    { lines: ['## 主要工作', '### 加强领导', '## 存在问题', '### 学位不足', '### 师资短缺'], found: ['加强领导'] },
    { lines: ['## 主要工作', '### 加强领导', '#### 成立专班。每周调度。', '### 加大投入'], found: ['成立专班'] },
    { lines: ['## 主要工作', '### 加强领导', '正文。', '! 佐证材料'], found: ['加强领导'] },
  ],
  right: [
    { lines: ['## 主要工作', '### 加强领导', '### 加大投入'] },
    { lines: ['## 主要工作'] },
    { lines: ['## 主要工作', '### 加强领导', '#### 成立专班', '#### 压实责任', '### 加大投入'] },
    { lines: ['## 主要工作', '正文。', '## 存在问题', '正文。'] },
    { lines: ['## 主要工作', '! 佐证材料', '! 经费表'] },
  ],
}
