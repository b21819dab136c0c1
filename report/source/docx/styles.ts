/** styles.xml: what a paragraph and its characters look like once styles and defaults are counted in. */
import { child, childrenOf, flag, value, type XmlNode } from './xml.ts'

export interface Styles {
  /** Property elements (w:pPr) that hold for a paragraph, the nearest first. */
  paragraph(properties: XmlNode | undefined): readonly XmlNode[]
  /** The same of characters (w:rPr) in a paragraph. */
  run(properties: XmlNode | undefined, paragraph: XmlNode | undefined): readonly XmlNode[]
  /** The name of a paragraph's style as Word shows it, such as 'heading 1'. */
  name(properties: XmlNode | undefined): string | undefined
}

/** Styles built on each other further than this go round in a circle. */
const longestChain = 20

const present = (nodes: readonly (XmlNode | undefined)[]): readonly XmlNode[] =>
  nodes.filter((node) => node !== undefined)

export function readStyles(root: XmlNode | null): Styles {
  const byId = new Map<string, XmlNode>()
  let normal = ''
  for (const style of childrenOf(root ?? undefined, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? ''
    byId.set(id, style)
    if (style.attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(style.attributes['w:default'] ?? ''))
      normal = id
  }
  const chains = new Map<string, readonly XmlNode[]>()
  const chain = (id: string): readonly XmlNode[] => {
    const known = chains.get(id)
    if (known) return known
    const found: XmlNode[] = []
    for (let style = byId.get(id); style && found.length < longestChain; ) {
      found.push(style)
      style = byId.get(value(style, 'w:basedOn') ?? '')
    }
    chains.set(id, found)
    return found
  }
  const defaults = child(root ?? undefined, 'w:docDefaults')
  const paragraphDefaults = child(child(defaults, 'w:pPrDefault'), 'w:pPr')
  const runDefaults = child(child(defaults, 'w:rPrDefault'), 'w:rPr')
  const styleOf = (properties: XmlNode | undefined) => value(properties, 'w:pStyle') ?? normal

  return {
    paragraph: (properties) =>
      present([properties, ...chain(styleOf(properties)).map((style) => child(style, 'w:pPr')), paragraphDefaults]),
    run: (properties, paragraph) =>
      present([
        properties,
        ...chain(value(properties, 'w:rStyle') ?? '').map((style) => child(style, 'w:rPr')),
        ...chain(styleOf(paragraph)).map((style) => child(style, 'w:rPr')),
        runDefaults,
      ]),
    name: (properties) => value(byId.get(styleOf(properties)), 'w:name'),
  }
}

/** The first layer that says it. */
export function first<T>(layers: readonly XmlNode[], read: (layer: XmlNode) => T | undefined): T | undefined {
  for (const layer of layers) {
    const found = read(layer)
    if (found !== undefined) return found
  }
  return undefined
}

export const firstValue = (layers: readonly XmlNode[], name: string) => first(layers, (layer) => value(layer, name))
export const firstFlag = (layers: readonly XmlNode[], name: string) => first(layers, (layer) => flag(layer, name))
