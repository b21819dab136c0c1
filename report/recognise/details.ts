/** What a report says of itself: region, notice, form. Only what is certain; the rest the user fills in. */
import type { Details, DocumentForm } from '../document/envelope.ts'

/** A well-formed document number: 机关代字〔2021〕6号. */
const documentNumber = /[\u4e00-\u9fa5]{2,15}〔\d{4}〕[1-9]\d*号/

function regionOf(title: string): string | undefined {
  return /^(?:关于)?([\u4e00-\u9fa5]{1,12}?(?:自治州|自治县|林区|新区|市|县|区|州|旗|盟))(?=人民政府|政府|委|教育|履行|关于|\d|二)/.exec(
    title,
  )?.[1]
}

function formOf(lead: string): DocumentForm | undefined {
  if (/予以公示|公示如下|现公示/.test(lead)) return '公示'
  if (/函告如下|函复如下/.test(lead)) return '函'
  return /报告如下|汇报如下/.test(lead) ? '报告' : undefined
}

/**
 * @param title in one line
 * @param lead the opening formula
 */
export function detailsOf(title: string, lead: string): Partial<Details> {
  const region = regionOf(title)
  const form = formOf(lead)
  const notice = /《([^《》]*(?:〈[^〈〉]*〉)?[^《》]*通知)》/.exec(lead)?.[1]
  const issuer = /(?:按照|根据)([\u4e00-\u9fa5]{2,30}?)《/.exec(lead)?.[1]?.replace(/(?:印发|下发|发布)(?:的)?$/, '')
  const number = documentNumber.exec(lead.replace(/[《》]/g, '|'))?.[0]
  const year = /开展(20\d{2})年|〔(20\d{2})〕/.exec(lead)
  const round = Number(year?.[1] ?? year?.[2] ?? 0)
  return {
    ...(region && { region }),
    ...(form && { form }),
    ...(notice && { noticeTitle: notice }),
    ...(issuer && { noticeIssuer: issuer }),
    ...(number && { noticeNumber: number }),
    ...(round > 0 && { round, reviewYear: round - 1 }),
  }
}
