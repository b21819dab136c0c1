/** The organisation's 版式, kept with the settings: one for all reports, and for all parts of the page that need it. */
import { create } from 'zustand'
import type { Result } from '../../report/document/result.ts'
import { success } from '../../report/document/result.ts'
import { defaultPreset, type Preset } from '../../report/paper/preset.ts'
import { call } from '../call.ts'

/** The default one until the settings are read, and where they cannot be read. */
export const usePreset = create<{ readonly preset: Preset }>(() => ({ preset: defaultPreset }))

export async function loadPreset(): Promise<void> {
  const answer = await call('settings.get', {})
  if (answer.ok) usePreset.setState({ preset: answer.value.preset })
}

/** Keeps it for all reports. Where it cannot be stored it holds until the program ends, and the failure says so. */
export async function savePreset(preset: Preset): Promise<Result<Preset>> {
  usePreset.setState({ preset })
  const answer = await call('settings.set', { preset })
  return answer.ok ? success(answer.value.preset) : answer
}
