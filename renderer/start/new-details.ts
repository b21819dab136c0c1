/** What a new report's details start from, and what of them is remembered for the next one. */
import type { Settings } from '../../preload/values.ts'
import type { Details } from '../../report/document/envelope.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { startDetails } from '../../report/template/start.ts'

/**
 * The pack's details with those of last time: who reports hardly ever changes. The recipient does
 * change with the round, so last time's counts only for the same template, or where the pack names none.
 * @param settings null where they could not be read
 */
export function defaultDetails(pack: TemplatePack, settings: Settings | null): Details {
  const details = startDetails(pack)
  if (settings === null) return details
  const sameTemplate = settings.templateId === pack.id
  return {
    ...details,
    region: settings.region || details.region,
    organisation: settings.organisation || details.organisation,
    signatory: settings.signatory || details.signatory,
    recipient: ((sameTemplate || details.recipient === '') && settings.recipient) || details.recipient,
  }
}

/** What the next new report starts from. */
export function remembered(pack: TemplatePack, details: Details): Partial<Settings> {
  const { region, organisation, signatory, recipient } = details
  return { region, organisation, signatory, recipient, templateId: pack.id }
}
