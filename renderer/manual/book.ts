/** What the manual is made of once its Markdown is read: data that the page draws, and no markup. */

/** Text; strong; a sample of text or a file's name; a way to the heading with this id. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'sample'; readonly text: string }
  | { readonly kind: 'way'; readonly to: string; readonly content: readonly Inline[] }

export type Block =
  /** A chapter is a heading of level 2; its name is its id, and the only one of that name. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly text: string }
  | { readonly kind: 'text'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'quote'; readonly content: readonly Block[] }
  /** Lines to type, as they are. */
  | { readonly kind: 'lines'; readonly text: string }
  /** Width and height in pixels of the file. */
  | {
      readonly kind: 'picture'
      readonly address: string
      readonly alt: string
      readonly width: number
      readonly height: number
    }

export type Heading = Extract<Block, { kind: 'heading' }>

export const headingsOf = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.filter((block) => block.kind === 'heading')
