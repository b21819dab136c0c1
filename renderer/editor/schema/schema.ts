/** The one list of nodes and marks of the editor; test/contract holds it against report/document/node.ts. */
import { Bold } from '@tiptap/extension-bold'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Attachment, Doc, Heading, Image, Paragraph, Title, tableNodes } from './blocks.ts'
import { Carried, Field } from './marks.ts'

export const schemaExtensions = [
  Doc,
  Title,
  Paragraph,
  Heading,
  Attachment,
  Image,
  ...tableNodes,
  Text,
  HardBreak,
  // Bold by Ctrl+B only: **stars** and __lines__ are not how anybody writes a report.
  Bold.extend({ addInputRules: () => [], addPasteRules: () => [] }),
  Underline,
  // By Word's keys (plugins/writing-keys.ts): Tiptap's own are those of the settings and of Chinese input methods.
  Subscript.extend({ excludes: 'superscript', addKeyboardShortcuts: () => ({}) }),
  Superscript.extend({ excludes: 'subscript', addKeyboardShortcuts: () => ({}) }),
  Field,
  Carried,
]
