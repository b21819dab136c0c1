/** Text that must not be changed: whatever asks for it, by key, by button or by a command, the document stays as it is. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** @param mayWrite is asked at every transaction that would change the document; selections and highlights always pass */
export const reading = (mayWrite: () => boolean) =>
  Extension.create({
    name: 'reading',
    addProseMirrorPlugins: () => [
      new Plugin({ filterTransaction: (transaction) => !transaction.docChanged || mayWrite() }),
    ],
  })
