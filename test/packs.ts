/** The packs that come with the program, for tests. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPack, type TemplatePack } from '../report/template/pack.ts'

/** The raw JSON of a builtin pack. */
export function packJson(id: string): Record<string, unknown> {
  const file = path.resolve(import.meta.dirname, '..', 'templates', id, 'template.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

export function builtinPack(id: string): TemplatePack {
  const read = readPack(packJson(id), `${id}/template.json`)
  if (!read.ok) throw new Error(read.message)
  return read.value
}
