/** The templates to choose from, and what the user chose and filled in last time. */
import { useCallback, useEffect, useState } from 'react'
import type { Settings, TemplateSummary } from '../../preload/values.ts'
import type { Failure } from '../../report/document/result.ts'
import { call } from '../call.ts'

/** The frame that comes with the program for whatever no template fits. */
const blankId = 'blank'

export type UsableTemplate = Extract<TemplateSummary, { ok: true }>

export interface Templates {
  /** Null until it is there. */
  readonly list: readonly TemplateSummary[] | null
  readonly failure: Failure | null
  /** Null where they could not be read: nothing is prefilled then. */
  readonly settings: Settings | null
  reload(): Promise<void>
}

/** Templates of a round first, then the blank frame, then what cannot be used. */
const rank = (template: TemplateSummary) => (template.ok ? (template.id === blankId ? 1 : 0) : 2)
const inOrder = (list: readonly TemplateSummary[]) => [...list].sort((a, b) => rank(a) - rank(b))

export function useTemplates(): Templates {
  const [state, setState] = useState<Omit<Templates, 'reload'>>({ list: null, failure: null, settings: null })
  const reload = useCallback(async () => {
    const [templates, settings] = await Promise.all([call('templates.list', {}), call('settings.get', {})])
    setState((before) => ({
      list: templates.ok ? inOrder(templates.value) : before.list,
      failure: templates.ok ? null : templates,
      settings: settings.ok ? settings.value : null,
    }))
  }, [])
  useEffect(() => void reload(), [reload])
  return { ...state, reload }
}

export const usable = (list: readonly TemplateSummary[]): readonly UsableTemplate[] =>
  list.filter((template) => template.ok)

/** The template that is chosen before the user chooses: the one of last time, else the first. */
export function preselected(list: readonly TemplateSummary[], lastUsed: string): string | null {
  const all = usable(list)
  return (all.find((template) => template.id === lastUsed) ?? all[0])?.id ?? null
}
