/**
 * The package of a Word file: what type each part is of, how the parts are related, and the zip. The
 * same parts give the same bytes.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { declaration, element, joined, type Markup } from './xml.ts'

/** Earliest time of a zip entry. */
const fixedTime = new Date(1980, 0, 1)

const relationshipNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const documentRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface Part {
  /** From the root of the package. */
  readonly path: string
  readonly content: Markup | Uint8Array
  /** null: said by the name's extension. */
  readonly contentType: string | null
  /** Of the package where the part stands outside word/, else of the document. */
  readonly relationship: { readonly id: string; readonly type: string }
}

const related = (name: string) => `${documentRelationship}/${name}`

/** A part under word/ that the document refers to. */
export const wordPart = (name: string, id: string, target: string, content: Markup): Part => ({
  path: `word/${target}`,
  content,
  contentType: `${wordType}.${name}+xml`,
  relationship: { id, type: related(name) },
})

/** Pictures are stored as they are: they are compressed in themselves. */
export const picturePart = (id: string, target: string, content: Uint8Array): Part => ({
  path: `word/${target}`,
  content,
  contentType: null,
  relationship: { id, type: related('image') },
})

const documentPart = (content: Markup): Part => ({
  path: 'word/document.xml',
  content,
  contentType: `${wordType}.document.main+xml`,
  relationship: { id: 'document', type: related('officeDocument') },
})

export const corePart = (content: Markup): Part => ({
  path: 'docProps/core.xml',
  content,
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  relationship: {
    id: 'core',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
})

export const extendedPart = (content: Markup): Part => ({
  path: 'docProps/app.xml',
  content,
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  relationship: { id: 'extended', type: related('extended-properties') },
})

function contentTypesXml(parts: readonly Part[]): Markup {
  const extension = (name: string, type: string) => element('Default', { Extension: name, ContentType: type })
  return joined([
    declaration,
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      extension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      extension('xml', 'application/xml'),
      extension('png', 'image/png'),
      extension('jpeg', 'image/jpeg'),
      ...parts.map(
        ({ path, contentType }) =>
          contentType !== null && element('Override', { PartName: `/${path}`, ContentType: contentType }),
      ),
    ),
  ])
}

/** @param folder that the targets are relative to */
function relationshipsXml(parts: readonly Part[], folder: string): Markup {
  return joined([
    declaration,
    element(
      'Relationships',
      { xmlns: relationshipNamespace },
      ...parts.map(({ path, relationship: { id, type } }) =>
        element('Relationship', { Id: id, Type: type, Target: path.slice(folder.length) }),
      ),
    ),
  ])
}

/**
 * The bytes of the file. [Content_Types].xml comes first: readers that stream expect it there. No entries
 * for folders: Word hangs on them.
 * @param parts all but the document, in the order in which they stand in the file
 */
export function packWord(document: Markup, parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const main = documentPart(document)
  const ofDocument = parts.filter(({ path }) => path.startsWith('word/'))
  const ofPackage = [main, ...parts.filter((part) => !ofDocument.includes(part))]
  const all: readonly Pick<Part, 'path' | 'content'>[] = [
    { path: '[Content_Types].xml', content: contentTypesXml([main, ...parts]) },
    { path: '_rels/.rels', content: relationshipsXml(ofPackage, '') },
    main,
    { path: 'word/_rels/document.xml.rels', content: relationshipsXml(ofDocument, 'word/') },
    ...parts,
  ]
  const files: Zippable = {}
  for (const { path, content } of all)
    files[path] = typeof content === 'string' ? [strToU8(content), { level: 6 }] : [content, { level: 0 }]
  return zipSync(files, { mtime: fixedTime })
}
