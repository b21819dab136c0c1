/** 问题措施对照: every problem with the measures that answer it, for the user to go through. */
import './pairing.css'
import { useMemo } from 'react'
import { type Pairing, pairing } from '../../report/checks/pairing.ts'
import { noWords } from '../../report/checks/words.ts'
import { placedUnits, type TextPlace } from '../../report/document/units.ts'
import { useReport } from '../session/settled.ts'
import { PlacesDialog } from '../window/PlacesDialog.tsx'

function Place({ text, place, onGo }: { text: string; place: TextPlace; onGo: (place: TextPlace) => void }) {
  return (
    <button type="button" title="转到正文" onClick={() => onGo(place)}>
      {text}
    </button>
  )
}

function Table({ pairs, onGo }: { pairs: Pairing; onGo: (place: TextPlace) => void }) {
  const { problems, measures } = pairs
  const unanswered = measures.filter((measure) => measure.problems.length === 0)
  return (
    <table className="pairing-table">
      <thead>
        <tr>
          <th scope="col">问题 {problems.length}</th>
          <th scope="col">对应的措施</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ text, place, measures: own }) => (
          <tr key={`${place.block} ${place.start}`}>
            <td>
              <Place text={text} place={place} onGo={onGo} />
            </td>
            <td data-found={own.length > 0}>
              {own.length === 0
                ? '✗ 没有找到对应的措施'
                : own.flatMap((index) => {
                    const measure = measures[index]
                    return measure ? [<Place key={index} text={measure.text} place={measure.place} onGo={onGo} />] : []
                  })}
            </td>
          </tr>
        ))}
        {unanswered.map(({ text, place }) => (
          <tr key={`measure ${place.block}`}>
            <td data-found={false}>✗ 没有列出对应的问题</td>
            <td>
              <Place text={text} place={place} onGo={onGo} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const nothing: Pairing = { problems: [], measures: [] }

/** Made when the dialog opens: nothing is paired while one types. */
function Content({ onGo }: { onGo: (place: TextPlace) => void }) {
  const report = useReport()
  const pairs = useMemo(() => {
    if (!report) return nothing
    const { envelope, outline, pack, checklist } = report
    const units = placedUnits(envelope.document, outline)
    return pairing({ envelope, outline, pack, checklist, words: noWords, units })
  }, [report])
  if (pairs.problems.length === 0 && pairs.measures.length === 0)
    return <p className="pairing-empty">没有找到问题和措施。“存在问题”部分用“一是……；二是……”写问题，措施各写一节。</p>
  return (
    <>
      <p className="pairing-hint">按用词比对，只供核对：一句话换一种说法写的，比不出来。点一条转到正文。</p>
      <div className="pairing-scroll">
        <Table pairs={pairs} onGo={onGo} />
      </div>
    </>
  )
}

export function PairingDialog({
  open,
  onGo,
  onClose,
}: {
  open: boolean
  /** To the problem or measure in the text. */
  onGo: (place: TextPlace) => void
  onClose: () => void
}) {
  return (
    <PlacesDialog open={open} title="问题措施对照" width={900} onGo={onGo} onClose={onClose}>
      {(go) => <Content onGo={go} />}
    </PlacesDialog>
  )
}
