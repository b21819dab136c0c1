/** What comes in by paste or drop as HTML goes through DOMPurify before anything reads it, and once more before the editor does. */
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

/** Foreign markup for read-html.ts: pictures are kept to be counted, with their address where it is a local file's, and styles to be read. */
export function cleanForeign(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...allowedTags, 'img'],
    ALLOWED_ATTR: ['colspan', 'rowspan', 'style', 'align', 'start', 'width', 'height', 'src'],
    // Of the shell's temp folder, perhaps; the shell looks closer. Nothing here loads it.
    ALLOWED_URI_REGEXP: /^file:\/\/\//i,
    // These are no addresses, and would be held to that pattern, too.
    ADD_URI_SAFE_ATTR: ['colspan', 'rowspan', 'align', 'start', 'width', 'height'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
}

/** Copied in this editor: its own markup, to be kept whole. */
export const isOwn = (html: string): boolean => /<[^>]+\sdata-pm-slice=/.test(html)
