/** The build's reader of the manual: Markdown in, blocks as renderer/manual/book.ts tells them out; what it does not know it refuses. */
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { marked } from 'marked'

/** Behind the manual, each as a chapter of its own: the pages that it leads to. */
const appendices = ['公文格式.md', '检查规则.md']

/** A heading's address, as web sites with Markdown make it: signs gone, lines for spaces. */
const anchor = (heading) => heading.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')

/** The way in which a picture's address is marked until the bundler has given it one. */
const place = (file) => `picture:${file}`

/** @returns width and height in pixels, from a PNG's first chunk */
export function pictureSize(bytes) {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('a picture of the manual is no PNG file')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Marked writes signs that HTML knows otherwise; nothing else is in the text of a token. */
const plain = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/**
 * @param {string} markdown
 * @param {{ name: string, ids: Map<string, string>, sizeOf: (file: string) => { width: number, height: number }, under: string | null }} page
 *   its file name; ids by `file#anchor`; the size of a picture; for an appendix the name of its chapter
 */
function blocksOf(markdown, page) {
  const refuse = (token) => {
    throw new Error(`${page.name}: ${token.type} is not for the manual: ${String(token.raw).slice(0, 60)}`)
  }
  const way = (href, token) => {
    const target = href.startsWith('#') ? `${page.name}${decodeURI(href)}` : decodeURI(href)
    return page.ids.get(target) ?? refuse(token)
  }
  const inline = (tokens) =>
    tokens.flatMap((token) => {
      if (token.type === 'text' && token.tokens) return inline(token.tokens)
      // Beside a Chinese sign ** is no emphasis to Markdown, and would be read as it stands.
      if (token.type === 'text') return token.text.includes('**') ? refuse(token) : [plain(token.text)]
      if (token.type === 'escape') return [plain(token.text)]
      if (token.type === 'codespan' && token.text.includes('`')) return refuse(token)
      if (token.type === 'codespan') return [{ kind: 'sample', text: plain(token.text) }]
      if (token.type === 'strong') return [{ kind: 'strong', content: inline(token.tokens) }]
      if (token.type === 'link') return [{ kind: 'way', to: way(token.href, token), content: inline(token.tokens) }]
      return refuse(token)
    })
  const heading = (token) => {
    const level = page.under === null ? token.depth : token.depth + 1
    if (level > 4) return refuse(token)
    return [{ kind: 'heading', level, id: page.ids.get(`${page.name}#${anchor(token.text)}`), text: plain(token.text) }]
  }
  const picture = ({ href, text }) => {
    const file = decodeURI(href)
    return { kind: 'picture', address: place(file), alt: text, ...page.sizeOf(file) }
  }
  const block = (token) => {
    if (token.type === 'space') return []
    if (token.type === 'heading') return token.depth === 1 && page.under === null ? [] : heading(token)
    if (token.type === 'paragraph' && token.tokens.every(({ type }) => type === 'image'))
      return token.tokens.map(picture)
    if (token.type === 'paragraph' || token.type === 'text') return [{ kind: 'text', content: inline(token.tokens) }]
    if (token.type === 'list')
      return [{ kind: 'list', ordered: token.ordered, items: token.items.map((item) => item.tokens.flatMap(block)) }]
    if (token.type === 'table')
      return [
        {
          kind: 'table',
          head: token.header.map((cell) => inline(cell.tokens)),
          rows: token.rows.map((row) => row.map((cell) => inline(cell.tokens))),
        },
      ]
    if (token.type === 'blockquote') return [{ kind: 'quote', content: token.tokens.flatMap(block) }]
    if (token.type === 'code') return [{ kind: 'lines', text: token.text }]
    return refuse(token)
  }
  return marked.lexer(markdown).flatMap(block)
}

/** Every heading's id: its name in the manual; in an appendix the chapter's name before it. */
function idsOf(pages) {
  const ids = new Map()
  for (const { name, markdown, under } of pages) {
    if (under !== null) ids.set(name, under)
    for (const token of marked.lexer(markdown)) {
      if (token.type !== 'heading') continue
      const id = under === null || token.depth === 1 ? plain(token.text) : `${under}：${plain(token.text)}`
      ids.set(`${name}#${anchor(token.text)}`, id)
    }
  }
  return ids
}

/**
 * @param {readonly { name: string, markdown: string }[]} files the manual, then its appendices
 * @param {(file: string) => { width: number, height: number }} sizeOf of a picture, by its address in the text
 * @returns the blocks of all of them, one after the other
 * @throws where something stands in a file that the page cannot draw, HTML above all, or a way leads nowhere
 */
export function readManual(files, sizeOf) {
  const pages = files.map(({ name, markdown }, index) => ({
    name,
    markdown,
    under: index === 0 ? null : (/^# (.+)$/m.exec(markdown)?.[1] ?? name),
  }))
  const ids = idsOf(pages)
  return pages.flatMap(({ name, markdown, under }) => blocksOf(markdown, { name, ids, sizeOf, under }))
}

/** Vite's plugin: `import { blocks } from '…/手册.md'`, with the pictures as files of the build. */
export function manual() {
  return {
    name: 'manual',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.md')) return null
      const folder = dirname(id)
      const names = [basename(id), ...appendices]
      const files = names.map((name) => {
        this.addWatchFile(join(folder, name))
        return { name, markdown: readFileSync(join(folder, name), 'utf8') }
      })
      const pictures = []
      const blocks = readManual(files, (file) => {
        if (!pictures.includes(file)) pictures.push(file)
        return pictureSize(readFileSync(join(folder, file)))
      })
      const code = pictures.reduce(
        (text, file, at) => text.replaceAll(JSON.stringify(place(file)), `picture${at}`),
        JSON.stringify(blocks),
      )
      return [
        ...pictures.map((file, at) => `import picture${at} from ${JSON.stringify(join(folder, file))}`),
        `export const blocks = ${code}`,
      ].join('\n')
    },
  }
}
