/** Which parts of an official document a form uses: those are open in the form, the rest is folded. */
import { type Details, type Official, type PaperForm, paperForm, paperForms } from '../../report/document/envelope.ts'

export const formEffects: Readonly<Record<PaperForm, string>> = {
  普通稿: '只有标题、主送、正文、附件、署名和日期，没有红头和版记。',
  上行文: '正式公文：有版头（红头）、签发人、红色分隔线和版记。',
  套打: '印在已有红头的纸上：留出红头和红线的位置，其余同上行文。',
  公示稿: '向社会公开：不排主送机关和署名，文末写公示期和受理方式。',
}

export const sections = ['letterhead', 'signature', 'imprint', 'publicity'] as const
export type Section = (typeof sections)[number]

export const sectionTitles: Readonly<Record<Section, string>> = {
  letterhead: '版头',
  signature: '用印和联合行文',
  imprint: '附注和版记',
  publicity: '公示',
}

const used: Readonly<Record<PaperForm, readonly Section[]>> = {
  普通稿: [],
  上行文: ['letterhead', 'signature', 'imprint'],
  套打: ['letterhead', 'signature', 'imprint'],
  公示稿: ['publicity'],
}

/** Printed in 普通稿 as well, where they say something. */
const alsoPlain: readonly Section[] = ['signature', 'imprint']

/** What is printed of the sections, whatever the form: a section that says something is never hidden without a word. */
function filled(official: Official): readonly Section[] {
  const texts: Readonly<Record<Section, readonly string[]>> = {
    letterhead: [
      official.copyNumber,
      official.secrecy,
      official.urgency,
      official.mark,
      official.documentNumber,
      ...official.signers,
    ],
    signature: [...official.jointSignatories, official.signerOffice],
    imprint: [official.remark, ...Object.values(official.imprint)],
    publicity: Object.values(official.publicity),
  }
  return sections.filter(
    (section) =>
      texts[section].some((text) => text.trim() !== '') || (section === 'signature' && official.sealing !== '不用印'),
  )
}

/** Sections that are open when the form is shown, or when another form is chosen. */
export function openSections(details: Pick<Details, 'form' | 'official'>): readonly Section[] {
  const form = paperForm(details)
  const own: readonly Section[] = used[form]
  const also = form === '普通稿' ? filled(details.official) : []
  return sections.filter((section) => own.includes(section) || (also.includes(section) && alsoPlain.includes(section)))
}

/** 普通稿 for a 报告, 公示稿 for a 公示: what is not chosen follows the document form. */
export function withForm(details: Pick<Details, 'form' | 'official'>, form: PaperForm): Official {
  const usual = paperForm({ form: details.form, official: { ...details.official, form: null } })
  return { ...details.official, form: form === usual ? null : form }
}

export const forms = paperForms

/** 王宁、张小明 or 王宁，张小明 or by spaces: the names one by one. */
export const namesIn = (text: string): readonly string[] =>
  text.split(/[、，,；;\n]+|\s{2,}/).map((name) => name.trim())

/** Without white space round texts and without empty names: as it is kept. */
export function tidied(official: Official): Official {
  const line = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
  const names = (list: readonly string[]) => list.map(line).filter((name) => name !== '')
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

/** What is odd about the particulars, in words for beside the field; '' where nothing is. */
export const copyNumberHint = (text: string): string =>
  text === '' || /^\d{6}$/.test(text) ? '' : '份号一般是 6 位数字，如 000001。'

export const secrecyHint = (text: string): string =>
  text === '' || /^(绝密|机密|秘密)(★(长期|\d+年|\d+个月))?$/.test(text)
    ? ''
    : '密级写作 秘密、机密、绝密，期限用★连接，如 秘密★1年。'

export const periodHint = ({ from, to }: Official['publicity']): string =>
  from !== '' && to !== '' && to < from ? '公示的截止日期早于开始日期。' : ''
