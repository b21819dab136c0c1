/** What the report beside this one is to it — last year's, or the one that was handed in — and the words that the screens have for either. */
import type { Envelope } from './envelope.ts'

/** lastYear: this one goes on from it in a new round. submitted: the same round's, which this one adds to or mends (补充报告、整改报告). */
export type PreviousKind = 'lastYear' | 'submitted'

/** Told by the round: a report of the round and the year that this one is about cannot be last year's. 'lastYear' where there is none. */
export const previousKind = ({ details, previous }: Pick<Envelope, 'details' | 'previous'>): PreviousKind =>
  previous?.round === details.round && previous.reviewYear === details.reviewYear ? 'submitted' : 'lastYear'

export interface PreviousNames {
  /** As a tab and a column have it. */
  readonly short: string
  readonly report: string
  /** Its figures, all together. */
  readonly figures: string
  /** Columns of the figure sheet. */
  readonly wording: string
  readonly value: string
  readonly same: string
  readonly different: string
  /** A figure that is not in it. */
  readonly figureMissing: string
  readonly text: string
  readonly textShown: string
  readonly alike: string
  readonly allAlike: string
  /** A section that is not in it, in a list and as a sentence. */
  readonly sectionMissing: string
  readonly noSection: string
  /** What sections that are much alike mean. */
  readonly alikeMeans: string
  /** What becomes of a sentence that is taken over. */
  readonly takeOver: string
}

export const previousNames: Readonly<Record<PreviousKind, PreviousNames>> = {
  lastYear: {
    short: '上年',
    report: '上年报告',
    figures: '上年数',
    wording: '上年写法',
    value: '上年数值',
    same: '与上年相同',
    different: '与上年不同',
    figureMissing: '没有上年数',
    text: '上年原文',
    textShown: '上年文字的显示',
    alike: '与上年相似',
    allAlike: '各节与上年的相似程度',
    sectionMissing: '上年无',
    noSection: '上年报告没有这一节。',
    alikeMeans: '相似程度很高的，请确认是否已更新到本轮。',
    takeOver: '插入到光标处，标为沿用上年',
  },
  submitted: {
    short: '报送稿',
    report: '报送稿',
    figures: '报送稿的数',
    wording: '报送稿写法',
    value: '报送稿数值',
    same: '与报送稿相同',
    different: '与报送稿不同',
    figureMissing: '报送稿没有',
    text: '报送稿原文',
    textShown: '报送稿文字的显示',
    alike: '与报送稿相似',
    allAlike: '各节与报送稿的相似程度',
    sectionMissing: '报送稿无',
    noSection: '报送稿没有这一节。',
    alikeMeans: '相似程度很高的，请确认要补充、整改的是否都已写入。',
    takeOver: '插入到光标处',
  },
}
