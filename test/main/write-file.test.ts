/** Files written whole or not at all, and old ones kept; on a real disk that is made to refuse. */
import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeFileWhole, writeKeepingOld, writeNewFile } from '../../main/write-file.ts'
import { scratch } from './world.ts'

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof files>()) }))
afterEach(() => void vi.restoreAllMocks())

const bytes = new Uint8Array([1, 2, 3])
const refusal = (code: string) => Object.assign(new Error(code), { code })
const text = (...parts: string[]) => readFileSync(join(...parts), 'utf8')
const written = (...parts: string[]) => [...readFileSync(join(...parts))]

describe.each([
  ['writeFileWhole', writeFileWhole],
  ['writeNewFile', writeNewFile],
  ['writeKeepingOld', writeKeepingOld],
] as const)('%s', (_name, write) => {
  it('writes the bytes and leaves nothing else', async () => {
    const folder = scratch()
    await write(join(folder, 'a.docx'), bytes)
    expect(written(folder, 'a.docx')).toEqual([1, 2, 3])
    expect(readdirSync(folder)).toEqual(['a.docx'])
  })

  it('takes a name as long as the disk takes', async () => {
    const folder = scratch()
    const name = `${'长'.repeat(83)}x.docx`
    expect(Buffer.byteLength(name)).toBe(255)
    await write(join(folder, name), bytes)
    expect(readdirSync(folder)).toEqual([name])
    await expect(write(join(folder, `y${name}`), bytes)).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
    expect(readdirSync(folder)).toEqual([name])
  })

  it.each(['ENOSPC', 'EIO'])('leaves nothing behind where the disk refuses the bytes (%s)', async (code) => {
    const folder = scratch()
    const open = files.open
    vi.spyOn(files, 'open').mockImplementation(async (...args) => {
      const handle = await open(...args)
      handle.sync = () => Promise.reject(refusal(code))
      return handle
    })
    await expect(write(join(folder, 'a.docx'), bytes)).rejects.toMatchObject({ code })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says where the folder is not there, or is a file', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'file'), '')
    await expect(write(join(folder, 'none', 'a.docx'), bytes)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(write(join(folder, 'file', 'a.docx'), bytes)).rejects.toMatchObject({ code: 'ENOTDIR' })
    expect(readdirSync(folder)).toEqual(['file'])
  })

  // Root writes where nobody may.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says where the folder is read-only',
    async () => {
      const folder = join(scratch(), 'folder')
      mkdirSync(folder)
      chmodSync(folder, 0o555)
      await expect(write(join(folder, 'a.docx'), bytes)).rejects.toMatchObject({ code: 'EACCES' })
    },
  )
})

describe('a file that stands there', () => {
  it('is left whole where the new one cannot take its place', async () => {
    for (const write of [writeFileWhole, writeKeepingOld]) {
      const folder = scratch()
      writeFileSync(join(folder, 'a.docx'), 'old')
      vi.spyOn(files, 'rename').mockRejectedValueOnce(refusal('EBUSY'))
      await expect(write(join(folder, 'a.docx'), bytes)).rejects.toMatchObject({ code: 'EBUSY' })
      // No copy of it either.
      expect(readdirSync(folder)).toEqual(['a.docx'])
      expect(text(folder, 'a.docx')).toBe('old')
    }
  })

  it('is not written over by writeNewFile, nor is a folder or a link', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'a.docx'), 'old')
    mkdirSync(join(folder, 'b.docx'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'c.docx'))
    for (const name of ['a.docx', 'b.docx', 'c.docx'])
      await expect(writeNewFile(join(folder, name), bytes)).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readdirSync(folder)).toEqual(['a.docx', 'b.docx', 'c.docx'])
    expect(text(folder, 'a.docx')).toBe('old')
  })

  it('is not written over on a disk without links, and a new one is written there', async () => {
    const folder = scratch()
    vi.spyOn(files, 'link').mockRejectedValue(refusal('EPERM'))
    await writeNewFile(join(folder, 'a.docx'), bytes)
    expect(written(folder, 'a.docx')).toEqual([1, 2, 3])
    await expect(writeNewFile(join(folder, 'a.docx'), new Uint8Array([9]))).rejects.toMatchObject({ code: 'EEXIST' })
    expect(written(folder, 'a.docx')).toEqual([1, 2, 3])
    expect(readdirSync(folder)).toEqual(['a.docx'])
  })
})

describe('writeKeepingOld', () => {
  it('copies the old file to the first free name', async () => {
    const folder = scratch()
    for (const old of ['old', 'older']) await writeKeepingOld(join(folder, 'a.b.docx'), new TextEncoder().encode(old))
    expect(await writeKeepingOld(join(folder, 'a.b.docx'), bytes)).toBe(join(folder, 'a.b (2).docx'))
    expect(written(folder, 'a.b.docx')).toEqual([1, 2, 3])
    expect([text(folder, 'a.b (1).docx'), text(folder, 'a.b (2).docx')]).toEqual(['old', 'older'])
  })

  it('makes no copy of what is the same', async () => {
    const folder = scratch()
    for (let round = 0; round < 3; round++) expect(await writeKeepingOld(join(folder, 'a.docx'), bytes)).toBeNull()
    expect(readdirSync(folder)).toEqual(['a.docx'])
  })

  it('keeps a file under a name that is as long as can be', async () => {
    const folder = scratch()
    const name = `${'长'.repeat(83)}x.docx`
    writeFileSync(join(folder, name), 'old')
    const kept = await writeKeepingOld(join(folder, name), bytes)
    expect(kept).toMatch(/^.*长 \(1\)\.docx$/)
    expect(text(kept ?? '')).toBe('old')
  })

  it('leaves the old file whole where the disk is too full for a copy', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'a.docx'), 'old')
    vi.spyOn(files, 'copyFile').mockRejectedValue(refusal('ENOSPC'))
    await expect(writeKeepingOld(join(folder, 'a.docx'), bytes)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(folder)).toEqual(['a.docx'])
    expect(text(folder, 'a.docx')).toBe('old')
  })

  it('does not reach through links', async () => {
    const folder = scratch()
    writeFileSync(join(folder, '原件'), 'old')
    linkSync(join(folder, '原件'), join(folder, 'hard.docx'))
    symlinkSync(join(folder, '原件'), join(folder, 'soft.docx'))
    for (const name of ['hard.docx', 'soft.docx']) await writeKeepingOld(join(folder, name), bytes)
    expect(text(folder, '原件')).toBe('old')
  })
})
