/** A chosen file as a picture of the report: decoded by the browser, made no larger than print needs. */
import type { Picture } from '../../report/document/envelope.ts'
import { failure, type Result, success } from '../../report/document/result.ts'

/** Text width 156 mm at 270 dots an inch. */
const widestPixels = 1658
/** A picture file up to this size is kept as it is when it is no wider than that. */
const keptBytes = 600 * 1024

const unreadable = (name: string) =>
  failure('not-a-picture', `“${name}”不能作为图片插入。请使用 PNG 或 JPEG 图片；其他格式请先用画图等程序另存。`)

function typeOf(bytes: Uint8Array): Picture['type'] | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  return null
}

function base64(bytes: Uint8Array): string {
  let text = ''
  // String.fromCharCode takes its arguments on the stack; 32 K of them are safe everywhere.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

async function keyOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(hash).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function readPicture(name: string, bytes: Uint8Array): Promise<Result<{ key: string; picture: Picture }>> {
  const given = typeOf(bytes)
  const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>])).catch(() => null)
  if (!bitmap || bitmap.width === 0) return unreadable(name)
  const scale = Math.min(1, widestPixels / bitmap.width)
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  if (given && scale === 1 && bytes.length <= keptBytes) {
    bitmap.close()
    return success({ key: await keyOf(bytes), picture: { type: given, data: base64(bytes), width, height } })
  }
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) return unreadable(name)
  const type = given ?? 'image/png'
  if (type === 'image/jpeg') {
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
  }
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  const drawn = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.88 })).arrayBuffer())
  return success({ key: await keyOf(drawn), picture: { type, data: base64(drawn), width, height } })
}
