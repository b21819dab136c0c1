/**
 * `npm run icons`: draws build/icon.svg at every size that the systems ask for, in Chromium, and packs those of Windows
 * into one .ico. The results are committed: whoever packages needs no browser. build/icons/source.txt says what they were made from.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/** Pixels. Linux takes the folder as it is (freedesktop icon theme); Windows the sizes up to 256. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = sizes.filter((size) => size <= 256)

/** The SHA-256 of the drawing, with line ends as they are in the repository. */
export const drawingHash = (svg) => createHash('sha256').update(svg.replaceAll('\r\n', '\n')).digest('hex')

/**
 * An .ico file of PNG pictures, which Windows reads since Vista: a header of 6 bytes, 16 bytes for each picture, the pictures.
 * @param {readonly {size: number, png: Buffer}[]} pictures
 */
export function icoFile(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  // Type 1: icon.
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

async function draw() {
  const { chromium } = await import('@playwright/test')
  const svg = readFileSync(join(root, 'build/icon.svg'), 'utf8')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const folder = join(root, 'build/icons')
  mkdirSync(folder, { recursive: true })
  const pictures = []
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    const png = await page.screenshot({ omitBackground: true })
    writeFileSync(join(folder, `${size}x${size}.png`), png)
    pictures.push({ size, png })
    await page.close()
  }
  await browser.close()
  writeFileSync(join(root, 'build/icon.ico'), icoFile(pictures.filter(({ size }) => windowsSizes.includes(size))))
  writeFileSync(join(folder, 'source.txt'), `${drawingHash(svg)}  build/icon.svg\n`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await draw()
