/** Marks of our own: a printed detail, and text carried over from last year. */
import { Mark } from '@tiptap/core'
import { fieldNames } from '../../../report/document/node.ts'

export const Field = Mark.create({
  name: 'field',
  // What is typed behind a field is text of its own.
  inclusive: false,
  addAttributes: () => ({
    name: {
      default: 'region',
      validate: (value: unknown) => {
        if (!(fieldNames as readonly unknown[]).includes(value)) throw new RangeError('field.name')
      },
      parseHTML: (element: HTMLElement) => element.getAttribute('data-field'),
      renderHTML: ({ name }: Record<string, unknown>) => ({ 'data-field': name }),
    },
  }),
  parseHTML: () => fieldNames.map((name) => ({ tag: `span[data-field="${name}"]` })),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

export const Carried = Mark.create({
  name: 'carried',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-carried]' }],
  renderHTML: () => ['span', { 'data-carried': '' }, 0],
})
