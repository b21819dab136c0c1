/** Files that the system hands to the program: read when the page asks, each refusal in words. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createHandedFiles } from '../../main/handed-files.ts'
import { browserArguments } from '../../main/loopback/arguments.ts'
import { maxFileBytes } from '../../preload/values.ts'
import { code, scratch, value } from './world.ts'

it('gives files in the order in which they came, once, by name and bytes', async () => {
  const folder = scratch()
  const handed = createHandedFiles()
  writeFileSync(join(folder, '甲.ziping'), 'a')
  writeFileSync(join(folder, '乙.DOCX'), 'b')
  const files = [join(folder, '甲.ziping'), join(folder, '乙.DOCX')]
  expect(handed.add(files)).toEqual(['甲.ziping', '乙.DOCX'])
  // A second click on the same file while it waits.
  expect(handed.add(files)).toEqual([])
  expect(value(await handed.next())).toEqual({ name: '甲.ziping', bytes: new Uint8Array([97]) })
  expect(value(await handed.next())).toEqual({ name: '乙.DOCX', bytes: new Uint8Array([98]) })
  expect(value(await handed.next())).toBeNull()
})

it('a file that cannot be had is refused in words, and the next one comes', async () => {
  const folder = scratch()
  const at = (name: string) => join(folder, name)
  mkdirSync(at('文件夹.ziping'))
  writeFileSync(at('扫描件.pdf'), 'x')
  writeFileSync(at('太大.docx'), '')
  truncateSync(at('太大.docx'), maxFileBytes + 1)
  writeFileSync(at('好.txt'), '好')
  const handed = createHandedFiles()
  handed.add(['没有.ziping', '文件夹.ziping', '扫描件.pdf', '太大.docx', '好.txt'].map(at))
  const codes: string[] = []
  for (let n = 0; n < 4; n++) codes.push(code(await handed.next()))
  expect(codes).toEqual(['file-missing', 'no-file', 'other-kind', 'too-big'])
  expect(value(await handed.next())?.name).toBe('好.txt')
})

it('nothing but absolute paths is taken, and not more than anybody means', () => {
  const handed = createHandedFiles()
  expect(handed.add(['../a.ziping', ''])).toEqual([])
  handed.add(Array.from({ length: 80 }, (_, at) => `/u/${at}.txt`))
  expect(handed.add(['/u/more.txt'])).toEqual([])
})

it('the browser shell takes files on its line, too', () => {
  expect(value(browserArguments(['--no-open', '报告.ziping', '--data', '/d']))).toEqual({
    ...{ open: false, port: null, dataFolder: '/d' },
    files: ['报告.ziping'],
  })
})
