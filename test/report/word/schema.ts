/** The schema of WordprocessingML, where xmllint and the schema are to be had. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parts } from './xml.ts'

const schema = path.resolve(import.meta.dirname, '../../../../shared/tools/ooxml-xsd/wml.xsd')

export const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0
if (!canValidate)
  console.log(`Word files are not held against the schema: xmllint or ${path.basename(schema)} is not there`)

const described = /^word\/(document|styles|settings|fontTable|footer\d+)\.xml$/

/** What the schema finds wrong in the parts of these files, a sentence each; parts that are equal are looked at once. */
export function schemaErrors(files: Iterable<readonly [name: string, docx: Uint8Array]>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-schema-'))
  try {
    const seen = new Map<string, string>()
    for (const [name, docx] of files)
      for (const [part, xml] of Object.entries(parts(docx)))
        if (described.test(part) && !seen.has(xml)) seen.set(xml, `${seen.size}-${name}-${path.basename(part)}`)
    for (const [xml, name] of seen) writeFileSync(path.join(folder, name), xml)
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, ...seen.values()], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    const errors = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
    return status === 0 ? [] : errors
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
