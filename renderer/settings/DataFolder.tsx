/** 数据文件夹 in the settings: where it is, moving it, and what each draft takes. */
import { Alert, App as AntdApp, Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../preload/api.ts'
import { call } from '../call.ts'
import { flush } from '../session/session.ts'
import { MoveDialog, type MoveState } from './MoveDialog.tsx'
import { size } from './size.ts'

type Facts = CallOutput<'data.folder'>

const why: Readonly<Record<Exclude<Facts['movable'], 'yes'>, string>> = {
  given: '位置是启动程序时用 --data 或 ZIPING_DATA 指定的，不能在这里移动。要换位置，请改启动时的指定。',
  'no-dialog':
    '浏览器窗口不能选文件夹。要换位置：关闭程序，把整个文件夹复制到新位置，再用 --data 写明新位置启动。详见手册“数据文件夹”。',
}

/** The drafts, largest first, the bin last. */
function Sizes({ drafts, binned, bytes }: Facts) {
  return (
    <table className="settings-sizes" aria-label="各草稿占用的空间">
      <thead>
        <tr>
          <th scope="col">草稿</th>
          <th scope="col">大小</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.id}>
            <td>{draft.name}</td>
            <td>{size(draft.bytes)}</td>
          </tr>
        ))}
        <tr>
          <td>回收站（{binned.count} 份，移入 30 天后自动清除）</td>
          <td>{size(binned.bytes)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td>合计，包括设置和自己的模板</td>
          <td>{size(bytes)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

export function DataFolder() {
  const { modal } = AntdApp.useApp()
  const [facts, setFacts] = useState<Facts | null>(null)
  const [failure, setFailure] = useState('')
  const [state, setState] = useState<MoveState>({ step: 'idle' })

  useEffect(() => {
    void call('data.folder', {}).then((answer) => (answer.ok ? setFacts(answer.value) : setFailure(answer.message)))
  }, [])

  const refused = (content: string) => void modal.warning({ title: '数据文件夹没有移动', content, okText: '知道了' })

  const move = async () => {
    // What is open is saved first: from the copying on nothing is written any more.
    if (!(await flush())) return refused('打开的草稿还有没存上的文字。请先把它保存好，再移动数据文件夹。')
    setState({ step: 'moving' })
    const moved = await call('data.move', {})
    if (moved.ok && moved.value) return setState({ step: 'moved', folder: moved.value.folder })
    setState({ step: 'idle' })
    if (!moved.ok) refused(moved.message)
  }

  if (failure) return <Alert type="warning" showIcon title="数据文件夹没有读出来" description={failure} />
  if (!facts) return <Spin delay={300} />
  return (
    <>
      <p className="settings-path">{facts.folder}</p>
      {facts.movable === 'yes' ? (
        <p className="settings-move">
          <Button onClick={() => void move()} loading={state.step === 'moving'}>
            移到别处…
          </Button>
          <span>复制并逐个核对后才换用新位置，原来的文件夹原样保留。</span>
        </p>
      ) : (
        <p className="settings-lead settings-why">{why[facts.movable]}</p>
      )}
      <Sizes {...facts} />
      <MoveDialog state={state} from={facts.folder} />
    </>
  )
}
