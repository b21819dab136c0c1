/** What the checks go by, kept with the settings: the organisation's words (本单位用语), and rules that are switched off. */
import { create } from 'zustand'
import { noWords, type Words } from '../../report/checks/words.ts'
import { type Result, success } from '../../report/document/result.ts'
import { call } from '../call.ts'

export interface CheckSettings {
  readonly words: Words
  /** Ids of rules. */
  readonly disabledRules: readonly string[]
}

/** No words and all rules until the settings are read, and where they cannot be read. */
export const useCheckSettings = create<CheckSettings>(() => ({ words: noWords, disabledRules: [] }))

export async function loadCheckSettings(): Promise<void> {
  const answer = await call('settings.get', {})
  if (answer.ok) useCheckSettings.setState({ words: answer.value.words, disabledRules: answer.value.disabledRules })
}

/** Keeps them for all reports. Where they cannot be stored they hold until the program ends, and the failure says so. */
export async function saveCheckSettings(change: Partial<CheckSettings>): Promise<Result<null>> {
  useCheckSettings.setState(change)
  const { words, disabledRules } = useCheckSettings.getState()
  const answer = await call('settings.set', {
    ...(change.words && { words }),
    ...(change.disabledRules && { disabledRules: [...disabledRules] }),
  })
  return answer.ok ? success(null) : answer
}
