/** A .docx as the parts that are read, found by their relationships and not by their usual names. */
import { strFromU8 } from 'fflate'
import { unzip } from '../../document/unzip.ts'
import { childrenOf, parseXml, type XmlNode } from './xml.ts'

/** Of all parts together, unpacked: the longest known report has 2 MB of XML; pictures make the rest. */
const mostBytes = 200 * 1024 * 1024
/** Characters of one XML part. */
const longestPart = 60 * 1024 * 1024
const mostEntries = 4000
/**
 * Signs of one part that begin a tag or the value of an attribute: each becomes a value in memory. A report of
 * 100,000 characters with tables has 230,000 as LibreOffice writes it.
 */
const mostSigns = 3_000_000
const [tagSign, valueSign] = [0x3c, 0x3d]

export interface Relationship {
  /** The last word of its type: 'styles', 'image', 'header' … */
  readonly kind: string
  /** The part's name in the package; '' for what lies outside. */
  readonly target: string
}

export interface DocxPackage {
  readonly document: XmlNode
  /** Of the document's relationships, the first of a kind. */
  part(kind: string): XmlNode | null
  /** All parts of a kind. */
  parts(kind: string): readonly XmlNode[]
  readonly relationships: ReadonlyMap<string, Relationship>
  bytes(name: string): Uint8Array | undefined
}

/** Whether a part of XML can be held in memory as a tree: megabytes of empty elements pack into next to nothing. */
function fits(part: Uint8Array): boolean {
  if (part.length > longestPart) return false
  let signs = 0
  for (const byte of part) if (byte === tagSign || byte === valueSign) signs += 1
  return signs <= mostSigns
}

/** `../media/a.png` seen from the folder `word` → `media/a.png`. A way out of the package leads nowhere. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.filter((step) => step !== '').join('/')
}

function relationshipsOf(folder: string, root: XmlNode | null): ReadonlyMap<string, Relationship> {
  return new Map(
    childrenOf(root ?? undefined, 'rel:Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      {
        kind: attributes.Type?.split('/').at(-1) ?? '',
        target: attributes.TargetMode === 'External' ? '' : resolved(folder, attributes.Target ?? ''),
      },
    ]),
  )
}

/** @returns why not: 'damaged' where zip or XML is broken, 'too-large' where more comes out than any report has */
export function openDocx(bytes: Uint8Array): DocxPackage | 'damaged' | 'too-large' {
  const unpacked = unzip(bytes, (name) => !name.endsWith('/'), { mostEntries, mostBytes })
  if (!unpacked.ok) return unpacked.reason === 'beyond-limits' ? 'too-large' : 'damaged'
  // Names in a package are the same in upper and lower case.
  const files = new Map([...unpacked.files].map(([name, file]) => [name.toLowerCase(), file]))
  const bytesOf = (name: string) => files.get(name.toLowerCase())
  const xml = (name: string): XmlNode | null => {
    const file = bytesOf(name)
    return file && fits(file) ? parseXml(textOf(file)) : null
  }
  const main =
    [...relationshipsOf('', xml('_rels/.rels')).values()].find(({ kind }) => kind === 'officeDocument')?.target ??
    'word/document.xml'
  const document = xml(main)
  if (!document) return fits(bytesOf(main) ?? new Uint8Array()) ? 'damaged' : 'too-large'
  const folder = main.split('/').slice(0, -1).join('/')
  const relationships = relationshipsOf(folder, xml(`${folder}/_rels/${main.split('/').at(-1)}.rels`))
  const named = (kind: string) => [...relationships.values()].filter((one) => one.kind === kind && one.target !== '')
  return {
    document,
    part: (kind) => xml(named(kind)[0]?.target ?? ''),
    parts: (kind) => named(kind).flatMap(({ target }) => xml(target) ?? []),
    relationships,
    bytes: bytesOf,
  }
}

/** UTF-8, or UTF-16 by its mark: the two that a package may use. */
function textOf(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!wide) return strFromU8(bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes)
  const low = bytes[0] === 0xff ? 0 : 1
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8))
  return text.replace(/^\ufeff/, '')
}
