/** document.xml: the blocks of each section, and the section's page at its end. */
import { pageSetup } from '../paper/measures.ts'
import type { Paper, PaperBlock, PaperSection } from '../paper/paper.ts'
import type { FooterPart } from './footer.ts'
import { imprint } from './imprint.ts'
import { namespaces } from './namespaces.ts'
import { closingParagraph, type Look, paragraph } from './paragraph.ts'
import { sectionOrder } from './schema-order.ts'
import { table } from './table.ts'
import { declaration, element, inOrder, joined, type Markup } from './xml.ts'

/** Between columns, of which there is one; what zh-CN Word writes. */
const columnSpace = 425

function sectionProperties({ preset }: Look, orientation: PaperSection['orientation'], footers: readonly FooterPart[]) {
  const { width, height, margin, header, footer, grid } = pageSetup(preset, orientation)
  // Said in every section: one that is silent takes the footers of the section before, with their place.
  const own = footers.filter((part) => part.orientation === orientation)
  return inOrder('w:sectPr', sectionOrder, {
    footers: joined(own.map(({ id, type }) => element('w:footerReference', { 'w:type': type, 'r:id': id }))),
    pgSz: element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': orientation === 'landscape' ? orientation : undefined,
    }),
    pgMar: element('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': header,
      'w:footer': footer,
      'w:gutter': 0,
    }),
    cols: element('w:cols', { 'w:space': columnSpace }),
    docGrid: element('w:docGrid', {
      'w:type': grid.charSpace === null ? 'lines' : 'linesAndChars',
      'w:linePitch': grid.linePitch,
      'w:charSpace': grid.charSpace,
    }),
  })
}

function block(look: Look, { orientation }: PaperSection, one: PaperBlock): Markup {
  switch (one.kind) {
    case 'paragraph':
      return paragraph(look, one)
    case 'table':
      return table(look, one)
    case 'imprint':
      return imprint(look, pageSetup(look.preset, orientation), one)
  }
}

/** @param end w:sectPr of a section that is not the last: it stands in its last paragraph */
function section(look: Look, one: PaperSection, end: Markup | null): Markup[] {
  const made: Markup[] = []
  for (const [at, each] of one.blocks.entries()) {
    const before = one.blocks[at - 1]
    if (each.kind !== 'paragraph' && before && before.kind !== 'paragraph') made.push(closingParagraph(look))
    const last = at === one.blocks.length - 1
    made.push(last && each.kind === 'paragraph' ? paragraph(look, each, end) : block(look, one, each))
  }
  if (one.blocks.at(-1)?.kind !== 'paragraph') made.push(closingParagraph(look, end))
  return made
}

export function documentXml(look: Look, { sections }: Paper, footers: readonly FooterPart[]): Markup {
  const made: Markup[] = []
  for (const [at, one] of sections.entries()) {
    const end = sectionProperties(look, one.orientation, footers)
    const last = at === sections.length - 1
    made.push(...section(look, one, last ? null : end))
    if (last) made.push(end)
  }
  return joined([declaration, element('w:document', namespaces, element('w:body', {}, joined(made)))])
}
