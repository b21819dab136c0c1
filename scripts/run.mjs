/** Runs one command to its end. */
import { spawn } from 'node:child_process'
import { root } from './project.mjs'

/** Milliseconds between asking a command that is out of time to end and ending it. */
const grace = 10_000

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [how]
 * @param {'show' | 'stderr' | 'collect'} [how.output] to the terminal, all of it to stderr, or into the answer
 * @param {number} [how.limit] milliseconds until it is ended; none = no limit
 * @param {Record<string, string>} [how.env] on top of this process's own
 * @param {boolean} [how.shell] through the system's shell
 * @param {string} [how.folder] to run it in; the project's where none is given
 * @returns {Promise<{ok: boolean, code: number | null, timedOut: boolean, text: string}>} never rejects: a command
 *   that cannot be started is not ok, its text says why
 */
export function run(command, args, { output = 'show', limit, env = {}, shell = false, folder = root } = {}) {
  const stdio = { show: ['ignore', 1, 2], stderr: ['ignore', 2, 2], collect: ['ignore', 'pipe', 'pipe'] }[output]
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: folder, stdio, shell, env: { ...process.env, ...env } })
    let text = ''
    let timedOut = false
    const timers = []
    if (limit !== undefined)
      timers.push(
        setTimeout(() => {
          timedOut = true
          child.kill('SIGTERM')
          timers.push(setTimeout(() => child.kill('SIGKILL'), grace))
        }, limit),
      )
    const end = (code) => {
      for (const timer of timers) clearTimeout(timer)
      // A grandchild may hold the pipes open; what it writes from now on is nobody's.
      child.stdout?.destroy()
      child.stderr?.destroy()
      resolve({ ok: code === 0 && !timedOut, code, timedOut, text })
    }
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (piece) => {
        text += piece
      })
    child.once('error', (error) => {
      text += error.message
      end(null)
    })
    // 'close' comes when the output is complete, 'exit' also when a grandchild keeps it open.
    child.once('close', end)
    child.once('exit', (code) => timers.push(setTimeout(end, 1000, code)))
  })
}
