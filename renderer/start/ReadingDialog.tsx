/** A file is being read: what is done now, and a way out. A short reading is not announced. */
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { ReadingStage } from '../../report/recognise/import.ts'
import { Dialog } from '../Dialog.tsx'

const stages: Readonly<Record<ReadingStage, string>> = {
  source: '读出文字、表格和图片',
  structure: '识别题目、部分和职责领域',
  damage: '查找损坏的文字',
}

/** Milliseconds before the dialog shows: a dialog that only flashes up disturbs. */
const patience = 400

export interface Reading {
  readonly name: string
  readonly stage: ReadingStage
  readonly cancel: () => void
}

export function ReadingDialog({ reading }: { reading: Reading | null }) {
  const under = reading !== null
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!under) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [under])
  return (
    <Dialog
      open={under && late}
      title={`正在读入“${reading?.name ?? ''}”`}
      width={420}
      centered
      scrollLock={false}
      closable={false}
      mask={{ closable: false }}
      onCancel={reading?.cancel}
      footer={<Button onClick={reading?.cancel}>取消</Button>}
    >
      <p role="status">
        <Spin size="small" /> {reading && stages[reading.stage]}…
      </p>
    </Dialog>
  )
}
