/**
 * Runs: every one names its faces in all four slots with the East Asian hint, for a quotation mark or a
 * dash would otherwise stand in the Latin face, and a run pasted elsewhere would lose its face.
 */
import { faceName, latinFace } from '../paper/faces.ts'
import type { PaperRun, RunForm, TextRun } from '../paper/paper.ts'
import type { Preset } from '../paper/preset.ts'
import { picture } from './picture.ts'
import { type RunProperty, runOrder } from './schema-order.ts'
import { type Child, element, escaped, inOrder, type Markup, printable } from './xml.ts'

const colours = { black: '000000', red: 'FF0000' } as const
export const colourValue = (colour: keyof typeof colours): string => colours[colour]

const value = (name: string, val: string | number) => element(`w:${name}`, { 'w:val': val })
/** A property that is on or off. */
export const toggle = (name: string, on: boolean): Markup => element(`w:${name}`, on ? {} : { 'w:val': 0 })

/**
 * Digits and ASCII letters take ascii; “”‘’—…· × would take hAnsi where a program overlooks the hint, so that
 * is the Chinese face.
 */
export function fonts(preset: Preset, { face, latin }: Pick<RunForm, 'face' | 'latin'>): Markup {
  const chinese = faceName(preset, face)
  const letters = latin === 'times' ? latinFace : chinese
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': letters,
    'w:hAnsi': chinese,
    'w:eastAsia': chinese,
    'w:cs': letters,
  })
}

type Properties = Partial<Record<RunProperty, Child>>

/** All of a form, for styles: what is not said there would come from whatever the program's defaults are. */
export function runProperties(preset: Preset, form: RunForm, more: Properties = {}): Markup {
  return inOrder('w:rPr', runOrder, {
    rFonts: fonts(preset, form),
    b: toggle('b', form.bold),
    bCs: toggle('bCs', form.bold),
    i: toggle('i', false),
    iCs: toggle('iCs', false),
    color: value('color', colours[form.colour]),
    spacing: value('spacing', form.spacing),
    kern: value('kern', 0),
    sz: value('sz', form.size),
    szCs: value('szCs', form.size),
    ...more,
  })
}

/** Where a run stands: the form of its paragraph's style, which it need not repeat. */
export interface RunPlace {
  readonly preset: Preset
  readonly style: RunForm
}

/** Whether a form says anything that the style does not. */
export function differs(style: RunForm, form: Partial<RunForm> = {}): boolean {
  for (const name in form) if (form[name as keyof RunForm] !== style[name as keyof RunForm]) return true
  return false
}

/** What a run says of itself: always its faces, else what differs from the style. */
export function directProperties(
  { preset, style }: RunPlace,
  { form, underline, vertical }: Pick<TextRun, 'form' | 'underline' | 'vertical'>,
): Markup {
  const own = { ...style, ...form }
  const size = own.size !== style.size
  const bold = own.bold !== style.bold
  return inOrder('w:rPr', runOrder, {
    rFonts: fonts(preset, own),
    b: bold && toggle('b', own.bold),
    bCs: bold && toggle('bCs', own.bold),
    color: own.colour !== style.colour && value('color', colours[own.colour]),
    spacing: own.spacing !== style.spacing && value('spacing', own.spacing),
    sz: size && value('sz', own.size),
    szCs: size && value('szCs', own.size),
    u: underline === true && value('u', 'single'),
    vertAlign: vertical !== undefined && value('vertAlign', vertical),
  })
}

/** White space at an end or doubled goes where the file does not ask for it. */
const keepsSpace = /^\s|\s$|\s\s/

export function textElement(name: 'w:t' | 'w:instrText', text: string): Markup {
  return element(name, { 'xml:space': keepsSpace.test(printable(text)) ? 'preserve' : undefined }, escaped(text))
}

export const run = (properties: Markup, content: Child): Markup => element('w:r', {}, properties, content)

/** The runs of a paragraph; breaks and tabs take the form of the text before them, a text without a character leaves no run. */
export function runs(place: RunPlace, list: readonly PaperRun[]): Markup[] {
  const made: Markup[] = []
  const plain = directProperties(place, {})
  let before = plain
  for (const one of list)
    switch (one.kind) {
      case 'text':
        before = one.underline || one.vertical || differs(place.style, one.form) ? directProperties(place, one) : plain
        if (printable(one.text) !== '') made.push(run(before, textElement('w:t', one.text)))
        break
      case 'break':
        made.push(run(before, element('w:br', {})))
        break
      case 'tab':
        made.push(run(before, element('w:tab', {})))
        break
      case 'picture':
        made.push(run(plain, picture(one)))
    }
  return made
}

/** PAGE as a complex field; its text until a program reckons it anew is 1. */
export function pageField(properties: Markup): Markup[] {
  const mark = (type: 'begin' | 'separate' | 'end') => run(properties, element('w:fldChar', { 'w:fldCharType': type }))
  return [
    mark('begin'),
    run(properties, textElement('w:instrText', ' PAGE ')),
    mark('separate'),
    run(properties, textElement('w:t', '1')),
    mark('end'),
  ]
}
