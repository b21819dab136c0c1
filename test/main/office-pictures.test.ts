/** Pictures of the clipboard's markup: only those that WPS or Word put into the temp folder, whatever else the markup names. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../main/log.ts'
import { localPath, mostBytes, officePictures } from '../../main/office-pictures.ts'
import { scratch } from './world.ts'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])
const address = (file: string) => pathToFileURL(file).href

function temp() {
  const folder = scratch()
  const put = (name: string, bytes: Uint8Array = png) => {
    const file = join(folder, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, bytes)
    return file
  }
  const read = (...addresses: string[]) => officePictures(addresses, folder, silentLog)
  return { folder, put, read }
}

describe('pictures of the clipboard', () => {
  it('are read from the folders of WPS and Word, by index, whatever their number between others', async () => {
    const { put, read } = temp()
    const wps = put('ksohtml9136/wps1.png')
    const word = put('msohtmlclip1/01/clip_image001.jpg', jpeg)
    expect(await read(address(wps), 'https://example.invalid/a.png', address(word))).toEqual([
      { name: 'wps1.png', bytes: png },
      null,
      { name: 'clip_image001.jpg', bytes: jpeg },
    ])
  })

  it('are named on Windows, Linux and with spaces; shares, the web and ways upwards are no address', () => {
    expect(localPath('file:///tmp/ksohtml1/wps%201.png')).toBe('/tmp/ksohtml1/wps 1.png')
    for (const wrong of [
      'file://server/share/ksohtml1/wps1.png',
      'file://///server/share/ksohtml1/wps1.png',
      '\\\\server\\share\\wps1.png',
      'file:///tmp/ksohtml1/../../etc/passwd',
      'file:///tmp/ksohtml1/%2e%2e/%2e%2e/etc/passwd',
      'file:///tmp/ksohtml1/..%2f..%2fetc/passwd',
      'file:///tmp/ksohtml1/a.png%00.txt',
      'file:///tmp/ksohtml1/a.png?x',
      'file:///tmp\\ksohtml1\\a.png',
      'http://localhost/ksohtml1/a.png',
      'data:image/png;base64,AAAA',
      'blob:app://ziping/1',
      '/tmp/ksohtml1/a.png',
      '',
    ])
      expect(localPath(wrong), wrong).toBeNull()
  })

  it('are not read from anywhere else', async () => {
    const { folder, put, read } = temp()
    const outside = scratch()
    mkdirSync(join(outside, 'ksohtml1'))
    writeFileSync(join(outside, 'ksohtml1/a.png'), png)
    const wrong = [
      address(join(outside, 'ksohtml1/a.png')),
      address(put('a.png')),
      address(put('other/ksohtml1/a.png')),
      address(put('xksohtml1/a.png')),
      `file://${folder}/ksohtml1/../secret/a.png`,
      address(put('ksohtml1/nul.png')),
      address(put('ksohtml1/a.png:stream.png')),
      address(join(folder, 'ksohtml1')),
      address(join(folder, 'ksohtml1/gone.png')),
      'file://server/ksohtml1/a.png',
    ]
    put('secret/a.png')
    expect(await read(...wrong)).toEqual(wrong.map(() => null))
  })

  it('are no links, neither themselves nor by a folder, and no pipes', async () => {
    const { folder, put, read } = temp()
    const secret = join(scratch(), 'secret.png')
    writeFileSync(secret, png)
    put('ksohtml1/real.png')
    symlinkSync(secret, join(folder, 'ksohtml1/link.png'))
    symlinkSync(join(folder, 'ksohtml1/real.png'), join(folder, 'ksohtml1/inner.png'))
    symlinkSync(join(secret, '..'), join(folder, 'ksohtml2'))
    execFileSync('mkfifo', [join(folder, 'ksohtml1/pipe.png')])
    const wrong = ['ksohtml1/link.png', 'ksohtml1/inner.png', 'ksohtml2/secret.png', 'ksohtml1/pipe.png']
    expect(await read(...wrong.map((name) => address(join(folder, name))))).toEqual(wrong.map(() => null))
  })

  it('are pictures by their bytes, and by their name', async () => {
    const { put, read } = temp()
    const text = new TextEncoder().encode('root:x:0:0:')
    const files = [
      put('ksohtml1/fake.png', text),
      put('ksohtml1/empty.png', new Uint8Array()),
      put('ksohtml1/short.jpg', new Uint8Array([0xff, 0xd8])),
      put('ksohtml1/a.svg', png),
      put('ksohtml1/a.exe', png),
    ]
    expect(await read(...files.map(address))).toEqual(files.map(() => null))
  })

  it('are no larger than 10 MB each and 40 MB together; what is smaller comes all the same', async () => {
    const { put, read } = temp()
    const sized = (name: string, bytes: number) => {
      const file = put(name)
      truncateSync(file, bytes)
      return address(file)
    }
    const huge = sized('ksohtml1/huge.png', mostBytes.each + 1)
    const full = [1, 2, 3, 4, 5].map((n) => sized(`ksohtml1/${n}.png`, mostBytes.each))
    const small = sized('ksohtml1/small.png', 100)
    const read1 = await read(huge, ...full)
    expect(read1.map((one) => one?.bytes.length ?? null)).toEqual([null, ...Array(4).fill(mostBytes.each), null])
    expect((await read(huge, small)).map((one) => one?.bytes.length ?? null)).toEqual([null, 100])
  })
})
