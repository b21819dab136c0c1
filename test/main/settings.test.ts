/** The organisation's preset among the settings: old files, files of a newer program, damaged ones. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openConf } from '../../main/drafts/open-conf.ts'
import { openSettings } from '../../main/settings.ts'
import { schemas } from '../../preload/api.ts'
import { defaultPreset } from '../../report/paper/preset.ts'
import { recordingLog, scratch, value } from './world.ts'

/** Settings over a file with this content; `again` opens the file anew, as the next start does. */
function settingsOver(content: object) {
  const file = join(scratch(), 'settings.json')
  writeFileSync(file, JSON.stringify(content))
  const again = () => openSettings(file, openConf, recordingLog().log)
  return { file, settings: again(), again, stored: () => JSON.parse(readFileSync(file, 'utf8')) }
}

it('a file of the program before presets has the default one, and keeps what it says', async () => {
  const { settings, again } = settingsOver({ region: '临江市', templateId: 'hubei-2021', leftPane: false })
  expect(await settings.get()).toMatchObject({ region: '临江市', leftPane: false, preset: defaultPreset })
  value(await settings.set({ region: '江口市' }))
  expect(await again().get()).toMatchObject({ region: '江口市', templateId: 'hubei-2021', preset: defaultPreset })
})

it('a preset is remembered, and setting something else leaves it', async () => {
  const { settings, again } = settingsOver({})
  const preset = { ...defaultPreset, layout: 'gbt33476' as const, pageNumber: 'centre' as const }
  expect(value(await settings.set({ preset })).preset).toEqual(preset)
  value(await settings.set({ region: '临江市' }))
  expect(await again().get()).toMatchObject({ region: '临江市', preset })
})

it.each([
  ['of a newer program', { ...defaultPreset, watermark: '内部' }],
  ['with a layout that is none', { ...defaultPreset, layout: 'wide' }],
  ['that is no object', 'gbt33476'],
  ['that is empty', null],
])('a preset %s costs only itself, and stays in the file until another is chosen', async (_what, preset) => {
  const { settings, again, stored } = settingsOver({ region: '临江市', rightPane: false, preset })
  expect(await settings.get()).toMatchObject({ region: '临江市', rightPane: false, preset: defaultPreset })
  expect(value(await settings.set({ recipient: '省人民政府教育督导室' })).preset).toEqual(defaultPreset)
  expect(stored()).toMatchObject({ region: '临江市', recipient: '省人民政府教育督导室', preset })
  const chosen = { ...defaultPreset, layout: 'loose-28' as const }
  value(await settings.set({ preset: chosen }))
  expect(await again().get()).toMatchObject({ region: '临江市', preset: chosen })
})

it('every answer keeps the contract', async () => {
  for (const content of [{}, { preset: 5 }, { region: 7, preset: { layout: 'loose-28' } }]) {
    const { settings } = settingsOver(content)
    const contract = schemas['settings.get'].output
    expect(contract.safeParse(await settings.get()).success).toBe(true)
    const stored = schemas['settings.set'].output
    expect(stored.safeParse(value(await settings.set({ region: '临江市' }))).success).toBe(true)
  }
})

it('a file of the program before themes follows the computer; a theme that is none costs only itself', async () => {
  const old = settingsOver({ region: '临江市' })
  expect(await old.settings.get()).toMatchObject({ theme: 'system', uiSize: 'standard', welcomed: false, note: null })
  const newer = settingsOver({ region: '临江市', theme: 'sepia', uiSize: 'large' })
  expect(await newer.settings.get()).toMatchObject({ region: '临江市', theme: 'system', uiSize: 'large' })
  expect(newer.settings.theme()).toBe('system')
})

it('a damaged file gives the default settings and says so, and stays beside the next one', async () => {
  const { settings, again, file } = settingsOver({ region: '临江市' })
  writeFileSync(file, '{"region": "临江')
  expect(await settings.get()).toMatchObject({ region: '', note: { code: 'settings-damaged' } })
  expect(settings.theme()).toBe('system')
  value(await settings.set({ theme: 'dark' }))
  expect(await again().get()).toMatchObject({ theme: 'dark', note: null })
  expect(readFileSync(file.replace('.json', '.damaged.json'), 'utf8')).toBe('{"region": "临江')
})
