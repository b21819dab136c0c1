/** Names 《…》 are somebody else's words: what stands in them is not the report's. */

const name = /《[^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,80})?》/g

/** The text with names blanked out, its length kept. */
export const named = (text: string): string => text.replace(name, (own) => '　'.repeat(own.length))
