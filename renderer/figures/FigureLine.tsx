/** One figure: where it stands, what it was in the report beside this one, and whether the arithmetic around it holds. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import type { FigureRow } from '../../report/figures/table.ts'
import { changeText } from './shown.ts'

function Sentence({ row: { sentence, text, at } }: { row: FigureRow }) {
  return (
    <>
      {sentence.slice(0, at)}
      <b>{text}</b>
      {sentence.slice(at + text.length)}
    </>
  )
}

function Arithmetic({ relation }: Pick<FigureRow, 'relation'>) {
  if (!relation) return null
  return (
    <span className="figure-relation" data-holds={relation.holds}>
      {relation.holds === true && <CheckCircleFilled aria-label="相符" />}
      {relation.holds === false && <CloseCircleFilled aria-label="不符" />}
      {relation.formula}
    </span>
  )
}

export function FigureLine({ row, onGo }: { row: FigureRow; onGo: () => void }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="figure-go" title="到正文中的这一处" onClick={onGo}>
          {row.text}
        </button>
      </th>
      <td className="figure-counts">{row.counts}</td>
      <td>
        <span className="figure-sentence" title={row.sentence}>
          <Sentence row={row} />
        </span>
      </td>
      <td>{row.year}</td>
      <td title={row.lastYear?.sentence}>{row.lastYear?.text}</td>
      <td className="figure-change" data-same={row.change?.difference === 0}>
        {row.change && changeText(row.change)}
      </td>
      <td>
        <Arithmetic relation={row.relation} />
      </td>
    </tr>
  )
}
