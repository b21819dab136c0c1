/**
 * What a check is: one rule a file under rules/, with its examples, which are its tests.
 *
 * A *text rule* reads one textblock at a time and knows nothing else, so its answer can be remembered
 * by the block's identity. A *report rule* reads the whole report.
 */

import type { Checklist } from '../checklist/checklist.ts'
import type { Details, Envelope } from '../document/envelope.ts'
import type { HeadingLevel } from '../document/node.ts'
import type { Outline } from '../document/outline.ts'
import type { PlacedUnit, TextPlace, TextUnit } from '../document/units.ts'
import type { TemplatePack } from '../template/pack.ts'
import type { Words } from './words.ts'

/** 错误: to be mended or overruled before the report goes out. 警告: most likely wrong. 提示: worth a look. */
export const severities = ['error', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/**
 * How strong the ground is that a rule stands on, in the words shown to the user: GB/T 9704 and the
 * regulation on official documents (国标规定), GB/T 15834 and 15835 (标准规定), custom (通常), the
 * template of the round (模板要求). A message never claims more.
 */
export const bases = ['国标规定', '标准规定', '通常', '模板要求'] as const
export type Basis = (typeof bases)[number]

interface RuleFacts {
  /** H01, P16, G07 …: stable, stored with ignored findings. */
  readonly id: string
  /** Short, Chinese: 括号用全角. */
  readonly title: string
  readonly severity: Severity
  readonly basis: Basis
  /** The clause or source: GB/T 15834—2011 附录B.3. */
  readonly source: string
  /** Chinese, one or two sentences: why it matters here. */
  readonly why: string
}

/** What a text rule found: offsets into the unit's text. */
export interface Spot {
  readonly start: number
  readonly end: number
  /** Chinese: what is wrong here, and how it should read. */
  readonly message: string
  /** What stands in place of text.slice(start, end); absent where no mending is safe. */
  readonly fix?: string
}

export interface TextExample {
  /** The whole text of a unit. */
  readonly text: string
  /** What is found in it, in order. */
  readonly found: readonly string[]
  /** The text with every fix made; absent where the rule has none. */
  readonly fixed?: string
  /** A paragraph where absent. */
  readonly kind?: TextUnit['kind']
  readonly level?: HeadingLevel
  readonly words?: Partial<Words>
}

export interface TextRule extends RuleFacts {
  readonly scope: 'text'
  /**
   * Where many findings in one file are one property of it — half-width punctuation of a text that was
   * taken from a web page — they are reported once from this number on. Rules about the same property
   * share one value.
   */
  readonly collapse?: { readonly from: number; readonly message: (count: number) => string }
  check(unit: TextUnit, words: Words): readonly Spot[]
  /** At least three, each found. */
  readonly wrong: readonly TextExample[]
  /** At least five texts left alone. */
  readonly right: readonly (string | Omit<TextExample, 'found' | 'fixed'>)[]
}

/** A field of 报告信息, by its path: recipient, official.imprint.copiesTo. */
export interface DetailPlace {
  readonly detail: string
}

/** Null: the report as a whole, or what is not in it. */
export type Place = TextPlace | DetailPlace | null

export interface ReportSpot {
  readonly place: Place
  /** The area it is about; absent = that of the place. */
  readonly areaId?: string | null
  readonly message: string
  /** In the text: what stands in the place's stead. */
  readonly fix?: string
  /** What the finding quotes where the place does not say it. */
  readonly text?: string
}

/** What a report rule reads. */
export interface CheckedReport {
  readonly envelope: Envelope
  readonly outline: Outline
  /** Null where the draft's template is not installed. */
  readonly pack: TemplatePack | null
  readonly checklist: Checklist
  readonly words: Words
  /** Every textblock of what is exported, in order; those of areas left out are missing. */
  readonly units: readonly PlacedUnit[]
}

/**
 * A report written down for a rule's example, one block a line:
 * `# title`, `## part`, `### heading` or `### 标题。正文` (run-in), `### {area-id} 标题。正文` for a duty
 * area, `#### ` and `##### ` for levels 3 and 4, `| a | b |` a table row, `! title` an attachment,
 * anything else a paragraph.
 */
export interface ReportExample {
  readonly lines: readonly string[]
  readonly details?: Partial<Details>
  readonly words?: Partial<Words>
  /** Last year's report, in the same notation. */
  readonly previous?: readonly string[]
}

export interface ReportRule extends RuleFacts {
  readonly scope: 'report'
  check(report: CheckedReport): readonly ReportSpot[]
  /** At least three; `found` are the quoted texts of the findings, in order. */
  readonly wrong: readonly (ReportExample & { readonly found: readonly string[] })[]
  /** At least five. */
  readonly right: readonly ReportExample[]
}

export type Rule = TextRule | ReportRule

/** A finding (问题): what a rule says of this report. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly areaId: string | null
  readonly place: Place
  /** What it is about, as it stands in the text; '' where it stands nowhere. */
  readonly text: string
  /** The sentence around it: an ignored finding comes back when this changes. '' where it stands nowhere. */
  readonly sentence: string
  readonly message: string
  readonly fix: string | null
  /** Of a finding that stands for many: the places of all, with their fixes. */
  readonly all: readonly { readonly place: TextPlace; readonly fix: string | null }[]
  /** 忽略此处, and the sentence still reads so. */
  readonly ignored: boolean
}
