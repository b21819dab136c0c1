/** 要求: what the duty area under the caret must state, what was found of it, what is usually cited. */
import './inspector.css'
import type { Editor } from '@tiptap/core'
import { Select, Tag } from 'antd'
import { memo, useMemo } from 'react'
import type { AreaStatus } from '../../report/checklist/checklist.ts'
import { blockFacts, type Section, sectionAt } from '../../report/document/outline.ts'
import { carriedItems } from '../../report/rollover/carried.ts'
import type { DutyArea } from '../../report/template/pack.ts'
import { assignAreas } from '../editor/commands.ts'
import { sameProps } from '../same-props.ts'
import { useMayWrite, useSession } from '../session/session.ts'
import { blockNow, useReport } from '../session/settled.ts'
import { CarriedItems } from './CarriedItems.tsx'

const Inferred = () => <Tag className="inferred">推定</Tag>

function Requirements({ area, status }: { area: DutyArea; status: AreaStatus }) {
  return (
    <section>
      <h3>应当说明</h3>
      <ul className="duties">
        {status.mustState.map((duty) => (
          <li key={duty.text} data-found={duty.found}>
            <span aria-hidden="true">{duty.found ? '✓' : '✗'}</span>
            <span className="visually-hidden">{duty.found ? '已写：' : '未见：'}</span>
            {duty.text}
            {duty.inferred && <Inferred />}
          </li>
        ))}
      </ul>
      <p className="guide">{area.guidance}</p>
      <p className="small">按关键词判断，供写作时参考。</p>
    </section>
  )
}

function Figures({ area, texts }: { area: DutyArea; texts: readonly string[] }) {
  return (
    <section>
      <h3>数据{texts.length > 0 && ` ${texts.length} 处`}</h3>
      {texts.length > 0 ? (
        <p className="figures">
          {texts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice
            <span key={at}>{text}</span>
          ))}
        </p>
      ) : (
        <p className="small">本节还没有数据。</p>
      )}
      {area.figures.length > 0 && (
        <>
          <h4>常用数据</h4>
          <ul>
            {area.figures.map((figure) => (
              <li key={figure.name}>
                {figure.name}（{figure.unit}）{figure.inferred && <Inferred />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Policies({ area }: { area: DutyArea }) {
  if (area.policies.length === 0) return null
  return (
    <section>
      <h3>常引文件</h3>
      <ul>
        {area.policies.map((policy) => (
          <li key={policy.title}>
            《{policy.title}》{policy.number && `（${policy.number}）`}
            {policy.inferred && <Inferred />}
          </li>
        ))}
      </ul>
      <p className="small">引用前请核对文件名称和文号。</p>
    </section>
  )
}

function Unassigned({
  editor,
  section,
  areas,
}: {
  editor: Editor | null
  section: Section
  areas: readonly AreaStatus[]
}) {
  const writable = useMayWrite()
  return (
    <section>
      <h3>
        {section.number}
        {section.title}
      </h3>
      <p className="small">本节没有对应的职责领域。如果它说明某一领域，请在这里指定：</p>
      <Select
        className="assign"
        placeholder="对应职责领域"
        disabled={!writable}
        aria-label="对应职责领域"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={areas.map((area) => ({ value: area.areaId, label: area.title }))}
        onChange={(areaId: string | null) =>
          editor && areaId !== null && assignAreas(editor, blockNow(section.index), [areaId])
        }
      />
    </section>
  )
}

interface AnsweredProps {
  readonly editor: Editor | null
  readonly writable: boolean
  /** Of the section's first block. */
  readonly index: number
  /** What it answers, its own one first. */
  readonly areaIds: readonly string[]
  readonly areas: readonly { readonly value: string; readonly label: string }[]
}

/** Which duty areas a section answers; a choice of many rows, not made anew at every rest of the keys. */
const Answered = memo(
  ({ editor, writable, index, areaIds, areas }: AnsweredProps) => (
    <Select
      mode="multiple"
      size="small"
      className="assign"
      aria-label="对应职责领域"
      title="一节可以对应几个领域"
      disabled={!writable}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...areaIds]}
      options={[...areas]}
      onChange={(chosen) => editor && assignAreas(editor, blockNow(index), chosen)}
    />
  ),
  sameProps<AnsweredProps>('areaIds', 'areas'),
)

export function InspectorPane({ editor }: { editor: Editor | null }) {
  const report = useReport()
  const writable = useMayWrite()
  const caret = useSession((state) => state.caret)
  const section = report ? sectionAt(report.outline, caret) : null
  const figures = useMemo(
    () =>
      report && section
        ? report.envelope.document.content
            .slice(section.index, section.end)
            .flatMap((node) => blockFacts(node).figures.map((figure) => figure.text))
        : [],
    [report, section],
  )
  const all = useMemo(() => (report ? carriedItems(report.envelope.document, report.outline) : []), [report])
  const carried = useMemo(() => {
    const blocks = section ?? { index: caret, end: caret + 1 }
    if (!report) return { blocks, items: [], all, chars: 0 }
    const { document } = report.envelope
    return {
      blocks,
      all,
      items: all.filter(({ place }) => blocks.index <= place.block && place.block < blocks.end),
      chars: document.content
        .slice(blocks.index, blocks.end)
        .reduce((sum, node) => sum + blockFacts(node).carriedChars, 0),
    }
  }, [report, section, caret, all])
  if (!report) return null
  const ids = section ? [section.areaId, ...section.alsoAreaIds] : []
  const [first, ...also] = ids.flatMap((id) => {
    const area = report.pack?.areas.find((entry) => entry.id === id)
    const status = report.checklist.areas.find((entry) => entry.areaId === id)
    return area && status ? [{ area, status }] : []
  })
  const area = first?.area

  return (
    <>
      {section && first && area ? (
        <>
          <section>
            <h3>
              {section.number}
              {area.title}
              {area.inferred && <Inferred />}
            </h3>
            <p className="small">
              {area.required ? '本轮必写' : '可选'} · 通常由{area.owner.office}起草
              {area.owner.inferred && '（推定）'}
            </p>
            <Answered
              editor={editor}
              writable={writable}
              index={section.index}
              areaIds={[first, ...also].map((entry) => entry.area.id)}
              areas={report.checklist.areas.map((entry) => ({ value: entry.areaId, label: entry.title }))}
            />
          </section>
          <CarriedItems editor={editor} {...carried} />
          <Requirements {...first} />
          {also.map((entry) => (
            <div key={entry.area.id}>
              <h3 className="also">另对应：{entry.area.title}</h3>
              <Requirements {...entry} />
            </div>
          ))}
          <Figures area={area} texts={figures} />
          <Policies area={area} />
          {area.sources.length > 0 && (
            <section>
              <h3>条目来源</h3>
              <ul>
                {area.sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      ) : section && report.pack && report.pack.areas.length > 0 ? (
        <>
          <Unassigned editor={editor} section={section} areas={report.checklist.areas} />
          <CarriedItems editor={editor} {...carried} />
        </>
      ) : (
        <>
          <CarriedItems editor={editor} {...carried} />
          <section>
            <h3>要求</h3>
            <p className="small">把光标放到某一职责领域的文字里，这里列出该领域应当说明的内容、常用数据和常引文件。</p>
            {report.pack && <p className="small">{report.pack.summary}</p>}
          </section>
        </>
      )}
    </>
  )
}
