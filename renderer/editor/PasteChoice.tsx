/** Right after a paste: what came along, and the choice between 保留结构 and 纯文本. */
import './paste-choice.css'
import { CloseOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { useEscape } from '../escape.ts'
import { type PasteForm, usePasteOffer } from './paste/offer.ts'
import { endPasteOffer } from './plugins/paste.ts'
import { Tool } from './toolbar/Tool.tsx'

const forms: readonly (readonly [PasteForm, string])[] = [
  ['structure', '保留结构'],
  ['plain', '纯文本'],
]

export function PasteChoice({ editor }: { editor: Editor }) {
  const offer = usePasteOffer((state) => state.offer)
  useEscape(offer !== null, () => endPasteOffer(editor))
  if (!offer) return null
  const { choose } = offer
  return (
    <section className="paste-choice" data-pane="paste" aria-label="粘贴方式">
      <span role="status">{offer.said}</span>
      {choose &&
        forms.map(([form, name]) => (
          <button
            key={form}
            type="button"
            className="form"
            aria-pressed={offer.form === form}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(form)}
          >
            {name}
          </button>
        ))}
      <Tool tip="关闭（Esc）" label="关闭粘贴方式" onClick={() => endPasteOffer(editor)}>
        <CloseOutlined />
      </Tool>
    </section>
  )
}
