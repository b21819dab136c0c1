/** The pictures of what was copied in WPS or Word: read by the shell, made pictures of the report, before the text goes in. */
import type { EditorView } from '@tiptap/pm/view'
import { call } from '../../call.ts'
import { addPicture } from '../../session/session.ts'
import { readPicture } from '../picture.ts'
import type { PastedBlock, PastedPicture } from './blocks.ts'

/** As many as the shell reads for one paste. */
const most = 20

interface Pasted {
  readonly raw: readonly PastedBlock[]
  readonly blocks: readonly PastedBlock[]
  /** Pictures that do not come along. */
  readonly pictures: number
}

const isPicture = (block: PastedBlock): block is PastedPicture => block.kind === 'picture'

/**
 * @param wanted false where pictures have no place
 * @returns with every picture that could be read; the others are gone, and counted
 */
export async function withPictures<P extends Pasted>(pasted: P, wanted: boolean): Promise<P> {
  const sources = [...new Set(pasted.blocks.filter(isPicture).map(({ source }) => source))].slice(0, most)
  const found = new Map<string, PastedPicture['read']>()
  const answer = wanted ? await call('clipboard.pictures', { sources }) : null
  for (const [at, file] of (answer?.ok ? answer.value : []).entries()) {
    const source = sources[at]
    if (!file || source === undefined) continue
    const read = await readPicture(file.name, file.bytes)
    if (!read.ok) continue
    addPicture(read.value.key, read.value.picture)
    found.set(source, { key: read.value.key, alt: file.name.replace(/\.[^.]+$/, '') })
  }
  const resolved = (blocks: readonly PastedBlock[]): PastedBlock[] =>
    blocks.flatMap((block): PastedBlock[] => {
      if (!isPicture(block)) return [block]
      const read = found.get(block.source)
      return read ? [{ ...block, read }] : []
    })
  const blocks = resolved(pasted.blocks)
  const lost = pasted.blocks.filter(isPicture).length - blocks.filter(isPicture).length
  return { ...pasted, raw: resolved(pasted.raw), blocks, pictures: pasted.pictures + lost }
}

/** Resolves when no input method is composing: it would lose what it holds if the text changed under it. */
export function composed(view: EditorView): Promise<void> {
  if (!view.composing) return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (!view.isDestroyed && view.composing) setTimeout(look, 50)
      else resolve()
    }
    look()
  })
}
