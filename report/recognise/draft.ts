/** A proposal as a draft: every paragraph but the wrapper comes along, word for word. */
import { type Envelope, envelopeFormat, envelopeVersion } from '../document/envelope.ts'
import { type Block, inlineOf } from '../document/node.ts'
import type { Note, Noted } from '../document/result.ts'
import type { TemplatePack } from '../template/pack.ts'
import { startDetails } from '../template/start.ts'
import type { Proposal, RecognisedParagraph } from './proposal.ts'

function block({ role, level, runIn, areaId, text }: RecognisedParagraph): Block | null {
  switch (role) {
    case 'heading':
      return { type: 'heading', attrs: { level: level ?? 1, areaId, runIn }, content: inlineOf(text) }
    case 'lead':
    case 'body':
      return { type: 'paragraph', content: inlineOf(text) }
    default:
      // Title, recipient, signature and date have places of their own; the wrapper has none.
      return null
  }
}

/**
 * @param sourceName the file's name
 * @returns the envelope; details that the text does not state are empty, not the template's
 */
export function draftFrom(proposal: Proposal, pack: TemplatePack, sourceName: string): Noted<Envelope> {
  const { paragraphs, details } = proposal
  const title = paragraphs.filter(({ role }) => role === 'title').map(({ text }) => text)
  const blocks = paragraphs.map(block).filter((entry) => entry !== null)
  const wrapper = paragraphs.filter(({ role }) => role === 'wrapper').length
  const unplaced = paragraphs.filter(
    ({ level, areaId, confidence }) => level === 2 && areaId === null && confidence < 1,
  )
  const notes: Note[] = []
  if (wrapper > 0)
    notes.push({ code: 'wrapper-dropped', message: `网页的页眉、索引信息和链接共 ${wrapper} 行没有带入正文。` })
  if (unplaced.length > 0)
    notes.push({ code: 'unplaced', message: `有 ${unplaced.length} 节没有把握对应到职责领域，请在右栏指定。` })
  if (title.length === 0) notes.push({ code: 'no-title', message: '没有认出标题，请在第一行填写。' })
  return {
    value: {
      format: envelopeFormat,
      version: envelopeVersion,
      details: {
        ...startDetails(pack),
        noticeIssuer: '',
        noticeTitle: '',
        noticeNumber: '',
        recipient: '',
        ...details,
      },
      template: { id: pack.id, title: pack.title },
      document: {
        type: 'doc',
        content: [
          { type: 'title', content: inlineOf(title.join('\n')) },
          ...(blocks.length > 0 ? blocks : [{ type: 'paragraph' } as const]),
        ],
      },
      areas: {},
      pictures: {},
      source: { name: sourceName, kind: 'txt' },
    },
    notes,
  }
}
