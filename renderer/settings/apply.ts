/** Settings that were agreed to: kept, and in force on the open screens at once. */
import type { Settings } from '../../preload/values.ts'
import { type Result, success } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { showAppearance } from '../session/appearance.ts'
import { useCheckSettings } from '../session/check-settings.ts'
import { usePreset } from '../session/preset.ts'

/** What of the settings the dialog changes; the rest belongs to the screens that remember it. */
export const editable = [
  'region',
  'organisation',
  'signatory',
  'recipient',
  'preset',
  'disabledRules',
  'theme',
  'uiSize',
] as const
export type Editable = Pick<Settings, (typeof editable)[number]>

/** A setting that did not change is not written: another window may have changed it meanwhile. */
export function changesIn(before: Editable, after: Editable): Partial<Editable> {
  const same = (key: keyof Editable) => JSON.stringify(before[key]) === JSON.stringify(after[key])
  return Object.fromEntries(editable.filter((key) => !same(key)).map((key) => [key, after[key]]))
}

/** Where they cannot be stored they hold until the program ends, and the failure says so. */
export async function applySettings(changes: Partial<Editable>, all: Editable): Promise<Result<null>> {
  showAppearance(all)
  if (changes.preset) usePreset.setState({ preset: changes.preset })
  if (changes.disabledRules) useCheckSettings.setState({ disabledRules: changes.disabledRules })
  if (Object.keys(changes).length === 0) return success(null)
  const answer = await call('settings.set', changes)
  return answer.ok ? success(null) : answer
}
