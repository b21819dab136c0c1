/** Text that must not be changed: whatever asks for it, by key, by button or by a command, the document stays as it is. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** @param mayWrite is asked at every transaction that would change the document; selections and highlights always pass */
export const reading = (mayWrite: () => boolean) =>
  Extension.create({
    name: 'reading',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged || mayWrite(),
        // Told in words, too: the text is gone through by keys all the same.
        props: { attributes: () => ({ 'aria-readonly': String(!mayWrite()) }) },
      }),
    ],
  })
