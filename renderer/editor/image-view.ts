/** Shows an image node: plain DOM, a block of its own, nothing inline in the text. */
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { Picture } from '../../report/document/envelope.ts'

export function imageView(node: Node, pictureOf: (key: string) => Picture | undefined): NodeView {
  const dom = document.createElement('figure')
  dom.className = 'report-image'
  const show = (shown: Node) => {
    const picture = pictureOf(shown.attrs.picture)
    dom.style.setProperty('--share', String(shown.attrs.width))
    if (!picture) {
      dom.textContent = '图片不在草稿中。请删除后重新插入。'
      dom.classList.add('missing')
      return
    }
    dom.classList.remove('missing')
    const image = document.createElement('img')
    image.src = `data:${picture.type};base64,${picture.data}`
    image.alt = shown.attrs.alt
    image.width = picture.width
    image.height = picture.height
    image.draggable = false
    dom.replaceChildren(image)
  }
  show(node)
  let current = node
  return {
    dom,
    update: (next) => {
      if (next.type !== current.type) return false
      if (next.attrs !== current.attrs) show(next)
      current = next
      return true
    },
    selectNode: () => dom.classList.add('selected'),
    deselectNode: () => dom.classList.remove('selected'),
    ignoreMutation: () => true,
  }
}
