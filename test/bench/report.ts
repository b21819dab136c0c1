/** Reports of a given length, about the fictional city. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '../../report/document/envelope.ts'
import { type Block, inlineOf } from '../../report/document/node.ts'
import { readPack, type TemplatePack } from '../../report/template/pack.ts'
import { newReport } from '../../report/template/start.ts'
import { details, p, sentences } from '../build.ts'

/** @param root the project's folder: the bundled bench lies elsewhere */
export function hubei(root: string): TemplatePack {
  const file = join(root, 'templates/hubei-2021/template.json')
  const read = readPack(JSON.parse(readFileSync(file, 'utf8')), file)
  if (!read.ok) throw new Error(read.message)
  return read.value
}

/** Characters of one paragraph: what a page of the real genre has between two line ends. */
const paragraphLength = 220

/** A new report of the pack, its sections filled evenly up to about that many characters. */
export function reportOf(pack: TemplatePack, characters: number): Envelope {
  const empty = newReport(pack, details)
  const sections = empty.document.content.filter((node) => node.type === 'heading' && node.attrs.level === 2).length
  const perSection = Math.ceil(characters / sections / paragraphLength)
  const text = sentences(sections * perSection * 4)
  let at = 0
  const paragraph = () => {
    at += paragraphLength
    return p(text.slice(at - paragraphLength, at))
  }
  const content = empty.document.content.flatMap((node) =>
    node.type === 'heading' && node.attrs.level === 2
      ? [
          { ...node, content: [...(node.content ?? []), ...inlineOf('临江市把这项工作列入年度重点。')] },
          ...Array.from({ length: perSection }, (): Block => paragraph()),
        ]
      : [node],
  )
  return { ...empty, document: { type: 'doc', content } }
}
