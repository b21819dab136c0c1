/**
 * The editor's block nodes, one to one with report/document/node.ts. Every attribute has a
 * `validate`: ProseMirror's own check() looks at no attribute without it.
 */
import { mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'title block+' })

export const Title = Node.create({
  name: 'title',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h1[data-report-title]' }],
  renderHTML: () => ['h1', { class: 'report-title', 'data-report-title': '' }, 0],
})

const alignments = ['left', 'center', 'right']

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    align: {
      default: null,
      validate: (value: unknown) => {
        if (value !== null && !alignments.includes(value as string)) throw new RangeError('paragraph.align')
      },
      parseHTML: (element: HTMLElement) => {
        const align = element.getAttribute('data-align')
        return align !== null && alignments.includes(align) ? align : null
      },
      renderHTML: ({ align }: Record<string, unknown>) => (align === null ? {} : { 'data-align': align }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

const levels = [1, 2, 3, 4]

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    level: {
      default: 1,
      rendered: false,
      validate: (value: unknown) => {
        if (!levels.includes(value as number)) throw new RangeError('heading.level')
      },
    },
    areaId: {
      default: null,
      validate: (value: unknown) => {
        if (value !== null && typeof value !== 'string') throw new RangeError('heading.areaId')
      },
      parseHTML: (element: HTMLElement) => element.getAttribute('data-area'),
      renderHTML: ({ areaId }: Record<string, unknown>) => (areaId === null ? {} : { 'data-area': areaId }),
    },
    alsoAreaIds: {
      default: null,
      validate: (value: unknown) => {
        if (value !== null && !(Array.isArray(value) && value.every((id) => typeof id === 'string')))
          throw new RangeError('heading.alsoAreaIds')
      },
      parseHTML: (element: HTMLElement) => element.getAttribute('data-also-areas')?.split(' ') ?? null,
      renderHTML: ({ alsoAreaIds }: Record<string, unknown>) =>
        Array.isArray(alsoAreaIds) && alsoAreaIds.length > 0 ? { 'data-also-areas': alsoAreaIds.join(' ') } : {},
    },
    runIn: {
      default: false,
      validate: (value: unknown) => {
        if (typeof value !== 'boolean') throw new RangeError('heading.runIn')
      },
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-run-in'),
      renderHTML: ({ runIn }: Record<string, unknown>) => (runIn ? { 'data-run-in': '' } : {}),
    },
  }),
  // h1 is the title's: a heading of level n is h(n+1), so that the page's outline is right for a screen reader.
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 1 } },
    ...levels.map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
    { tag: 'h6', attrs: { level: 4 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${node.attrs.level + 1}`,
    mergeAttributes(HTMLAttributes, { class: `level-${node.attrs.level}` }),
    0,
  ],
})

/** 附件: its text is its title; the label 附件1 is computed (plugins/presentation.ts). */
export const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  content: 'inline*',
  defining: true,
  // Before the heading's rule for h2.
  parseHTML: () => [{ tag: 'h2[data-attachment]', priority: 60 }],
  renderHTML: () => ['h2', { class: 'attachment', 'data-attachment': '' }, 0],
})

export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    picture: {
      default: '',
      validate: 'string',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-picture') ?? '',
      renderHTML: ({ picture }: Record<string, unknown>) => ({ 'data-picture': picture }),
    },
    alt: {
      default: '',
      validate: 'string',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-alt') ?? '',
      renderHTML: ({ alt }: Record<string, unknown>) => ({ 'data-alt': alt }),
    },
    width: {
      default: 1,
      validate: (value: unknown) => {
        if (typeof value !== 'number' || !(value > 0 && value <= 1)) throw new RangeError('image.width')
      },
      parseHTML: (element: HTMLElement) => {
        const width = Number(element.getAttribute('data-width'))
        return width > 0 && width <= 1 ? width : 1
      },
      renderHTML: ({ width }: Record<string, unknown>) => ({ 'data-width': width }),
    },
  }),
  // Only pictures of this report: a foreign <img> is not an image node and brings no address with it.
  parseHTML: () => [{ tag: 'figure[data-picture]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})

const cell = {
  content: 'paragraph+',
  addAttributes: () => ({
    colspan: { default: 1, validate: 'number' },
    rowspan: { default: 1, validate: 'number' },
    colwidth: {
      default: null,
      validate: (value: unknown) => {
        const widths = Array.isArray(value) && value.every((width) => typeof width === 'number')
        if (value !== null && !widths) throw new RangeError('cell.colwidth')
      },
      parseHTML: (element: HTMLElement) => {
        const widths = element.getAttribute('data-colwidth')?.split(',').map(Number) ?? null
        return widths?.every((width) => width > 0) ? widths : null
      },
      renderHTML: ({ colwidth }: Record<string, unknown>) =>
        Array.isArray(colwidth) ? { 'data-colwidth': colwidth.join(',') } : {},
    },
  }),
}

/** Tiptap's table nodes with cells of paragraphs only, and without widgets in every cell. */
export const tableNodes = [
  Table.extend({
    addAttributes: () => ({
      landscape: {
        default: null,
        validate: (value: unknown) => {
          if (value !== null && typeof value !== 'boolean') throw new RangeError('table.landscape')
        },
        parseHTML: (element: HTMLElement) =>
          ({ true: true, false: false })[element.getAttribute('data-landscape') ?? ''] ?? null,
        renderHTML: ({ landscape }: Record<string, unknown>) =>
          landscape === null ? {} : { 'data-landscape': String(landscape) },
      },
    }),
    renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  }).configure({
    resizable: false,
  }),
  TableRow,
  TableCell.extend(cell),
  TableHeader.extend(cell),
]
