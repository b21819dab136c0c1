/** 备份 on the start page: all drafts into one file, and back from one, with what came back. */
import { App as AntdApp, Button } from 'antd'
import { useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { call } from '../call.ts'
import { pickFile, saveFile } from '../files.ts'
import { useMenu } from '../menu.ts'

const outcomes: Readonly<Record<CallOutput<'backup.restore'>['drafts'][number]['outcome'], string>> = {
  restored: '已恢复',
  copied: '现有的同一草稿不一样，已另存一份',
  same: '已有，没有不同',
  partial: '已恢复，但备份里缺了它的一部分文件',
  damaged: '备份中已损坏，没有恢复',
}

const two = (value: number) => String(value).padStart(2, '0')

/** Such as 自评报告草稿备份_20261125. */
function backupName(now: Date): string {
  return `自评报告草稿备份_${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}.zipingbak`
}

/** @param onRestored the list is to be read again */
export function BackupButtons({ onRestored }: { onRestored: () => void }) {
  const { modal, message } = AntdApp.useApp()
  const [busy, setBusy] = useState<'' | 'making' | 'restoring'>('')

  const failed = (title: string, content: string) => void modal.error({ title, content, okText: '知道了' })

  const make = async () => {
    setBusy('making')
    const made = await call('backup.make', {})
    setBusy('')
    if (!made.ok) return failed('没有备份', made.message)
    const { bytes, count } = made.value
    const saved = await saveFile({ suggestedName: backupName(new Date()), kind: 'zipingbak', bytes })
    if (saved && !saved.ok) return failed('没有备份', saved.message)
    if (saved) message.success(`已备份 ${count} 份草稿到“${saved.value.name}”`)
  }

  const restore = async () => {
    const file = await pickFile('backup')
    if (!file) return
    if (!file.ok) return failed('没有恢复', file.message)
    setBusy('restoring')
    const answer = await call('backup.restore', { bytes: file.value.bytes })
    setBusy('')
    onRestored()
    if (!answer.ok) return failed('没有恢复', answer.message)
    const { drafts } = answer.value
    modal.info({
      title: drafts.length === 0 ? '备份里没有草稿' : `备份里有 ${drafts.length} 份草稿`,
      width: 560,
      okText: '知道了',
      content: (
        <ul className="start-restored">
          {drafts.map(({ name, outcome }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may have one name
            <li key={index}>
              <span>{name}</span>
              <span>{outcomes[outcome]}</span>
            </li>
          ))}
        </ul>
      ),
    })
  }

  useMenu(busy === '' ? { backup: () => void make(), restoreBackup: () => void restore() } : {})

  return (
    <span className="start-backup">
      <Button size="small" type="link" loading={busy === 'making'} disabled={busy !== ''} onClick={() => void make()}>
        备份全部草稿…
      </Button>
      <Button
        size="small"
        type="link"
        loading={busy === 'restoring'}
        disabled={busy !== ''}
        onClick={() => void restore()}
      >
        从备份恢复…
      </Button>
    </span>
  )
}
