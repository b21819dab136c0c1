/**
 * What is odd about the particulars of an official document, for beside the field. A hint blocks nothing
 * and changes nothing; where the intention is plain it offers the repaired text.
 */
import type { Details, Official } from '../../report/document/envelope.ts'

export interface Hint {
  readonly text: string
  /** What the field could say instead. */
  readonly repaired?: string
}

/** 份号: six digits (GB/T 9704-2012, 7.2.1); 涉密公文应当标注份号 (《党政机关公文处理工作条例》第九条第一项). */
export function copyNumberHint({ copyNumber, secrecy }: Pick<Official, 'copyNumber' | 'secrecy'>): Hint | null {
  const text = copyNumber.normalize('NFKC').trim()
  if (text === '') return secrecy.trim() === '' ? null : { text: '涉密公文应当标注份号。' }
  if (/^\d{6}$/.test(copyNumber)) return null
  const hint = '份号一般用 6 位数字。'
  return /^\d{1,6}$/.test(text) ? { text: hint, repaired: text.padStart(6, '0') } : { text: `${hint}如 000001。` }
}

/** Years that a secret may be kept at most (《保守国家秘密法》2024 年修订，第二十条). */
const longest: Readonly<Record<string, number>> = { 绝密: 30, 机密: 20, 秘密: 10 }

/** 密级和保密期限: 秘密, 秘密★1年, 机密★6个月, 绝密★长期 (7.2.2). */
export function secrecyHint(secrecy: string): Hint | null {
  const text = secrecy.normalize('NFKC').replace(/\s+/g, '')
  if (text === '') return null
  const parts = /^(绝密|机密|秘密)(?:[★☆*＊·.]?(长期|\d+(?:年|个月|天)))?$/.exec(text)
  if (!parts) return { text: '密级写作 秘密、机密或绝密，期限用★连接，如 秘密★1年。' }
  const [, level = '', term = ''] = parts
  const right = term === '' ? level : `${level}★${term}`
  if (right !== secrecy) return { text: '密级和期限用★连接。', repaired: right }
  const years = /^(\d+)年$/.exec(term)
  const most = longest[level] ?? 0
  if (years && Number(years[1]) > most) return { text: `${level}级的保密期限一般不超过 ${most} 年。` }
  return { text: '涉密公文只能在涉密计算机上起草和保存。' }
}

/** The letters of the form are as digits of the day: compared as texts. */
export const periodHint = ({ from, to }: Official['publicity']): Hint | null =>
  from !== '' && to !== '' && to < from ? { text: '截止日期早于开始日期。' } : null

export const imprintDateHint = ({ date, official }: Pick<Details, 'date' | 'official'>): Hint | null =>
  official.imprint.date !== '' && date !== '' && official.imprint.date < date
    ? { text: '印发日期早于成文日期。' }
    : null

/** 0712-5550123, 0712-5550123转8, 13900000000, several of them. */
export const phoneHint = (phone: string): Hint | null =>
  phone.trim() === '' || phone.normalize('NFKC').replace(/\D/g, '').length >= 7 ? null : { text: '电话号码好像不全。' }

export const emailHint = (email: string): Hint | null =>
  email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
    ? null
    : { text: '邮箱写作 名称@单位.cn 的样子。' }

/** Places for a stamp and an office beside it are printed of one signer only (7.3.5.3). */
export const signerOfficeHint = ({ sealing, signerOffice }: Official): Hint | null =>
  sealing === '签名章' && signerOffice.trim() === '' ? { text: '用签名章时，章的左边写签发人职务。' } : null
