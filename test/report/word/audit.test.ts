/**
 * The Word file against the independent audit and against pandoc, where they are to be had: the real
 * report and a long one of our own. What is not there is said.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Envelope } from '../../../report/document/envelope.ts'
import { writeWord } from '../../../report/word/write.ts'
import { area, doc, envelope, h, image, p, sentences, table, title } from '../../build.ts'
import { builtinPack } from '../../packs.ts'
import { importFile } from '../import-file.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared')
const audit = path.join(shared, 'tools/docx-audit')
const realReport = path.join(shared, 'reports/qianjiang-2021.txt')
const has = (program: string) => spawnSync(program, ['--version']).status === 0

const canAudit = existsSync(audit) && has('python3') && has('soffice') && has('xmllint')
const canRead = existsSync(realReport)
if (!canAudit)
  console.log('the audit of the Word file is left out: docx-audit, python3, LibreOffice or xmllint is not there')
if (!canRead) console.log(`tests over the real report are left out: ${realReport} is not there`)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ziping-word-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function saved(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

function audited(file: string): string {
  return spawnSync(audit, [file], { encoding: 'utf8' }).stdout.trim()
}

function bytesOf(report: Envelope): Uint8Array {
  const written = writeWord(report)
  if (!written.ok) throw new Error(written.message)
  return written.value.bytes
}

function realWord(): Uint8Array {
  const read = importFile('report.txt', readFileSync(realReport), builtinPack('hubei-2021'))
  if (!read.ok) throw new Error(read.message)
  return bytesOf(read.value.value)
}

/** Pixels of a small grey square, so that the picture has a size. */
const square = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/**
 * Full lines of nothing but Chinese, n sentences: the audit counts characters only where no digit of a
 * substitute face is in the way.
 */
function chineseSentences(n: number): string {
  const works = ['课后服务', '校舍维修', '教师培训', '幼儿入园', '职业学校', '学生资助', '校园食堂', '心理辅导']
  const ways = ['逐校走访', '建立台账', '公开办理结果', '邀请家长参加', '请督学随机查看']
  return Array.from(
    { length: n },
    (_, at) =>
      `临江市把${works[at % works.length]}列为本年度的实事，由市教育局牵头、有关部门配合，${ways[at % ways.length]}，`,
  )
    .map((sentence) => `${sentence}发现的困难当场商量办法，能够马上解决的不拖到下一学期。`)
    .join('')
}

describe('the audit finds no deviation', () => {
  it.skipIf(!canAudit || !canRead)(
    'in the published report: 22 lines a page, 28 characters a line',
    () => {
      const said = audited(saved('real.docx', realWord()))
      expect(said).toMatch(/\{22: \d+/)
      expect(said.split('\n').at(-1)).toBe('0 deviations')
    },
    60_000,
  )

  it.skipIf(!canAudit)(
    'in a long report with all levels, tables and pictures',
    () => {
      const report = envelope(
        doc(
          title('临江市人民政府关于2021年度履行教育职责自查自评情况的报告'),
          p('按照《通知》要求，现就我市履行教育职责主要工作情况报告如下。'),
          h(1, '主要工作及成效'),
          ...Array.from({ length: 15 }, (_, at) => area(`area-${at}`, `第${at + 1}个领域。${sentences(7)}`)),
          h(2, '独立成行的二级标题'),
          h(3, '三级标题'),
          p(sentences(3)),
          h(4, '四级标题'),
          table(['年度', '学位（个）', '投入（万元）'], ['2020', '3200', '5600'], ['2021', '4100', '6200']),
          image('square', 0.4),
          h(1, '存在问题及改进措施'),
          ...Array.from({ length: 12 }, () => p(chineseSentences(5))),
        ),
        { pictures: { square: { type: 'image/png', data: square, width: 40, height: 30 } } },
      )
      const said = audited(saved('long.docx', bytesOf(report)))
      expect(said).toMatch(/'lines a full page': \{22: \d+/)
      expect(said).toMatch(/'characters a full line': \{28: \d+/)
      expect(said.split('\n').at(-1)).toBe('0 deviations')
    },
    60_000,
  )
})

describe('the text', () => {
  const canCompare = canRead && has('pandoc')
  if (!canCompare) console.log('the comparison by pandoc is left out: pandoc or the real report is not there')

  /** White space folded; only the brackets of heading numbers are brought to the official form. */
  const folded = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim().replace(/^[(（]([一二三四五六七八九十]+)[)）]/, '（$1）'))
      .join('')
      .replace(/\s+/g, '')

  it.skipIf(!canCompare)('is the body of the published report, character by character', () => {
    const file = saved('text.docx', realWord())
    const word = execFileSync('pandoc', ['-t', 'plain', '--wrap=none', file], { encoding: 'utf8' })
    const lines = readFileSync(realReport, 'utf8').split('\n')
    // The body: from the second title, behind the page's header block, to the links below it.
    const from = lines.findLastIndex((line) => line.trim() === '潜江市履行教育职责自评报告')
    const to = lines.findIndex((line) => line.startsWith('相关链接'))
    expect(folded(word)).toBe(folded(lines.slice(from, to).join('\n')))
  })
})
