/** Opening a file from outside: chosen or dropped, then, where it is a foreign text, the template to read it by. */
import { App as AntdApp } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Result, success } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { type PickedFile, pickFile, readChosen } from '../files.ts'
import { dialogOpen } from '../keys.ts'
import type { Purpose } from '../review/arrival.ts'
import { type Choice, isDraftFile } from './read-file.ts'
import { type Templates, usable } from './use-templates.ts'

/** A file that waits for its template. */
export interface Asked {
  readonly file: PickedFile
  readonly purpose: Purpose
}

export interface Importing {
  /** What a file is being chosen or read for. */
  readonly busy: Purpose | null
  readonly asking: Asked | null
  /** A file is being dragged over the page. */
  readonly dragging: boolean
  /** Shows the file chooser; must run in a click or key press. */
  pick(purpose: Purpose): void
  /** Takes a file that somebody else chose. */
  give(file: PickedFile): void
  proceed(asked: Asked, templateId: string): void
  cancel(): void
}

export function useImport(templates: Templates, onImport: (choice: Choice) => Promise<void>): Importing {
  const { modal } = AntdApp.useApp()
  const [busy, setBusy] = useState<Purpose | null>(null)
  const [asking, setAsking] = useState<Asked | null>(null)
  const [dragging, setDragging] = useState(false)
  const working = useRef(false)

  const run = async (purpose: Purpose, action: () => Promise<void>) => {
    if (working.current) return
    working.current = true
    setBusy(purpose)
    try {
      await action()
    } finally {
      working.current = false
      setBusy(null)
    }
  }

  const take = async (chosen: Result<PickedFile> | null, purpose: Purpose) => {
    if (chosen === null) return
    if (!chosen.ok) {
      modal.error({ title: '文件没有打开', content: chosen.message, okText: '知道了', scrollLock: false })
      return
    }
    const file = chosen.value
    if (purpose === 'draft' && isDraftFile(file.name)) {
      await onImport({ file, templateId: null, purpose })
      return
    }
    const [only, ...others] = usable(templates.list ?? [])
    if (only && others.length === 0) await onImport({ file, templateId: only.id, purpose })
    else setAsking({ file, purpose })
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
      if (!file || dialogOpen()) return
      const { run, take } = latest.current
      void run('draft', async () => take(await readChosen(file), 'draft'))
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

  const give = useCallback((file: PickedFile) => {
    const { run, take } = latest.current
    void run('draft', () => take(success(file), 'draft'))
  }, [])

  return {
    give,
    busy,
    asking,
    dragging,
    pick: (purpose) => void run(purpose, async () => take(await pickFile('report'), purpose)),
    proceed: ({ file, purpose }, templateId) => {
      setAsking(null)
      // Remembered as the last used; where that fails nothing is lost.
      void call('settings.set', { templateId })
      void run(purpose, () => onImport({ file, templateId, purpose }))
    },
    cancel: () => setAsking(null),
  }
}
