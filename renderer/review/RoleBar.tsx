/** One click gives the chosen paragraphs a role; the same by the key that the button names. */
import type { Proposal } from '../../report/recognise/proposal.ts'
import { isChoice, roleChoices } from './rows.ts'
import type { Review } from './use-review.ts'

/** Whether heading and text of a paragraph can be told apart: there is text behind the heading. */
const canRunOn = (paragraph: Proposal['paragraphs'][number] | undefined): boolean =>
  paragraph?.heading != null && (paragraph.heading.runIn || paragraph.heading.cut !== null)

export function RoleBar({ review }: { review: Review }) {
  const { proposal, chosen } = review
  const now = proposal.paragraphs[chosen.head]
  const count = Math.abs(chosen.head - chosen.anchor) + 1
  return (
    <div className="review-roles" role="toolbar" aria-label="所选段落的作用">
      <span className="review-roles-label">{count > 1 ? `所选 ${count} 段作为` : '本段作为'}</span>
      {roleChoices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          title={`${choice.label}（${choice.key}）`}
          aria-pressed={now ? isChoice(now, choice) : false}
          // The list keeps the focus: the next key goes on there.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => review.give(choice)}
        >
          {choice.label}
          <kbd aria-hidden>{choice.key}</kbd>
        </button>
      ))}
      {count === 1 && canRunOn(now) && (
        <label className="review-run-in" title="标题和正文排在同一段；不选则分为两段">
          <input
            type="checkbox"
            checked={now?.heading?.runIn ?? false}
            onChange={(event) => review.runIn(chosen.head, event.target.checked)}
          />
          接排
        </label>
      )}
    </div>
  )
}
