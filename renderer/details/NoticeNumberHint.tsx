/** A gentle word on a 文号 that looks unusual, with the repair where there is one. It blocks nothing. */
import { checkDocumentNumber } from '../../report/document/document-number.ts'

export const noticeNumberHintId = 'details-notice-number-hint'

export function NoticeNumberHint({
  id = noticeNumberHintId,
  text,
  onRepair,
}: {
  /** For the field that it describes; there may be several numbers in one form. */
  id?: string
  text: string
  onRepair: (repaired: string) => void
}) {
  const found = checkDocumentNumber(text)
  return (
    <span id={id} className="details-hint" role="status">
      {found.kind === 'unknown' &&
        '文号一般写作 机关代字〔年份〕序号号，如 鄂教督室函〔2021〕6号。请核对，也可以照此保留。'}
      {found.kind === 'repairable' && (
        <>
          {found.certain ? '年份用六角括号〔〕，序号不编虚位。' : '括号或年份可能已丢失，请对照原件。'}
          <button type="button" className="details-repair" onClick={() => onRepair(found.repaired)}>
            改为 {found.repaired}
          </button>
        </>
      )}
    </span>
  )
}
