/**
 * Page numbers: — 1 —, outside on facing pages (7.5). On landscape pages they stand where the upright
 * pages have them (8): such a page is bound with its head to the left, so that its left edge is the lower
 * edge of the upright page and its foot is the right. There the number is turned and floats at the left.
 */
import { type PageSetup, pageSetup } from '../paper/measures.ts'
import type { PaperParagraph, PaperSection, ParagraphForm } from '../paper/paper.ts'
import type { Preset } from '../paper/preset.ts'
import { namespaces } from './namespaces.ts'
import { closingParagraph, type Look, paragraphProperties } from './paragraph.ts'
import { directProperties, pageField, run, textElement } from './run.ts'
import { cellOrder, rowOrder } from './schema-order.ts'
import { rowElement, tableElement, width } from './table.ts'
import { declaration, element, inOrder, joined, type Markup } from './xml.ts'

type Orientation = PaperSection['orientation']
/** Pages that a footer is for: those on the right, those on the left, all. */
type Pages = 'odd' | 'even' | 'all'
/** Where the number stands on the upright page. */
type Side = 'right' | 'left' | 'center'

const side = { odd: 'right', even: 'left', all: 'center' } as const satisfies Record<Pages, Side>

export interface FooterPart {
  readonly id: string
  /** In the folder word/. */
  readonly target: string
  readonly orientation: Orientation
  /** As sections refer to it: default is odd pages where there is an even one. */
  readonly type: 'default' | 'even'
  readonly content: Markup
}

/** Room for — 10000 — with its spaces, in 字 of the page number. */
const longestNumber = 8

/** 一字 of the page number, which is as high as it is wide (7.5: 4号). */
const characterTwips = (look: Look) => look.styles.pageNumber.run.size * 10

function numberParagraph(look: Look, form: Partial<ParagraphForm>): Markup {
  const one: PaperParagraph = { kind: 'paragraph', style: 'pageNumber', form, runs: [] }
  const properties = directProperties({ preset: look.preset, style: look.styles.pageNumber.run }, {})
  const text = (text: string) => run(properties, textElement('w:t', text))
  // An em dash (7.5: 一字线); Word's own number format in dashes prints hyphens.
  return element('w:p', {}, paragraphProperties(look, one), text('— '), ...pageField(properties), text(' —'))
}

/** 单页居右空一字, 双页居左空一字 (7.5). */
function upright(look: Look, at: Side): Markup {
  const space = characterTwips(look)
  return numberParagraph(look, {
    align: at,
    left: at === 'left' ? space : 0,
    right: at === 'right' ? space : 0,
    firstLine: 0,
    firstLineChars: 0,
  })
}

/** Turned clockwise: read with the head of the page to the left. */
function turned(look: Look, { margin, textHeight }: PageSetup, at: Side): Markup {
  const space = characterTwips(look)
  const length = longestNumber * space
  const fromTop = { left: space, right: textHeight - space - length, center: Math.round((textHeight - length) / 2) }[at]
  const position = element('w:tblpPr', {
    'w:leftFromText': 0,
    'w:rightFromText': 0,
    'w:vertAnchor': 'page',
    'w:horzAnchor': 'page',
    // As far from the edge of the paper as on upright pages.
    'w:tblpX': pageSetup(look.preset, 'portrait').footer,
    'w:tblpY': margin.top + fromTop,
  })
  const cell = element(
    'w:tc',
    {},
    inOrder('w:tcPr', cellOrder, {
      tcW: width('tcW', space),
      noWrap: element('w:noWrap', {}),
      textDirection: element('w:textDirection', { 'w:val': 'tbRl' }),
    }),
    numberParagraph(look, { align: at, left: 0, right: 0, firstLine: 0, firstLineChars: 0 }),
  )
  const row = rowElement(
    inOrder('w:trPr', rowOrder, { trHeight: element('w:trHeight', { 'w:val': length, 'w:hRule': 'exact' }) }),
    [cell],
  )
  const margins = { top: 0, left: 0, bottom: 0, right: 0 }
  return joined([tableElement({ columns: [space], position, margins }, [row]), closingParagraph(look)])
}

/** Odd and even pages differ only where the numbers stand outside. */
export const facingPages = ({ pageNumber }: Preset): boolean => pageNumber === 'odd-even'

export function footers(look: Look, orientations: ReadonlySet<Orientation>): FooterPart[] {
  if (look.preset.pageNumber === 'none') return []
  const pages: readonly Pages[] = facingPages(look.preset) ? ['odd', 'even'] : ['all']
  return (['portrait', 'landscape'] as const)
    .filter((orientation) => orientations.has(orientation))
    .flatMap((orientation) => pages.map((which) => ({ orientation, which })))
    .map(({ orientation, which }, at) => ({
      id: `footer-${orientation}-${which}`,
      target: `footer${at + 1}.xml`,
      orientation,
      type: which === 'even' ? 'even' : 'default',
      content: joined([
        declaration,
        element(
          'w:ftr',
          namespaces,
          orientation === 'portrait'
            ? upright(look, side[which])
            : turned(look, pageSetup(look.preset, orientation), side[which]),
        ),
      ]),
    }))
}
