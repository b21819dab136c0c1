/** Who may talk to the loopback server: the browser that was opened with the one-time token. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

export interface Session {
  /** For the first address: 256 random bits, base64url. Good once. */
  readonly token: string
  /** True the first time the right token is handed in, false ever after. */
  redeem(token: string): boolean
  /** The Set-Cookie header for whoever redeemed the token. */
  readonly setCookie: string
  /** Whether a Cookie header carries the session. */
  accepts(cookieHeader: string | undefined): boolean
}

const secret = () => randomBytes(32).toString('base64url')

/** Compares without telling by the time taken how much was right. */
function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}

/**
 * @param port of the server. Cookies know no ports: two servers on 127.0.0.1 would overwrite each
 * other's, so the port is in the name.
 */
export function createSession(port: number): Session {
  const token = secret()
  const value = secret()
  const name = `ziping-${port}`
  let used = false
  return {
    token,
    redeem: (given) => {
      if (used || !same(given, token)) return false
      used = true
      return true
    },
    setCookie: `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`,
    accepts: (header) =>
      (header ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && same(pair.slice(name.length + 1), value)),
  }
}
