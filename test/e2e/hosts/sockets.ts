/** What really leaves the machine: a server that waits for pixels to be fetched, and the sockets of every process that a test started. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'

export interface Trap {
  readonly port: number
  /** Connections that came, whatever they wanted. */
  readonly connections: () => number
  close(): void
}

/** Listens on this machine, where a name needs no server to be found and a policy alone keeps a page from asking. */
export function trap(): Promise<Trap> {
  let count = 0
  const server = createServer((socket) => {
    count += 1
    socket.destroy()
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ port, connections: () => count, close: () => void server.close() })
    }),
  )
}

const numbers = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name))

function parentOf(pid: string): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Behind the name, which may have spaces and brackets: state, parent.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''
  } catch {
    return ''
  }
}

/** This process and all that came of it. */
function family(): string[] {
  const parents = new Map(numbers().map((pid) => [pid, parentOf(pid)]))
  const own = new Set([String(process.pid)])
  for (let before = 0; before !== own.size; ) {
    before = own.size
    for (const [pid, parent] of parents) if (own.has(parent)) own.add(pid)
  }
  return [...own]
}

function socketsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

/** Little-endian hex: 0100007F is 127.0.0.1; all zeros: connected to nobody. */
const stays = (address: string) =>
  /^0+$/.test(address) ||
  /7F$/.test(address.slice(0, 8)) ||
  address === '00000000000000000000000001000000' ||
  /^0{16}FFFF0000.{6}7F$/.test(address)

/** Whether this system tells (Linux does). */
export const tellsSockets = (() => {
  try {
    readFileSync('/proc/net/tcp')
    return true
  } catch {
    return false
  }
})()

/** Addresses outside this machine that a process of the test is connected to or sends to, as the kernel writes them. */
export function outsideSockets(): string[] {
  const own = new Set(family().flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => own.has(fields[9] ?? '') && !stays((fields[2] ?? '').split(':')[0] ?? ''))
      .map((fields) => `${table} ${fields[2]}`),
  )
}
