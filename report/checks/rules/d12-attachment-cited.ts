import { patternSpots } from '../pattern-spots.ts'
import type { ReportRule } from '../rule.ts'

/** This report's own attachments: 见附件2, （附件1—3）; those of a named document (《通知》附件2) are not. */
const cited =
  /(?<=[见（按如附及]|详见)附件(?:(\d{1,2})(?:[、—～和至及](?:附件)?(\d{1,2}))?(?!\d))?(?=[，。；、）和及的]|$)/g

export const attachmentCited: ReportRule = {
  id: 'D12',
  scope: 'report',
  title: '文中提到的附件都有',
  severity: 'error',
  basis: '国标规定',
  source: 'GB/T 9704—2012 7.3.4、7.3.7',
  why: '正文写着“见附件3”，后面却没有附件3，收文的人会以为漏送了材料。',
  check({ units, outline }) {
    const count = outline.attachments.length
    return units
      .filter(({ block, kind }) => block < outline.textEnd && kind !== 'title')
      .flatMap(({ text, block, cell }) =>
        patternSpots(text, cited, ([, one = '', last = '']) => {
          const highest = Math.max(Number(one), Number(last))
          if (count === 0) return { message: '文中提到附件，报告后面没有附件。请补上附件，或者删去这处说明。' }
          if (highest > count) return { message: `报告只有${count}个附件，没有附件${highest}。请核对。` }
          return null
        }).map(({ start, end, message }) => ({ place: { block, cell, start, end }, message })),
      )
  },
  wrong: [
    { lines: ['各项数据见附件。'], found: ['附件'] },
    { lines: ['台账见附件3。', '! 经费表', '! 校园安全台账'], found: ['附件3'] },
    { lines: ['（附件1—3）', '! 经费表', '! 校园安全台账'], found: ['附件1—3'] },
  ],
  right: [
    { lines: ['各项数据见附件。', '! 经费表'] },
    { lines: ['台账见附件2。', '! 经费表', '! 校园安全台账'] },
    { lines: ['按照《实施方案》附件3的要求。'] },
    { lines: ['各校上传附件材料。'] },
    { lines: ['正文。', '! 经费表', '另见附件9。'] },
  ],
}
