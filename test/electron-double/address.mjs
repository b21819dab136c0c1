/**
 * The page's address in Chromium. Chromium does not know the scheme app:, so the double serves it from a name under
 * .localhost, which Chromium resolves to this machine and takes for secure; Electron's side sees app: only.
 */
import { createServer } from 'node:http'

const name = 'ziping.localhost'
let port = 0

const outside = () => `http://${name}:${port}`

/** Answers the page's requests with what the program's protocol handler answers. */
export async function listen(answer) {
  const server = createServer(async (request, response) => {
    if (request.headers.host !== `${name}:${port}`) return response.writeHead(421).end()
    const given = await answer(new Request(`app://ziping${request.url}`, { method: request.method }))
    response.writeHead(given.status, Object.fromEntries(given.headers))
    response.end(Buffer.from(await given.arrayBuffer()))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  port = server.address().port
}

/** app://ziping/… as Chromium has to be told. */
export const toChromium = (address) => address.replace(/^app:\/\/ziping(?=\/|$)/, outside())

/** As Electron would report it. */
export const toElectron = (address) =>
  address === outside() || address.startsWith(`${outside()}/`)
    ? `app://ziping${address.slice(outside().length)}`
    : address

/** WebFrameMain.origin. */
export function originOf(address) {
  try {
    const { origin } = new URL(address)
    return origin === outside() ? 'app://ziping' : origin
  } catch {
    return 'null'
  }
}
