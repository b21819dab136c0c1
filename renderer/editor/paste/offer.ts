/** What was pasted last, as long as one may still choose its form: 保留结构 or 纯文本. The next change of the text ends the choice. */
import { create } from 'zustand'

export type PasteForm = 'structure' | 'plain'

export interface PasteOffer {
  readonly form: PasteForm
  /** Null where there is nothing to choose: only something to say. */
  readonly choose: ((form: PasteForm) => void) | null
  /** What came along, and what did not; Chinese. */
  readonly said: string
}

export const usePasteOffer = create<{ readonly offer: PasteOffer | null }>(() => ({ offer: null }))

export const offerPaste = (offer: PasteOffer | null): void => {
  if (usePasteOffer.getState().offer !== offer) usePasteOffer.setState({ offer })
}

/** Where text was copied, as far as its markup tells. */
export function sourceOf(html: string): 'Word' | 'WPS' | 'Excel' | '网页' {
  if (/ksohtml|kingsoft|Content="?WPS|\bWPS Office\b/i.test(html)) return 'WPS'
  if (/office:excel|Excel\.Sheet/i.test(html)) return 'Excel'
  if (/office:word|Word\.Document|class="?Mso/i.test(html)) return 'Word'
  return '网页'
}
