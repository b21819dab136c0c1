/**
 * Which draft stands in this window, in its address: a window that is loaded anew shows it again. In its query, which main sees, too:
 * the page then says at once what its text needs (main/page.ts).
 */

/** Ids as main gives them; what else stands in an address is nobody's draft. */
const named = /^\?draft=([a-z0-9-]{8,64})$/

export const draftInAddress = (): string | null => named.exec(location.search)?.[1] ?? null

/** @param id of the draft that is open; null where none is */
export function nameInAddress(id: string | null): void {
  if (draftInAddress() !== id) history.replaceState(null, '', id === null ? location.pathname : `?draft=${id}`)
}
