/** By what a file is known to be the one that was read before. */
import type { BigIntStats } from 'node:fs'

/** Another one after every change, and for another file that took its name: inode, size, times. */
export const fileStamp = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${ino}-${size}-${mtimeNs}-${ctimeNs}`
