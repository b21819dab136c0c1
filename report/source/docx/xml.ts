/** XML of an office file as a tree of plain values. Names carry the prefixes that Word uses, whatever the file calls them. */
import { SaxesParser } from 'saxes'

export interface XmlNode {
  /** Such as 'w:p'; 'x:name' where the namespace is none of those below. */
  readonly name: string
  /** By the same prefixes: 'w:val', 'r:embed'; attributes without a namespace by their name alone. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** The text directly inside it. */
  readonly text: string
}

/** Transitional (ECMA-376 Part 4) and strict (Part 1) namespaces of the vocabularies that are read. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
}

/** Deeper than any document nests; a recursive reader must not run out of stack. */
const deepest = 200

/**
 * @returns null where the text is no well-formed XML, nests deeper than any document does, or brings
 *   a document type along: office files never do, and entities of its own are what they would be for
 */
export function parseXml(text: string): XmlNode | null {
  interface Open {
    name: string
    attributes: Record<string, string>
    children: XmlNode[]
    text: string
  }
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [top]
  const parser = new SaxesParser({ xmlns: true })
  // An exception leaves the parser at once; on('error') alone would go on.
  const stop = (reason: string) => {
    throw new SyntaxError(reason)
  }
  parser.on('error', (error) => stop(error.message))
  parser.on('doctype', () => stop('document type'))
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > deepest) stop('too deep')
    const own: Record<string, string> = {}
    for (const { uri: space, local: name, value } of Object.values(attributes)) {
      if (space === '') own[name] = value
      else if (prefixes[space] !== undefined) own[`${prefixes[space]}:${name}`] = value
    }
    open.push({ name: `${prefixes[uri] ?? 'x'}:${local}`, attributes: own, children: [], text: '' })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) open.at(-1)?.children.push(closed)
  })
  const addText = (more: string) => {
    const node = open.at(-1)
    if (node) node.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text).close()
  } catch {
    return null
  }
  return top.children[0] ?? null
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name)

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? []

/** The value of a property element such as `<w:sz w:val="32"/>`. */
export const value = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val']

/** A switch such as `<w:b/>`: undefined where it is not said. */
export function flag(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1')
}

/** Every node of a name inside another one, in order. */
export function* within(node: XmlNode, name: string): Generator<XmlNode> {
  for (const one of node.children) {
    if (one.name === name) yield one
    yield* within(one, name)
  }
}
