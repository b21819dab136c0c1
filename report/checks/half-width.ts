/** Half-width marks of every kind are one property of a text that was taken from a web page: they are told once. */
import type { TextRule } from './rule.ts'

export const halfWidth: NonNullable<TextRule['collapse']> = {
  from: 12,
  message: (count) =>
    `全文有${count}处半角标点，多半是从网页或其他软件带来的。可以一次全部改为全角；文件名、网址里的不会动。`,
}
