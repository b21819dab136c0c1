/**
 * The port that a data folder is served on where nobody names one: the same at each start. For a browser another port is another
 * site, and what it keeps of a site — the program's files, and what it has compiled of them — would help nobody.
 */
import { createHash } from 'node:crypto'
import type { Server } from 'node:net'
import { errorCode } from '../failures.ts'

/** RFC 6335, section 6: for private use, assigned to nobody. */
const [first, last] = [49152, 65535]

/** @param dataFolder absolute path */
export const portOf = (dataFolder: string): number =>
  first + (createHash('sha256').update(dataFolder).digest().readUInt32BE(0) % (last - first + 1))

/**
 * Listens on 127.0.0.1, on the first of these ports that can be had; 0 is any free one.
 * @throws an Error with code EADDRINUSE or EACCES where none can
 */
export async function listenOn(server: Server, ports: readonly number[]): Promise<void> {
  for (const [at, port] of ports.entries()) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        // exclusive: on Windows another program could otherwise share the port and answer in our place.
        server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return
    } catch (error) {
      if (at === ports.length - 1 || !['EADDRINUSE', 'EACCES'].includes(errorCode(error))) throw error
    }
  }
}
