/** The opening formula as the details will print it; fill-ins stand out. */
import type { Details } from '../../report/document/envelope.ts'
import { blanks } from '../../report/document/fields.ts'
import { inlineText } from '../../report/document/node.ts'
import { patternInline } from '../../report/template/start.ts'

/** For reports whose template is not at hand: the words that most reports open with. */
const usualLead = ['根据{noticeIssuer}《{noticeTitle}》（{noticeNumber}）要求，现就{we}履行教育职责情况{closing}。']

interface Piece {
  readonly start: number
  readonly text: string
  readonly blank: boolean
}

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const blank of blanks(text)) {
    if (blank.start > at) found.push({ start: at, text: text.slice(at, blank.start), blank: false })
    found.push({ start: blank.start, text: text.slice(blank.start, blank.end), blank: true })
    at = blank.end
  }
  if (at < text.length) found.push({ start: at, text: text.slice(at), blank: false })
  return found
}

export function OpeningPreview({ details, lead = usualLead }: { details: Details; lead?: readonly string[] }) {
  return (
    <div className="details-preview">
      <span className="details-preview-label">引语预览</span>
      {lead.map((pattern) => (
        <p key={pattern}>
          {pieces(inlineText(patternInline(pattern, details))).map((piece) =>
            piece.blank ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
          )}
        </p>
      ))}
    </div>
  )
}
