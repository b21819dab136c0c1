/** 识别为: title, opening, parts and sections as they were recognised, each section with its duty area to choose. */
import { Select } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import type { TemplatePack } from '../../report/template/pack.ts'
import type { StructureRow } from './rows.ts'
import type { Review } from './use-review.ts'

/** Stands for no duty area among the options, whose ids never begin with a hyphen. */
const none = '-'

export const areaFieldId = (index: number) => `review-area-${index}`

export function Structure({
  rows,
  review,
  pack,
  onDone,
}: {
  rows: readonly StructureRow[]
  review: Review
  pack: TemplatePack
  /** An area was chosen: the keys belong to the text again. */
  onDone: () => void
}) {
  const { head } = review.chosen
  /** The row that the chosen paragraph belongs to. */
  const current = rows.findLast(({ index }) => index <= head)?.index
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (current !== undefined)
      body.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  /** Which section answers an area already, so that nobody gives it twice unawares. */
  const answered = useMemo(
    () => new Map(rows.flatMap(({ section, label }) => (section?.areaId ? [[section.areaId, label] as const] : []))),
    [rows],
  )
  const options = (own: string | null) => [
    { value: none, label: '不对应职责领域' },
    ...pack.areas.map(({ id, title }) => {
      const by = id === own ? undefined : answered.get(id)
      return { value: id, label: by === undefined ? title : `${title}（已由${by}对应）` }
    }),
  ]

  return (
    <table className="review-structure">
      <thead>
        <tr>
          <th scope="col">级别</th>
          <th scope="col">标题</th>
          <th scope="col">对应职责领域</th>
          <th scope="col">把握</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ index, label, words, level, section, certainty, reason }) => (
          <tr
            key={index}
            data-index={index}
            data-level={level ?? 0}
            aria-current={index === current ? 'location' : undefined}
            onClick={() => review.choose(index)}
          >
            <td>{label}</td>
            <td className="review-heading" title={words}>
              {words}
            </td>
            <td>
              {section && pack.areas.length > 0 ? (
                <>
                  <Select<string>
                    id={areaFieldId(index)}
                    size="small"
                    className="review-area"
                    aria-label={`“${words}”对应的职责领域`}
                    showSearch={{ optionFilterProp: 'label' }}
                    popupMatchSelectWidth={false}
                    {...(certainty === '待定' && { status: 'warning' as const })}
                    placeholder="请选择"
                    value={section.areaId ?? (certainty === '待定' ? null : none)}
                    options={options(section.areaId)}
                    onChange={(chosen) => {
                      review.place(index, chosen === none ? null : chosen)
                      onDone()
                    }}
                  />
                  {section.alsoAreaIds.length > 0 && (
                    <span className="review-also">
                      另对应：
                      {section.alsoAreaIds
                        .map((id) => pack.areas.find((area) => area.id === id)?.title ?? id)
                        .join('、')}
                    </span>
                  )}
                </>
              ) : (
                <span className="review-nothing" aria-hidden>
                  —
                </span>
              )}
            </td>
            <td className="review-certainty" data-certainty={certainty} title={reason}>
              {certainty}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
