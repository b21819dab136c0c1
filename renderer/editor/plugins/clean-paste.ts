/** What comes in by paste or drop as HTML goes through DOMPurify before ProseMirror reads it. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import DOMPurify from 'dompurify'

/** The tags that can become nodes or marks of a report; everything else is reduced to its text. */
const allowedTags = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'br', 'span', 'b', 'strong', 'u', 'sub', 'sup'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'figure', 'ul', 'ol', 'li', 'blockquote', 'pre'],
]
/** data-* are our own editor's; class and style are nobody's. data-pm-slice keeps copies inside the editor whole. */
const allowedAttributes = [
  ...[
    'colspan',
    'rowspan',
    'data-pm-slice',
    'data-align',
    'data-area',
    'data-run-in',
    'data-report-title',
    'data-attachment',
  ],
  ...['data-field', 'data-carried', 'data-picture', 'data-alt', 'data-width', 'data-colwidth', 'data-landscape'],
]

export function cleanHtml(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  })
}

export const cleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: cleanHtml } })],
})
