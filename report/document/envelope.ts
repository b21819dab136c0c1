/**
 * The versioned envelope round a report: what a draft file, a `.ziping` file and a call across the
 * bridge carry. It is read by restore.ts only.
 */
import type { ReportDocument } from './node.ts'

export const envelopeFormat = 'ziping'
/** Raise it with every change that an older program would misread, and add the migration. */
export const envelopeVersion = 1

/** 文种: it decides the closing words of the opening formula and whether recipient and signature are due. */
export const documentForms = ['报告', '函', '公示'] as const
export type DocumentForm = (typeof documentForms)[number]

/** 报告信息. Every text may be empty: it then prints as a fill-in 【…】. */
export interface Details {
  /** 行政区, such as 临江市. */
  readonly region: string
  /** 报告机关, full name. */
  readonly organisation: string
  /** 评价年度: the year of the notice. */
  readonly round: number
  /** 履职年度: the year reported on. */
  readonly reviewYear: number
  readonly noticeIssuer: string
  /** Without 《》. */
  readonly noticeTitle: string
  /** 文号, such as 鄂教督室函〔2021〕6号. */
  readonly noticeNumber: string
  /** 主送机关; empty = none printed. */
  readonly recipient: string
  /** 发文机关署名; empty = none printed. */
  readonly signatory: string
  /** 成文日期 as YYYY-MM-DD; empty = none printed. */
  readonly date: string
  readonly form: DocumentForm
}

/** What the user decided on a duty area; what is written is computed, never stored. */
export interface AreaDecision {
  /** Ticked as finished (完成). */
  readonly done?: boolean
  /** 不涉及, with the reason; the text stays in the document but is neither numbered nor exported. */
  readonly omitted?: { readonly reason: string }
}

/** A picture of the report, shared by all images that show it. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg'
  /** Base64 of the file. */
  readonly data: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export interface Envelope {
  readonly format: typeof envelopeFormat
  readonly version: typeof envelopeVersion
  readonly details: Details
  readonly template: { readonly id: string; readonly title: string }
  readonly document: ReportDocument
  readonly areas: Readonly<Record<string, AreaDecision>>
  readonly pictures: Readonly<Record<string, Picture>>
  /** Where the text came from, when it was not written here. */
  readonly source: { readonly name: string; readonly kind: string } | null
}
