/** Which reports the labelled set holds: every skeleton in every style. */
import { random } from '../../../corpus/random.ts'
import type { PartKind } from './headings.ts'

/** Domain notes §1c; the last one scores its headings. */
export const skeletons: Readonly<Record<string, readonly PartKind[]>> = {
  A: ['achievements', 'problemsAndMeasures'],
  B: ['overview', 'achievements', 'problems', 'measures'],
  C: ['organisation', 'achievements', 'problems', 'measures'],
  D: ['feedback', 'overview', 'achievements', 'problemsAndMeasures'],
  E: ['achievements', 'problems', 'measures'],
}

export interface Style {
  readonly name: string
  readonly title: 'unusual' | 'one line' | 'two lines' | 'three lines' | 'repeated'
  /** What stands round the text: a site with its metadata, a table of contents with page numbers. */
  readonly around: 'nothing' | 'site' | 'contents'
  readonly recipient: boolean
  readonly signature: 'none' | 'two lines' | 'one line' | 'Chinese digits' | 'below the title'
  readonly attachments: 'none' | 'list' | 'bodies' | 'files'
  readonly numbers: 'full width' | 'half width' | 'spaced' | 'signs' | 'none'
  readonly faults: 'none' | 'running on' | 'doubled' | 'skipped' | 'dropped'
  /** How a heading of level 2 stands to its text. */
  readonly head: 'run-in' | 'alone' | 'colon' | 'gap'
  /** What the source says of headings. */
  readonly form: 'nothing' | 'outline' | 'style' | 'Chinese style' | 'face' | 'marks'
  readonly indent: string
  /** Below level 2. */
  readonly items: 'none' | 'headings' | 'sentences' | 'both'
  /** Areas are headings of level 1: there is no part for them. */
  readonly flat: boolean
  /** Areas stand in groups with a heading of level 1 each: there is no part for them, either. */
  readonly grouped: boolean
}

const usual: Style = {
  name: '',
  title: 'one line',
  around: 'nothing',
  recipient: true,
  signature: 'two lines',
  attachments: 'none',
  numbers: 'full width',
  faults: 'none',
  head: 'run-in',
  form: 'nothing',
  indent: '　　',
  items: 'none',
  flat: false,
  grouped: false,
}

const style = (name: string, own: Partial<Style>): Style => ({ ...usual, ...own, name })

export const styles: readonly Style[] = [
  style('typed text, run-in headings', { items: 'headings', attachments: 'list' }),
  style('web page with metadata', {
    title: 'repeated',
    around: 'site',
    recipient: false,
    signature: 'none',
    numbers: 'half width',
    indent: '\u00a0\u00a0\u00a0\u00a0',
    attachments: 'files',
  }),
  style('web page, bold headings', {
    around: 'site',
    head: 'alone',
    form: 'marks',
    recipient: false,
    signature: 'below the title',
    items: 'both',
  }),
  style('outline levels, automatic numbers', {
    title: 'unusual',
    head: 'alone',
    form: 'outline',
    items: 'both',
    indent: '',
  }),
  style('heading styles, no numbers', { numbers: 'none', head: 'alone', form: 'style', items: 'headings', indent: '' }),
  style('Chinese heading styles, typed numbers', {
    form: 'Chinese style',
    title: 'three lines',
    head: 'alone',
    items: 'both',
    attachments: 'bodies',
  }),
  style('faces, no numbers', { numbers: 'none', form: 'face', items: 'headings', indent: '', signature: 'one line' }),
  style('faces, headings of their own, no numbers', {
    numbers: 'none',
    form: 'face',
    head: 'alone',
    items: 'headings',
    attachments: 'bodies',
    signature: 'Chinese digits',
  }),
  style('arabic numbers run on across areas', { faults: 'running on', items: 'headings', title: 'three lines' }),
  style('doubled 一、', { faults: 'doubled', numbers: 'half width', items: 'sentences', signature: 'one line' }),
  style('numbers left out of the count', { faults: 'skipped', numbers: 'spaced', head: 'alone', items: 'both' }),
  style('headings that lost their number', { faults: 'dropped', form: 'face', head: 'alone', attachments: 'list' }),
  style('table of contents, colons', { around: 'contents', head: 'colon', items: 'sentences', attachments: 'bodies' }),
  style('numbers of one sign, wide gaps', { numbers: 'signs', head: 'gap', indent: '', signature: 'Chinese digits' }),
  style('text alone, no numbers', { numbers: 'none', head: 'alone', items: 'sentences', indent: '' }),
  style('areas of level 1', { flat: true, items: 'headings', head: 'alone' }),
  style('areas in groups', { grouped: true, items: 'both' }),
  style('areas of level 1, run-in', { flat: true, title: 'repeated', around: 'site', numbers: 'half width' }),
]

export interface Plan {
  readonly name: string
  readonly skeleton: keyof typeof skeletons
  readonly style: Style
  readonly seed: number
}

/** One value a field, drawn; what cannot go together in a source is not drawn together. */
function mixed(seed: number): Style {
  const by = random(seed)
  const form = by.one<Style['form']>(['nothing', 'outline', 'style', 'Chinese style', 'face', 'marks'])
  // Without numbers only the source's form tells a heading.
  const told = !['nothing', 'marks'].includes(form)
  return {
    name: 'everything mixed',
    title: by.one<Style['title']>(['one line', 'two lines', 'three lines', 'repeated']),
    around: by.one<Style['around']>(['nothing', 'nothing', 'site', 'contents']),
    recipient: by.next() < 0.6,
    signature: by.one<Style['signature']>(['none', 'two lines', 'one line', 'Chinese digits', 'below the title']),
    attachments: by.one<Style['attachments']>(['none', 'list', 'bodies']),
    numbers: by.one<Style['numbers']>([
      ...(['full width', 'half width', 'spaced', 'signs'] as const),
      ...(told ? (['none'] as const) : []),
    ]),
    faults: by.one<Style['faults']>([
      ...(['none', 'none', 'running on', 'doubled', 'skipped'] as const),
      ...(told ? (['dropped'] as const) : []),
    ]),
    head: by.one<Style['head']>(['run-in', 'run-in', 'alone', ...(told ? [] : (['colon', 'gap'] as const))]),
    form,
    indent: by.one(['　　', '', '    ', '\u00a0\u00a0\u00a0\u00a0', '\t']),
    items: by.one<Style['items']>(['none', 'headings', 'sentences', 'both']),
    ...by.one<Pick<Style, 'flat' | 'grouped'>>([
      { flat: false, grouped: false },
      { flat: false, grouped: false },
      { flat: true, grouped: false },
      { flat: false, grouped: true },
    ]),
  }
}

export const plans: readonly Plan[] = Object.keys(skeletons).flatMap((skeleton, row) => [
  ...styles.map((own, at) => ({ name: `${skeleton}, ${own.name}`, skeleton, style: own, seed: 1 + row * 100 + at })),
  ...Array.from({ length: 8 }, (_, at) => {
    const seed = 1000 + row * 100 + at
    return { name: `${skeleton}, mixed ${seed}`, skeleton, style: mixed(seed), seed }
  }),
])
