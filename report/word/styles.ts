/**
 * styles.xml. Normal comes first and every style says all of its form: what a style leaves open differs
 * from program to program, and a paragraph that is pasted elsewhere takes its style along.
 */
import { pageSetup } from '../paper/measures.ts'
import type { PaperStyle, StyleName } from '../paper/paper.ts'
import { wordNamespace } from './namespaces.ts'
import { formProperties, type Look } from './paragraph.ts'
import { runProperties, toggle } from './run.ts'
import { paragraphOrder, styleOrder } from './schema-order.ts'
import { displayName, styleId } from './style-names.ts'
import { cellMargins, width } from './table.ts'
import { declaration, element, inOrder, joined, type Markup } from './xml.ts'

/** Styles in the order in which a style list shows them; 'flush' is Normal under a name of its own. */
const shown: readonly StyleName[] = [
  'title',
  'flush',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachmentLabel',
  'attachmentTitle',
  'tableText',
  'picture',
  'letterhead',
  'imprint',
  'pageNumber',
]

const named = (val: string) => element('w:name', { 'w:val': val })
const priority = (val: number) => element('w:uiPriority', { 'w:val': val })
/** As Word ranks its own headings and what is hidden. */
const headingPriority = 9
const hiddenPriority = 99

/** Every switch that is on by default and moves lines is said. */
function paragraphStyle(look: Look, { paragraph, run }: PaperStyle): Markup {
  const { grid } = pageSetup(look.preset, 'portrait')
  // The grid of characters is for text of the body's size; of any grid of lines LibreOffice makes more
  // than of an exact height.
  const snaps = grid.charSpace !== null && run.size === look.styles.body.run.size && paragraph.line.kind === 'exact'
  return inOrder('w:pPr', paragraphOrder, {
    ...formProperties(paragraph),
    // It would move lines, and 22 a page would not hold.
    widowControl: toggle('widowControl', false),
    kinsoku: toggle('kinsoku', true),
    overflowPunct: toggle('overflowPunct', true),
    topLinePunct: toggle('topLinePunct', false),
    // A gap between Chinese and digits would leave fewer than 28 characters.
    autoSpaceDE: toggle('autoSpaceDE', false),
    autoSpaceDN: toggle('autoSpaceDN', false),
    adjustRightInd: toggle('adjustRightInd', false),
    snapToGrid: toggle('snapToGrid', snaps),
  })
}

function style(look: Look, one: PaperStyle): Markup {
  const heading = one.paragraph.outlineLevel !== null
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': heading ? undefined : 1, 'w:styleId': styleId[one.name] },
    inOrderOfStyle({
      name: named(displayName[one.name]),
      basedOn: element('w:basedOn', { 'w:val': 'Normal' }),
      next: heading && element('w:next', { 'w:val': styleId.body }),
      uiPriority: heading && priority(headingPriority),
      qFormat: element('w:qFormat', {}),
      pPr: paragraphStyle(look, one),
      rPr: runProperties(look.preset, one.run),
    }),
  )
}

/** Children of w:style, which has attributes, in the order of the schema. */
function inOrderOfStyle(children: Readonly<Partial<Record<(typeof styleOrder)[number], Markup | false>>>): Markup {
  return joined(styleOrder.map((name) => children[name] ?? false))
}

/** Those that every file has, hidden: without them a program brings its own. */
const defaults = [
  element(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    inOrderOfStyle({
      name: named('Default Paragraph Font'),
      uiPriority: priority(1),
      semiHidden: element('w:semiHidden', {}),
    }),
  ),
  element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    inOrderOfStyle({
      name: named('Normal Table'),
      uiPriority: priority(hiddenPriority),
      semiHidden: element('w:semiHidden', {}),
      tblPr: element(
        'w:tblPr',
        {},
        width('tblInd', 0),
        // Word's own.
        cellMargins({ top: 0, left: 108, bottom: 0, right: 108 }),
      ),
    }),
  ),
]

export function stylesXml(look: Look): Markup {
  const { flush } = look.styles
  const lang = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    inOrderOfStyle({
      name: named('Normal'),
      qFormat: element('w:qFormat', {}),
      pPr: paragraphStyle(look, flush),
      rPr: runProperties(look.preset, flush.run),
    }),
  )
  return joined([
    declaration,
    element(
      'w:styles',
      wordNamespace,
      element(
        'w:docDefaults',
        {},
        element('w:rPrDefault', {}, runProperties(look.preset, flush.run, { lang })),
        element('w:pPrDefault', {}),
      ),
      normal,
      ...defaults,
      ...shown.map((name) => style(look, look.styles[name])),
    ),
  ])
}
