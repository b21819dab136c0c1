/** A report becomes a stored draft. */
import type { Envelope } from '../../report/document/envelope.ts'
import type { Result } from '../../report/document/result.ts'
import type { TemplatePack } from '../../report/template/pack.ts'
import { call } from '../call.ts'
import { computed, storedProgress } from './report.ts'

/**
 * @param pack the draft's template; null where it is not installed
 * @param beside the file that the report was read from, byte for byte, kept beside the draft; the id of a report that came from elsewhere
 * @returns the draft's id; the failures of drafts.create
 */
export async function createDraft(
  name: string,
  pack: TemplatePack | null,
  envelope: Envelope,
  { source, reportId }: { readonly source?: Uint8Array | undefined; readonly reportId?: string } = {},
): Promise<Result<{ readonly id: string }>> {
  const progress = storedProgress(computed({ id: '', name, pack }, envelope))
  return call('drafts.create', {
    ...{ name, envelope, progress },
    ...(source && { source }),
    ...(pack && { pack }),
    ...(reportId !== undefined && { reportId }),
  })
}
