/** Which parts of an official document a form prints: those are shown, the rest is folded and kept. */
import { type Details, type Official, type PaperForm, paperForm } from '../../report/document/envelope.ts'

/** As the window calls it. */
export const formName = (form: PaperForm): string => (form === '上行文' ? '正式上行文' : form)

export const formEffects: Readonly<Record<PaperForm, string>> = {
  普通稿: '标题、主送、正文、附件、署名和日期，没有红头和版记。',
  上行文: '有版头（红头）、签发人、红色分隔线和版记。',
  套打: '印在已有红头的纸上：留出红头和红线的位置，其余同上行文。',
  公示稿: '向社会公开：不排主送机关和署名，文末写公示期和受理方式。',
}

export const sections = ['letterhead', 'signature', 'imprint', 'publicity'] as const
export type Section = (typeof sections)[number]

export const sectionTitles: Readonly<Record<Section, string>> = {
  letterhead: '版头',
  signature: '用印、联合行文和附注',
  imprint: '版记',
  publicity: '公示',
}

const printed: Readonly<Record<PaperForm, readonly Section[]>> = {
  普通稿: ['signature'],
  上行文: ['letterhead', 'signature', 'imprint'],
  套打: ['letterhead', 'signature', 'imprint'],
  公示稿: ['publicity'],
}

type Chosen = Pick<Details, 'form' | 'official'>

/** How many particulars of a section say something. */
export function filledIn(official: Official, section: Section): number {
  const texts: Readonly<Record<Section, readonly string[]>> = {
    letterhead: [
      official.copyNumber,
      official.secrecy,
      official.urgency,
      official.mark,
      official.documentNumber,
      official.signers.join(''),
    ],
    signature: [
      official.sealing === '不用印' ? '' : official.sealing,
      official.jointSignatories.join(''),
      official.signerOffice,
      official.remark,
    ],
    imprint: Object.values(official.imprint),
    publicity: Object.values(official.publicity),
  }
  return texts[section].filter((text) => text.trim() !== '').length
}

/** Sections that the chosen form prints. */
export const printedSections = (details: Chosen): readonly Section[] => printed[paperForm(details)]

/** Sections that it does not print: they rest, and what was typed into them stays. */
export const restingSections = (details: Chosen): readonly Section[] =>
  sections.filter((section) => !printedSections(details).includes(section))

/** Sections that are open at first: in 普通稿 seal and remark are the exception, so they open only where they say something. */
export const openSections = (details: Chosen): readonly Section[] =>
  printedSections(details).filter(
    (section) => paperForm(details) !== '普通稿' || filledIn(details.official, section) > 0,
  )

/** 普通稿 for a 报告, 公示稿 for a 公示: what is not chosen follows the document form. */
export function withForm(details: Chosen, form: PaperForm): Official {
  const usual = paperForm({ form: details.form, official: { ...details.official, form: null } })
  return { ...details.official, form: form === usual ? null : form }
}

/** 王宁、张小明 or 王宁，张小明 or by wide spaces: the names one by one. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n]+|\s{2,}/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Without white space round texts and without empty names, several names typed into one line apart: as it is kept. */
export function tidied(official: Official): Official {
  const line = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
  const names = (list: readonly string[]) =>
    list
      .flatMap(namesIn)
      .map(line)
      .filter((name) => name !== '')
  const texts = <T extends object>(of: T): T =>
    Object.fromEntries(
      Object.entries(of).map(([key, value]) => [key, typeof value === 'string' ? line(value) : value]),
    ) as T
  return {
    ...texts(official),
    signers: names(official.signers),
    jointSignatories: names(official.jointSignatories),
    imprint: texts(official.imprint),
    publicity: texts(official.publicity),
  }
}
