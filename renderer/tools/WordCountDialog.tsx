/** 字数统计: the report as Word counts Chinese, and every section against what the template asks. */
import './tools.css'
import { Dialog } from '../Dialog.tsx'
import { usePreview } from '../preview/state.ts'
import { useSession } from '../session/session.ts'
import { counted } from './counted.ts'

const number = new Intl.NumberFormat('zh-CN')

export function WordCountDialog({ onClose }: { onClose: () => void }) {
  const report = useSession((state) => state.report)
  const pages = usePreview((state) => state.made?.pages.length ?? null)
  if (!report) return null
  const { whole, wordsInWord, paragraphs, sections } = counted(report.envelope.document, report.outline)
  const limit = report.pack?.limits.maxChars ?? null
  const least = new Map(report.pack?.areas.map(({ id, minChars }) => [id, minChars]))
  const written = new Map(report.checklist.areas.map(({ areaId, chars }) => [areaId, chars]))
  const facts: readonly (readonly [string, string])[] = [
    ['字数', number.format(whole.words)],
    ['字符数（不计空格）', number.format(whole.chars)],
    ['字符数（计空格）', number.format(whole.charsWithSpaces)],
    ['不含标点', number.format(whole.chars - whole.punctuation)],
    ['段落数', number.format(paragraphs)],
    ['页数', pages === null ? '正在计算' : number.format(pages)],
  ]
  const over = limit !== null && report.chars > limit
  return (
    <Dialog open title="字数统计" footer={null} width={620} onCancel={onClose}>
      <dl className="word-count">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {limit !== null && (
        <p className={over ? 'word-count over' : 'word-count-note'}>
          本轮上限 {number.format(limit)} 字，按不计空格的字符数，
          {over
            ? `超出 ${number.format(report.chars - limit)} 字。`
            : `还可以写 ${number.format(limit - report.chars)} 字。`}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keys */}
      <section className="word-count-sections" tabIndex={0} aria-label="各节字数">
        <table>
          <thead>
            <tr>
              <th scope="col">部分和节</th>
              <th scope="col">字数</th>
              <th scope="col">字符数</th>
              <th scope="col">不含标点</th>
              <th scope="col">占全文</th>
              <th scope="col">应写</th>
            </tr>
          </thead>
          <tbody>
            {sections.map(({ index, kind, title, areaId, omitted, count }) => {
              const wanted = areaId === null || omitted ? undefined : least.get(areaId)
              const missing = wanted === undefined ? 0 : Math.max(0, wanted - (written.get(areaId ?? '') ?? 0))
              return (
                <tr key={index} className={kind === 'section' ? undefined : 'part'}>
                  <th scope="row">
                    {kind === 'section' && '　'}
                    {title}
                    {omitted && '（不涉及，不导出）'}
                  </th>
                  <td>{number.format(count.words)}</td>
                  <td>{number.format(count.chars)}</td>
                  <td>{number.format(count.chars - count.punctuation)}</td>
                  <td>{whole.chars === 0 ? 0 : Math.round((100 * count.chars) / whole.chars)}%</td>
                  <td className={missing > 0 ? 'short' : undefined}>
                    {wanted !== undefined && (missing > 0 ? `还差 ${missing}` : `已够 ${wanted}`)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p className="word-count-note">
        一个汉字、一个全角标点算一字，连续的数字或字母算一字，与 Word、WPS
        相同。标题的序号由程序编排，未计入；连同序号，导出的正文在 Word 中显示约 {number.format(wordsInWord)} 字。
      </p>
    </Dialog>
  )
}
