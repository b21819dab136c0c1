/** The browser shell as a process: what it prints, how it ends, with what exit code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { decodeFrame, encodeFrame, frameType } from '../../preload/frame.ts'
import { progress, report, scratch } from './world.ts'

const repository = join(import.meta.dirname, '../..')
/** Laid out as the program is, inside the repository so that packages are found. */
let program = ''

beforeAll(async () => {
  mkdirSync(join(repository, '.cache'), { recursive: true })
  program = mkdtempSync(join(repository, '.cache/browser-shell-'))
  await build({
    root: repository,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(repository, 'main/browser.ts'),
      outDir: join(program, 'out/main'),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'browser.js' } },
    },
  })
  mkdirSync(join(program, 'out/renderer/assets'), { recursive: true })
  writeFileSync(join(program, 'out/renderer/assets/bridge-Ab3_x-9Z.js'), '')
  writeFileSync(join(program, 'out/renderer/index.html'), '<!doctype html><title>自评报告编辑器</title>')
  cpSync(join(repository, 'package.json'), join(program, 'package.json'))
}, 60_000)

afterAll(() => rmSync(program, { recursive: true, force: true }))

function start(args: readonly string[], env: Record<string, string> = {}, home = program) {
  const dataFolder = scratch()
  const child = spawn(process.execPath, [join(home, 'out/main/browser.js'), ...args], {
    env: { PATH: process.env.PATH, ZIPING_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr })),
  )
  return { child, ended, dataFolder, stdout: () => stdout }
}

/** Waits for the printed address, signs in, and gives what a page needs. */
async function started({ child, stdout }: { child: ChildProcess; stdout: () => string }) {
  while (!stdout().includes('\n')) {
    if (child.exitCode !== null) throw new Error('ended before it printed its address')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(stdout())?.[0] ?? ''
  const { origin } = new URL(url)
  const first = await fetch(url, { redirect: 'manual' })
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const call = async (name: string, input: unknown) => {
    const response = await fetch(`${origin}/call/${name}`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': frameType },
      body: encodeFrame(input),
    })
    return decodeFrame(new Uint8Array(await response.arrayBuffer())) as { ok: boolean; value: Record<string, unknown> }
  }
  return { url, origin, cookie, call }
}

