/** 发文字号 while it is typed: the brackets 〔〕 are on no keyboard. */

export interface Inserted {
  readonly text: string
  /** Where the caret goes. */
  readonly caret: number
}

/**
 * Puts the year in its brackets at the caret: 临政| → 临政〔2026〕|.
 * @returns null where the number has its brackets already
 */
export function withYear(text: string, caret: number, year: number): Inserted | null {
  if (/[〔〕]/.test(text)) return null
  const put = `〔${year}〕`
  return { text: text.slice(0, caret) + put + text.slice(caret), caret: caret + put.length }
}
