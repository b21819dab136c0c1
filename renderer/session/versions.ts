/** Versions of the open report: kept before what changes much and at every export, and put back. */
import type { VersionKind, VersionSummary } from '../../preload/values.ts'
import type { Envelope } from '../../report/document/envelope.ts'
import { failure, type Result } from '../../report/document/result.ts'
import { call } from '../call.ts'
import { useSession } from './session.ts'

/**
 * Keeps what the window holds now, saved or not.
 * @returns the failures of versions.keep, and 'nothing-open'
 */
export async function keepNow(kind: VersionKind, name = ''): Promise<Result<VersionSummary>> {
  const { report } = useSession.getState()
  if (!report) return failure('nothing-open', '没有打开的报告。')
  return call('versions.keep', { id: report.id, kind, name, exported: null, envelope: report.envelope })
}

/** Of a file's bytes, as hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keeps the report as it went into a file, with the hash of that file's bytes: which text was sent can be told later. */
export async function keepExported(
  id: string,
  envelope: Envelope,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<VersionSummary>> {
  const exported = { name: file.name.slice(-300), sha256: await sha256(file.bytes) }
  return call('versions.keep', { id, kind: 'export', name: '', exported, envelope })
}
