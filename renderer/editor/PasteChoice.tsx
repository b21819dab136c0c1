/** Right after a paste: what came along, and the choice between 保留结构 and 纯文本. */
import './paste-choice.css'
import { CloseOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { isComposing, layerShown } from '../keys.ts'
import { type PasteForm, usePasteOffer } from './paste/offer.ts'
import { endPasteOffer } from './plugins/paste.ts'
import { Tool } from './toolbar/Tool.tsx'

const forms: readonly (readonly [PasteForm, string])[] = [
  ['structure', '保留结构'],
  ['plain', '纯文本'],
]

export function PasteChoice({ editor }: { editor: Editor }) {
  const offer = usePasteOffer((state) => state.offer)
  const open = offer !== null
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || layerShown()) return
      event.preventDefault()
      endPasteOffer(editor)
    }
    // Before what was open already: Esc closes what opened last.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [open, editor])
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
