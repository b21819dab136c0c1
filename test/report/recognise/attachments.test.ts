/** 附件: the list behind the text, and the attachments themselves. */
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../report/document/node.ts'
import { draftFrom } from '../../../report/recognise/draft.ts'
import { recognise } from '../../../report/recognise/recognise.ts'
import { builtinPack } from '../../packs.ts'

const pack = builtinPack('hubei-2021')
const front = ['临江市履行教育职责自评报告', '一、主要工作及成效', '（一）学前教育普惠优质。新建3所。']
const signed = ['临江市人民政府', '2021年9月30日']

function read(...lines: readonly string[]) {
  const proposal = recognise(
    [...front, ...lines].map((text) => ({ text })),
    pack,
  )
  const { document, details } = draftFrom(proposal, pack, 'a.txt').value
  return {
    roles: proposal.paragraphs.slice(front.length).map(({ role }) => role),
    blocks: document.content.slice(front.length).map((node) => [node.type, blockText(node)]),
    details,
    parts: proposal.parts,
  }
}

describe('attachments', () => {
  const made = read(
    '附件：1.教育经费统计表',
    '　　　2.佐证材料目录',
    ...signed,
    '附件1',
    '',
    '教育经费统计表',
    '一、学前教育普惠优质',
    '（一）民办教育健康有序',
    '附　件　2：',
    '佐证材料目录',
    '共36件。',
  )

  it('open with their label and take the title below it; the list is made anew from them', () => {
    expect(made.roles).toEqual([
      ...['attachmentList', 'attachmentList', 'signatory', 'date'],
      ...['attachment', 'empty', 'attachment', 'heading', 'heading', 'attachment', 'attachment', 'body'],
    ])
    expect(made.blocks).toEqual([
      ['attachment', '教育经费统计表'],
      ['heading', '学前教育普惠优质'],
      ['heading', '民办教育健康有序'],
      ['attachment', '佐证材料目录'],
      ['paragraph', '共36件。'],
    ])
    expect(made.details).toMatchObject({ signatory: '临江市人民政府', date: '2021-09-30' })
  })

  it('answer no duty area, and are no parts of the report', () => {
    expect(made.parts.map(({ heading }) => heading)).toEqual(['主要工作及成效'])
  })

  it('with the title behind the label, where text follows', () => {
    const { blocks } = read(...signed, '附件1：教育经费统计表', '共36件，分列如下。', '单位：万元', '合计2000')
    expect(blocks[0]).toEqual(['attachment', '教育经费统计表'])
  })

  it('a list that names more than is there stays in the text: what only it names would be lost', () => {
    const { roles, blocks } = read(
      '附件：1.教育经费统计表',
      '2.佐证材料目录',
      ...signed,
      '附件1',
      '教育经费统计表',
      '共36件。',
    )
    expect(roles.slice(0, 2)).toEqual(['body', 'body'])
    expect(blocks.slice(0, 2)).toEqual([
      ['paragraph', '附件：1.教育经费统计表'],
      ['paragraph', '2.佐证材料目录'],
    ])
  })

  it('a list alone stays in the text, and hides no signature', () => {
    const { roles } = read('附件：1.教育经费统计表', '2.佐证材料目录', ...signed)
    expect(roles).toEqual(['body', 'body', 'signatory', 'date'])
  })

  it('a row of 附件1：… before the signature is a list, too', () => {
    expect(read('附件1：教育经费统计表', '附件2：佐证材料目录', ...signed).roles).toEqual([
      'body',
      'body',
      'signatory',
      'date',
    ])
  })

  it('a label with nothing behind it opens none', () => {
    expect(read('附件').blocks).toEqual([['paragraph', '附件']])
  })

  it('files that a page offers are the page’s', () => {
    expect(read('附件：1.教育经费统计表.xlsx', '相关链接:', '关于印发规划的通知').roles).toEqual([
      'wrapper',
      'wrapper',
      'wrapper',
    ])
  })
})
