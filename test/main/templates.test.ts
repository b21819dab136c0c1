import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTemplates } from '../../main/templates.ts'
import { code, scratch, value } from './world.ts'

const pack = (id: string, more: Record<string, unknown> = {}) => ({
  format: 'ziping-template',
  version: 1,
  id,
  title: `${id} 模板`,
  summary: '测试用。',
  province: '',
  round: 2021,
  reviewYear: 2020,
  notice: { issuer: '', title: '', number: '' },
  form: '报告',
  titlePattern: '{region}自评报告',
  lead: ['{we}自评如下。'],
  runIn: true,
  limits: { maxChars: null },
  parts: [{ id: 'duties', title: '履职情况' }],
  areas: [],
  ...more,
})

function folders() {
  const root = scratch()
  const made = { builtin: join(root, 'builtin'), user: join(root, 'user') }
  const put = (origin: 'builtin' | 'user', folder: string, content: unknown) => {
    mkdirSync(join(made[origin], folder), { recursive: true })
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(join(made[origin], folder, 'template.json'), text)
  }
  return { ...made, put, templates: openTemplates(made) }
}

describe('template packs', () => {
  it('are those of the program and those of the user, newest round first', async () => {
    const { put, templates } = folders()
    put('builtin', 'one', pack('one'))
    put('user', 'two', pack('two', { round: 2023 }))
    expect(await templates.list()).toMatchObject([
      { ok: true, id: 'two', origin: 'user', round: 2023 },
      { ok: true, id: 'one', origin: 'builtin', title: 'one 模板', summary: '测试用。' },
    ])
    expect(value(await templates.load('two')).reviewYear).toBe(2020)
  })

  it('need neither folder', async () => {
    const { templates } = folders()
    expect(await templates.list()).toEqual([])
    expect(code(await templates.load('one'))).toBe('template-missing')
  })

  it('appear while the program runs', async () => {
    const { put, templates } = folders()
    put('builtin', 'one', pack('one'))
    expect(await templates.list()).toHaveLength(1)
    put('user', 'late', pack('late'))
    expect(await templates.list()).toHaveLength(2)
    expect(value(await templates.load('late')).id).toBe('late')
  })

  it('of the user stand in for the program’s own, listed once', async () => {
    const { put, templates } = folders()
    put('builtin', 'one', pack('one'))
    put('user', 'mine', pack('one', { title: '我改过的' }))
    expect(await templates.list()).toMatchObject([{ ok: true, id: 'one', title: '我改过的', origin: 'user' }])
    expect(value(await templates.load('one')).title).toBe('我改过的')
  })

  it('with the same id in two of the user’s folders: the first counts, the second is said to be a double', async () => {
    const { put, templates } = folders()
    put('user', 'a', pack('one', { title: '甲' }))
    put('user', 'b', pack('one', { title: '乙' }))
    const list = await templates.list()
    expect(list).toMatchObject([
      { ok: true, title: '甲' },
      { ok: false, folder: 'b', origin: 'user' },
    ])
    expect(list[1]?.ok === false && list[1].message).toContain('文件夹 a')
  })

  it.each([
    ['a field is wrong', pack('one', { round: '2021年' }), 'round'],
    ['a field is missing', { ...pack('one'), titlePattern: undefined }, 'titlePattern'],
    [
      'it contradicts itself',
      pack('one', {
        parts: [
          { id: 'a', title: '甲' },
          { id: 'a', title: '乙' },
        ],
      }),
      'parts',
    ],
    ['it is no JSON', '{"format": "ziping-template",', 'JSON'],
    ['it is empty', '', 'JSON'],
    ['it is far too large', ' '.repeat(5_000_000), '4 MB'],
  ])(
    'that are broken are listed as broken, with file and place, beside the others: %s',
    async (_what, content, named) => {
      const { put, templates } = folders()
      put('user', 'broken', content)
      put('builtin', 'good', pack('good'))
      const list = await templates.list()
      expect(list).toMatchObject([
        { ok: true, id: 'good' },
        { ok: false, folder: 'broken', origin: 'user' },
      ])
      const message = list[1]?.ok === false ? list[1].message : ''
      expect(message).toContain('broken/template.json')
      expect(message).toContain(named)
      expect(value(await templates.load('good')).id).toBe('good')
    },
  )

  it('take a byte order mark, as Notepad writes it', async () => {
    const { put, templates } = folders()
    put('user', 'bom', `\uFEFF${JSON.stringify(pack('one'))}`)
    expect(await templates.list()).toMatchObject([{ ok: true, id: 'one' }])
  })

  it('leave alone what is no pack: files, hidden folders, folders without template.json', async () => {
    const { user, put, templates } = folders()
    put('user', '.hidden', pack('hidden'))
    mkdirSync(join(user, 'pictures'))
    writeFileSync(join(user, 'readme.txt'), '')
    expect(await templates.list()).toEqual([])
  })

  it.each(['../builtin', '/etc', 'one/../one', 'constructor', ''])('do not load by the path %j', async (id) => {
    const { put, templates } = folders()
    put('builtin', 'one', pack('one'))
    expect(code(await templates.load(id))).toBe('template-missing')
  })
})
