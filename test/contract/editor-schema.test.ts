/** The editor's schema accepts exactly the node types of report/document/node.ts. */
import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { schemaExtensions } from '../../renderer/editor/schema/schema.ts'

const schema = getSchema(schemaExtensions)

const everything = {
  type: 'doc',
  content: [
    {
      type: 'title',
      content: [
        { type: 'text', text: '临江市履行教育职责' },
        { type: 'hardBreak' },
        { type: 'text', text: '自评报告' },
      ],
    },
    {
      type: 'paragraph',
      attrs: { align: null },
      content: [
        { type: 'text', text: '按照' },
        { type: 'text', text: '【通知机关】', marks: [{ type: 'field', attrs: { name: 'noticeIssuer' } }] },
        { type: 'text', text: '要求', marks: [{ type: 'carried' }] },
        { type: 'text', text: '粗', marks: [{ type: 'bold' }] },
        { type: 'text', text: '线', marks: [{ type: 'underline' }] },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
        { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
      ],
    },
    {
      type: 'heading',
      attrs: { level: 1, areaId: null, alsoAreaIds: null, runIn: false },
      content: [{ type: 'text', text: '主要工作' }],
    },
    {
      type: 'heading',
      attrs: { level: 2, areaId: 'safety', alsoAreaIds: ['logistics'], runIn: true },
      content: [{ type: 'text', text: '校园安全。正文。' }],
    },
    { type: 'paragraph', attrs: { align: 'center' } },
    { type: 'image', attrs: { picture: 'a1', alt: '教学楼', width: 0.5 } },
    { type: 'attachment', content: [{ type: 'text', text: '经费投入情况表' }] },
    {
      type: 'table',
      attrs: { landscape: true },
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1, colwidth: [100, 50] },
              content: [{ type: 'paragraph', attrs: { align: null } }],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [1, 2].map(() => ({
            type: 'tableCell',
            attrs: { colspan: 1, rowspan: 1, colwidth: null },
            content: [{ type: 'paragraph', attrs: { align: null } }],
          })),
        },
      ],
    },
  ],
}

describe('editor schema', () => {
  it('holds every node and mark of a report without changing it', () => {
    const node = schema.nodeFromJSON(everything)
    expect(() => node.check()).not.toThrow()
    expect(node.toJSON()).toEqual(everything)
  })

  it.each([
    ['a heading level that does not exist', { type: 'heading', attrs: { level: 5, areaId: null, runIn: false } }],
    ['markup for a level', { type: 'heading', attrs: { level: '<img>', areaId: null, runIn: false } }],
    ['a table that lies askew', { type: 'table', attrs: { landscape: 'half' }, content: [] }],
    ['an unknown alignment', { type: 'paragraph', attrs: { align: 'justify-all' } }],
    ['a picture wider than the text', { type: 'image', attrs: { picture: 'a', alt: '', width: 3 } }],
    [
      'a heading in a table cell',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [{ type: 'heading', attrs: { level: 1, areaId: null, runIn: false } }] },
            ],
          },
        ],
      },
    ],
    ['a second title', { type: 'title' }],
  ])('refuses %s', (_what, block) => {
    const json = { type: 'doc', content: [{ type: 'title' }, block] }
    expect(() => schema.nodeFromJSON(json).check()).toThrow(RangeError)
  })

  it('knows no node or mark that a stored report may not contain', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        'attachment',
        'doc',
        'hardBreak',
        'heading',
        'image',
        'paragraph',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
        'title',
      ].sort(),
    )
    expect(Object.keys(schema.marks).sort()).toEqual(
      ['bold', 'carried', 'field', 'subscript', 'superscript', 'underline'].sort(),
    )
  })
})
