/** Paragraphs: the style, and what the paragraph says of itself. */
import type { PaperParagraph, PaperStyle, ParagraphForm, Rule, StyleName } from '../paper/paper.ts'
import type { Preset } from '../paper/preset.ts'
import { colourValue, differs, directProperties, runs, toggle } from './run.ts'
import { borderOrder, type ParagraphProperty, paragraphOrder } from './schema-order.ts'
import { styleId } from './style-names.ts'
import { type Child, element, inOrder, type Markup } from './xml.ts'

/** What all parts of a file are written from. */
export interface Look {
  readonly preset: Preset
  readonly styles: Readonly<Record<StyleName, PaperStyle>>
}

/** What an element of paragraph properties can hold. */
export type Properties = Partial<Record<ParagraphProperty, Child>>

/** Single line height, in 1/240 of a line. */
const singleLine = 240
/** No heading: what takes away the outline level of a style. */
const bodyLevel = 9

const spacing = ({ before, after, line }: ParagraphForm) =>
  element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line.kind === 'exact' ? line.twips : singleLine,
    'w:lineRule': line.kind === 'exact' ? 'exact' : 'auto',
  })

/** Word follows the characters where they are given, LibreOffice the twips; 0 characters cancel those of a style. */
const indent = ({ left, right, firstLine, firstLineChars }: ParagraphForm) =>
  element('w:ind', {
    'w:left': left,
    'w:right': right,
    'w:firstLineChars': firstLineChars,
    ...(firstLine < 0 ? { 'w:hanging': -firstLine } : { 'w:firstLine': firstLine }),
  })

const align = ({ align }: ParagraphForm) => element('w:jc', { 'w:val': align })

/** Everything that a form says, for styles. */
export const formProperties = (form: ParagraphForm): Properties => ({
  keepNext: form.keepNext && toggle('keepNext', true),
  spacing: spacing(form),
  ind: indent(form),
  jc: align(form),
  outlineLvl: form.outlineLevel !== null && element('w:outlineLvl', { 'w:val': form.outlineLevel }),
})

const changes = (own: ParagraphForm, style: ParagraphForm, ...names: readonly (keyof ParagraphForm)[]) =>
  names.some((name) => own[name] !== style[name])

const sameLine = (own: ParagraphForm, style: ParagraphForm) =>
  own.line.kind === 'exact'
    ? style.line.kind === 'exact' && own.line.twips === style.line.twips
    : style.line.kind === 'single'

/** What of a paragraph's form its style does not say. */
function differences(style: ParagraphForm, form: Partial<ParagraphForm> | undefined): Properties {
  if (form === undefined) return {}
  const own = { ...style, ...form }
  return {
    keepNext: changes(own, style, 'keepNext') && toggle('keepNext', own.keepNext),
    spacing: (changes(own, style, 'before', 'after') || !sameLine(own, style)) && spacing(own),
    ind: changes(own, style, 'left', 'right', 'firstLine', 'firstLineChars') && indent(own),
    jc: changes(own, style, 'align') && align(own),
    outlineLvl:
      changes(own, style, 'outlineLevel') && element('w:outlineLvl', { 'w:val': own.outlineLevel ?? bodyLevel }),
  }
}

export const border = (side: (typeof borderOrder)[number], { colour, weight, space }: Rule): Markup =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': weight, 'w:space': space, 'w:color': colourValue(colour) })

const tabStops = (tabs: NonNullable<PaperParagraph['tabs']>) =>
  element(
    'w:tabs',
    {},
    ...[...tabs]
      .sort((a, b) => a.at - b.at)
      .map(({ at, align }) => element('w:tab', { 'w:val': align, 'w:pos': Math.round(at) })),
  )

/**
 * The form of a paragraph's end: it counts for the height of its last line, and is all there is in an
 * empty one. null where the style says it.
 */
function markProperties(look: Look, { style, runs }: PaperParagraph): Markup | null {
  const ofStyle = look.styles[style].run
  const last = runs.findLast((run) => run.kind === 'text')
  if (last?.text && !differs(ofStyle, last.form)) return null
  return directProperties({ preset: look.preset, style: ofStyle }, last ? { form: last.form } : {})
}

/** @param sectionEnd w:sectPr where the paragraph is the last of a section that is not the last one */
export function paragraphProperties(look: Look, one: PaperParagraph, sectionEnd: Child = null): Markup {
  return inOrder('w:pPr', paragraphOrder, {
    pStyle: element('w:pStyle', { 'w:val': styleId[one.style] }),
    ...differences(look.styles[one.style].paragraph, one.form),
    pageBreakBefore: one.pageBreakBefore === true && toggle('pageBreakBefore', true),
    pBdr: one.ruleBelow && inOrder('w:pBdr', borderOrder, { bottom: border('bottom', one.ruleBelow) }),
    tabs: one.tabs && one.tabs.length > 0 && tabStops(one.tabs),
    rPr: markProperties(look, one),
    sectPr: sectionEnd,
  })
}

export function paragraph(look: Look, one: PaperParagraph, sectionEnd: Child = null): Markup {
  const place = { preset: look.preset, style: look.styles[one.style].run }
  return element('w:p', {}, paragraphProperties(look, one, sectionEnd), ...runs(place, one.runs))
}

/** 1 pt: as good as nothing on a full page. */
const closingTwips = 20

/**
 * What stands between two tables, which would grow together, behind a table at the end of a section,
 * and behind a floating one, which hangs on it.
 */
export function closingParagraph(look: Look, sectionEnd: Child = null): Markup {
  const form = { before: 0, after: 0, line: { kind: 'exact', twips: closingTwips } } as const
  const empty: PaperParagraph = {
    kind: 'paragraph',
    style: 'flush',
    form,
    runs: [{ kind: 'text', text: '', form: { size: 2 } }],
  }
  return paragraph(look, empty, sectionEnd)
}
