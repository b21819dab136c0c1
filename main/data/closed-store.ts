/** Store files of the shell itself, which no call goes through: as on a disk that is read-only while the folder is moved, and after. */
import type { OpenStore } from '../services.ts'

export const closedWithGate =
  (open: OpenStore, shut: () => boolean): OpenStore =>
  (file) => {
    if (shut()) throw Object.assign(new Error('the data folder is being moved'), { code: 'EROFS' })
    return open(file)
  }
