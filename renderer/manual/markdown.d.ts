/** What scripts/manual.mjs makes of the manual while the page is built. */
declare module '*.md' {
  export const blocks: readonly import('./book.ts').Block[]
}
