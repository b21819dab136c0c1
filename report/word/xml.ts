/**
 * XML as a value: markup is made by these functions and by nothing else, so that no text gets into a
 * part unescaped and no character gets in that XML 1.0 cannot hold.
 */
declare const finished: unique symbol
/** Well-formed markup: one element, several, or none (''). */
export type Markup = string & { readonly [finished]: true }

/** What stands between the tags; null and false leave nothing. */
export type Child = Markup | null | false

const markup = (text: string) => text as Markup

export const nothing: Markup = markup('')

export const declaration: Markup = markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')

/** Control characters, halves of surrogate pairs and two noncharacters: a file with one of them does not open. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const special = /[&<>"]/g
/** Nearly no text holds any of them: one look saves three passes. */
const anythingToDo = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text without what no part can hold; a tab or line end that somebody typed is a space. */
export const printable = (text: string): string =>
  anythingToDo.test(text) ? text.replace(/[\t\n\r]+/g, ' ').replace(unprintable, '') : text

export const escaped = (text: string): Markup =>
  markup(anythingToDo.test(text) ? printable(text).replace(special, (character) => entities[character] ?? '') : text)

/** Attributes in the order in which they are written; undefined and null are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined | null>>

function attributeText(attributes: Attributes): string {
  let text = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value === undefined || value === null) continue
    text += ` ${name}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  return text
}

export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  let inner = ''
  for (const child of children) if (child) inner += child
  return inner === ''
    ? markup(`<${name}${attributeText(attributes)}/>`)
    : markup(`<${name}${attributeText(attributes)}>${inner}</${name}>`)
}

/** Elements one behind the other. */
export const joined = (children: readonly Child[]): Markup => markup(children.filter((child) => child).join(''))

/**
 * An element whose children the schema wants in one order, however they are named here; '' where there
 * is none of them.
 * @param order local names of the children, as in the schema
 */
export function inOrder<const Name extends string>(
  name: string,
  order: readonly Name[],
  children: Readonly<Partial<Record<NoInfer<Name>, Child>>>,
): Markup {
  let inner = ''
  for (const one of order) inner += children[one] || ''
  return inner === '' ? nothing : markup(`<${name}>${inner}</${name}>`)
}
