/**
 * The versioned envelope round a report: what a draft file, a `.ziping` file and a call across the
 * bridge carry. It is read by restore.ts only.
 */
import type { ReportDocument } from './node.ts'

export const envelopeFormat = 'ziping'
/** Raise it with every change that an older program would misread, and add the migration. */
export const envelopeVersion = 4

/** 文种: it decides the closing words of the opening formula and whether recipient and signature are due. */
export const documentForms = ['报告', '函', '公示'] as const
export type DocumentForm = (typeof documentForms)[number]

/**
 * 公文格式 of the exported file: without a letterhead (普通稿), as a formal document to a superior
 * (正式上行文), the same for paper with a printed letterhead (套打), or to be made public (公示稿).
 */
export const paperForms = ['普通稿', '上行文', '套打', '公示稿'] as const
export type PaperForm = (typeof paperForms)[number]

/** 用印: no seal (7.3.5.2), seal (7.3.5.1), or the signer's signature stamp (7.3.5.3). */
export const sealings = ['不用印', '用印', '签名章'] as const
export type Sealing = (typeof sealings)[number]

/**
 * What the form of an official document adds round the text (GB/T 9704-2012, 7.2–7.4). Every text
 * may be empty: its element is then left out.
 */
export interface Official {
  /** null = 公示稿 where the document form is 公示, 普通稿 elsewhere; see paperForm(). */
  readonly form: PaperForm | null
  /** 份号, such as 000001. */
  readonly copyNumber: string
  /** 密级和保密期限, such as 秘密★1年. */
  readonly secrecy: string
  /** 紧急程度: 特急 or 加急. */
  readonly urgency: string
  /** 发文机关标志, such as 临江市人民政府文件; '' = the organisation with 文件. */
  readonly mark: string
  /** 发文字号, such as 临政〔2026〕12号. */
  readonly documentNumber: string
  /** 签发人, in order. */
  readonly signers: readonly string[]
  readonly sealing: Sealing
  /** 联合行文: the other signatories behind details.signatory, in order. */
  readonly jointSignatories: readonly string[]
  /** 签名章: the signer's office, such as 市长. The stamp itself is put on paper. */
  readonly signerOffice: string
  /** 附注 without its brackets, such as 联系人：王宁，电话：0712-5550123. */
  readonly remark: string
  /** 版记. */
  readonly imprint: {
    /** 抄送机关 without 抄送： and closing 。 */
    readonly copiesTo: string
    /** 印发机关. */
    readonly issuer: string
    /** 印发日期 as YYYY-MM-DD. */
    readonly date: string
  }
  /** 公示: what the publicity copy says round the report. */
  readonly publicity: {
    /** 公示期 as YYYY-MM-DD. */
    readonly from: string
    readonly to: string
    /** 受理单位. */
    readonly office: string
    readonly phone: string
    readonly email: string
    readonly address: string
  }
}

export const emptyOfficial: Official = {
  form: null,
  copyNumber: '',
  secrecy: '',
  urgency: '',
  mark: '',
  documentNumber: '',
  signers: [],
  sealing: '不用印',
  jointSignatories: [],
  signerOffice: '',
  remark: '',
  imprint: { copiesTo: '', issuer: '', date: '' },
  publicity: { from: '', to: '', office: '', phone: '', email: '', address: '' },
}

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
  readonly official: Official
}

/** The form in which a report goes out where nobody asks for another one. */
export function paperForm({ form, official }: Pick<Details, 'form' | 'official'>): PaperForm {
  return official.form ?? (form === '公示' ? '公示稿' : '普通稿')
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

/**
 * 上年报告: what a report was rolled over from, kept with it for comparing. It is never edited, and
 * its pictures are left out.
 */
export interface PreviousReport {
  /** The file's name, or the draft's. */
  readonly name: string
  readonly round: number
  readonly reviewYear: number
  readonly document: ReportDocument
}

/** 忽略此处: a finding of a check that the user decided to leave. It holds while the sentence reads so. */
export interface IgnoredFinding {
  /** Id of the rule. */
  readonly rule: string
  /** The sentence that it was found in; '' where it is about the report as a whole. */
  readonly sentence: string
}

/** 放行: an error that goes out all the same, with the reason for it. It holds while the sentence reads so. */
export interface OverruledFinding extends IgnoredFinding {
  readonly reason: string
}

/** 交稿检查: what stood when the report was last exported. The reasons for errors that went out are in `overruled`. */
export interface HandInRecord {
  /** YYYY-MM-DD HH:mm of the machine's clock, as the sheet prints it. */
  readonly at: string
  readonly chars: number
  /** Null where they could not be counted. */
  readonly pages: number | null
  /** Required areas, and those of them that say something or are left out with a reason. */
  readonly requiredAreas: number
  readonly writtenAreas: number
  readonly blanks: number
  /** Characters still last year's. */
  readonly carriedChars: number
  /** Errors that were neither mended nor overruled. */
  readonly errors: number
  readonly overruled: number
  readonly warnings: number
  readonly hints: number
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
  /** Null where the report does not go on from an earlier one. */
  readonly previous: PreviousReport | null
  readonly ignored: readonly IgnoredFinding[]
  readonly overruled: readonly OverruledFinding[]
  /** Null where the report has not been exported yet. */
  readonly handIn: HandInRecord | null
}
