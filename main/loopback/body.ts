/** Reading a request's body with a limit. */
import type { IncomingMessage } from 'node:http'

/**
 * @param limit bytes
 * @returns the body, or null where it is larger than the limit; the rest is then left to drain, so
 * that the sender gets to read the answer
 * @throws where the sender goes away in the middle
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const tooLarge = () => {
      chunks.length = 0
      request.removeAllListeners('data')
      request.resume()
      resolve(null)
    }
    // Refused before a byte of it is kept.
    if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge()
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > limit) tooLarge()
      else chunks.push(chunk)
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
    request.once('close', () => reject(new Error('the sender went away')))
  })
}