describe('the browser shell', () => {
  it('prints one Chinese line with its address and serves page and calls', async () => {
    const shell = start(['--no-open'])
    const { origin, cookie, call } = await started(shell)
    expect(shell.stdout()).toMatch(/^自评报告编辑器已启动.*：http:\/\/127\.0\.0\.1:\d+\/\?token=[A-Za-z0-9_-]{43}\n$/)
    const page = await fetch(origin, { headers: { cookie } })
    expect(await page.text()).toContain('自评报告编辑器')
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    expect(await call('app.info', {})).toEqual({
      ok: true,
      value: { version, dataFolder: shell.dataFolder, runtime: [{ name: 'Node', version: process.versions.node }] },
    })
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends on %s with 0, and what was being saved is saved',
    async (signal) => {
      const shell = start(['--no-open'])
      const { call } = await started(shell)
      const created = await call('drafts.create', { name: '甲', envelope: report(), progress })
      const id = String(created.value.id)
      const saving = call('drafts.save', { id, baseRevision: 1, envelope: report('最后一句。'), progress })
      await new Promise((resolve) => setTimeout(resolve, 5))
      shell.child.kill(signal)
      const [answer, { exitCode, stderr }] = await Promise.all([saving.catch(() => null), shell.ended])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      const stored = readFileSync(join(shell.dataFolder, 'drafts', id, 'draft.json'), 'utf8')
      // Whether the request was in before the signal is chance; a save that was answered is on the disk, whole.
      expect(JSON.parse(stored).record.revision).toBe(answer?.ok ? 2 : 1)
    },
  )

  it('ends with its window: when the last page has been gone for a while', async () => {
    const shell = start(['--no-open'], { ZIPING_WINDOW_GONE_MS: '200' })
    const { origin, cookie } = await started(shell)
    const page = new AbortController()
    await fetch(`${origin}/alive`, { headers: { cookie }, signal: page.signal })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(shell.child.exitCode).toBeNull()
    page.abort()
    expect((await shell.ended).exitCode).toBe(0)
  })

  it('ends when no page ever came', async () => {
    const shell = start(['--no-open'], { ZIPING_FIRST_WINDOW_MS: '200' })
    expect((await shell.ended).exitCode).toBe(0)
  })

  it('keeps its drafts where --data says, and from run to run', async () => {
    const dataFolder = scratch()
    const first = start(['--no-open', '--data', dataFolder])
    await (await started(first)).call('drafts.create', { name: '留着的', envelope: report(), progress })
    first.child.kill('SIGTERM')
    await first.ended
    const second = start(['--no-open', '--data', dataFolder])
    expect(await (await started(second)).call('drafts.list', {})).toMatchObject({ value: [{ name: '留着的' }] })
  })

  it('has the same address at each start, for the browser to know it again, and another one where that is taken', async () => {
    const dataFolder = scratch()
    const first = start(['--no-open', '--data', dataFolder])
    const { origin } = await started(first)
    const beside = await started(start(['--no-open', '--data', dataFolder]))
    expect(beside.origin).not.toBe(origin)
    first.child.kill('SIGTERM')
    await first.ended
    expect((await started(start(['--no-open', '--data', dataFolder]))).origin).toBe(origin)
  })

  it('starts all the same where the data folder cannot be used, and says so with the first call', async () => {
    const file = join(scratch(), 'file')
    writeFileSync(file, '')
    const { call } = await started(start(['--no-open', '--data', file]))
    expect(await call('drafts.list', {})).toMatchObject({ ok: false, code: 'folder-missing' })
    expect(await call('settings.get', {})).toMatchObject({ ok: true })
    expect(await call('templates.list', {})).toMatchObject({ ok: true })
  })

  it('says clearly that a port is taken, and takes the one it is given', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const refused = await start(['--no-open', '--port', String(port)]).ended
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toMatch(new RegExp(`^没有启动：端口 ${port} 已被别的程序占用。.*--port.*\n$`))
    await new Promise((resolve) => other.close(resolve))
    const { origin } = await started(start(['--no-open', '--port', String(port)]))
    expect(origin).toBe(`http://127.0.0.1:${port}`)
  })

  it.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']], [['--port']], [['--data', '']]])(
    'refuses the arguments %j in one line',
    async (args) => {
      const { exitCode, stdout, stderr } = await start(args).ended
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toMatch(/^[^\n]*可用的参数：[^\n]*--no-open[^\n]*\n$/)
    },
  )

  it('says what to do where the page was never built', async () => {
    const unbuilt = mkdtempSync(join(repository, '.cache/browser-shell-'))
    onTestFinished(() => rmSync(unbuilt, { recursive: true, force: true }))
    cpSync(join(program, 'out/main'), join(unbuilt, 'out/main'), { recursive: true })
    const { exitCode, stderr } = await start(['--no-open'], {}, unbuilt).ended
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^没有启动：程序文件不全.*npm start.*\n$/)
  })

  it('opens a window where there is a display, with the address', async () => {
    const bin = scratch()
    const seen = join(bin, 'seen')
    writeFileSync(join(bin, 'chromium'), `#!/bin/sh\necho "$@" > ${seen}\n`, { mode: 0o755 })
    const shell = start([], { DISPLAY: ':99', PATH: `${bin}:${process.env.PATH}` })
    while (!shell.stdout().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 20))
    const url = /http:\S+/.exec(shell.stdout())?.[0]
    await expect
      .poll(() => {
        try {
          return readFileSync(seen, 'utf8')
        } catch {
          return ''
        }
      })
      .toBe(`--app=${url} --no-first-run\n`)
  })
})
