/**
 * The finished package: the parts that the docx library cannot write as Chinese Word does are ours,
 * those that a report does not need are left out, and the same report gives the same bytes.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { fontTable } from './faces.ts'
import { stylesXml } from './styles.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
/** Earliest time of a zip entry. */
const fixedTime = new Date(1980, 0, 1)

/** What zh-CN Word writes: the compatibility set, punctuation squeezed at line ends, East Asian language. */
const settingsXml = [
  declaration,
  `<w:settings ${w}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>`,
  '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>',
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
].join('')

function fontTableXml(): string {
  const fonts = fontTable.map(
    ({ name, alt, family, charset }) =>
      `<w:font w:name="${name}">${alt === '' ? '' : `<w:altName w:val="${alt}"/>`}<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  )
  return `${declaration}<w:fonts ${w}>${fonts.join('')}</w:fonts>`
}

const escaped = (text: string) =>
  text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

export interface CoreProperties {
  readonly title: string
  readonly organisation: string
}

/** Title and organisation; no user, no machine, no time of day. */
function corePropertiesXml({ title, organisation }: CoreProperties): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organisation)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`
}

function extendedPropertiesXml({ organisation }: CoreProperties): string {
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Ziping</Application><Company>${escaped(organisation)}</Company></Properties>`
}

/** Parts that the library always writes and a report never uses; the theme would make WPS miss its fonts. */
const unused = [
  'docProps/custom.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/numbering.xml',
  'word/theme/theme1.xml',
]

function withoutUnused(xml: string): string {
  return unused.reduce((text, part) => {
    const name = part.replace(/^word\//, '').replace(/[./]/g, '\\$&')
    return text.replace(
      new RegExp(`<(?:Override|Relationship)\\b[^>]*(?:PartName|Target)="/?(?:word/)?${name}"[^>]*/>`, 'g'),
      '',
    )
  }, xml)
}

/** Ids of drawings count on through the life of the program; here they begin anew. */
function renumberedDrawings(xml: string): string {
  let id = 0
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    id += 1
    return `<wp:docPr id="${id}"`
  })
}

/** @param made the bytes that the docx library packed */
export function finishPackage(made: Uint8Array, properties: CoreProperties): Uint8Array {
  const parts = unzipSync(made, {
    filter: ({ name }) => !unused.includes(name) && !/_rels\/(foot|end)notes/.test(name),
  })
  const own: Record<string, string> = {
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settingsXml,
    'word/fontTable.xml': fontTableXml(),
    'docProps/core.xml': corePropertiesXml(properties),
    'docProps/app.xml': extendedPropertiesXml(properties),
  }
  const file = (name: string): Uint8Array => {
    const text = own[name]
    if (text !== undefined) return strToU8(text)
    const bytes = parts[name] ?? new Uint8Array()
    if (name === '[Content_Types].xml' || name.endsWith('.rels')) return strToU8(withoutUnused(strFromU8(bytes)))
    return name === 'word/document.xml' ? strToU8(renumberedDrawings(strFromU8(bytes))) : bytes
  }
  // [Content_Types].xml first: readers that stream expect it there. No entries for folders: Word hangs on them.
  const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']
  const names = [
    ...first,
    ...Object.keys(parts)
      .filter((name) => !first.includes(name) && !name.endsWith('/'))
      .sort(),
  ]
  const files: Zippable = {}
  for (const name of names) files[name] = [file(name), { level: name.startsWith('word/media/') ? 0 : 6 }]
  return zipSync(files, { mtime: fixedTime })
}
