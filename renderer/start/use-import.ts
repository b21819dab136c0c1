/** Opening a file from outside: chosen or dropped, then, where it is a foreign text, the template to read it by. */
import { App as AntdApp } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { type PickedFile, pickFile, readChosen } from '../files.ts'
import { type Templates, usable } from './use-templates.ts'

export interface Importing {
  readonly busy: boolean
  /** The file that waits for its template. */
  readonly asking: PickedFile | null
  /** A file is being dragged over the page. */
  readonly dragging: boolean
  /** Shows the file chooser; must run in a click or key press. */
  pick(): void
  proceed(file: PickedFile, templateId: string): void
  cancel(): void
}

/** A file made by this program says itself which template it belongs to. */
const isDraftFile = (name: string) => /\.ziping$/i.test(name)

export function useImport(
  templates: Templates,
  onImport: (file: PickedFile, templateId: string | null) => Promise<void>,
): Importing {
  const { modal } = AntdApp.useApp()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<PickedFile | null>(null)
  const [dragging, setDragging] = useState(false)
  const working = useRef(false)

  const run = async (action: () => Promise<void>) => {
    if (working.current) return
    working.current = true
    setBusy(true)
    try {
      await action()
    } finally {
      working.current = false
      setBusy(false)
    }
  }

  const take = async (chosen: Result<PickedFile> | null) => {
    if (chosen === null) return
    if (!chosen.ok) {
      modal.error({ title: '文件没有打开', content: chosen.message, okText: '知道了', scrollLock: false })
      return
    }
    if (isDraftFile(chosen.value.name)) {
      await onImport(chosen.value, null)
      return
    }
    const [only, ...others] = usable(templates.list ?? [])
    if (only && others.length === 0) await onImport(chosen.value, only.id)
    else setAsking(chosen.value)
  }

  const latest = useRef({ run, take })
  latest.current = { run, take }

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    // Without this the browser leaves the program and shows the dropped file.
    const onOver = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setDragging(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setDragging(false)
      const file = event.dataTransfer?.files[0]
      // A dialog is open: what is dropped beside it is not meant for this page.
      if (!file || document.querySelector('[role="dialog"]')) return
      const { run, take } = latest.current
      void run(async () => take(await readChosen(file)))
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])

  return {
    busy,
    asking,
    dragging,
    pick: () => void run(async () => take(await pickFile('report'))),
    proceed: (file, templateId) => {
      setAsking(null)
      // Remembered as the last used; where that fails nothing is lost.
      void call('settings.set', { templateId })
      void run(() => onImport(file, templateId))
    },
    cancel: () => setAsking(null),
  }
}
