/** The files of one draft. */
import { join, sep } from 'node:path'

/** As preload/api.ts has it: an id is a safe folder name on every system, and nothing else is ever joined to a path. */
const idPattern = /^[a-z0-9-]{8,64}$/

export interface DraftFiles {
  readonly folder: string
  readonly draft: string
  /** The last good state before the one in `draft`. */
  readonly backup: string
  /** A state newer than `draft`, written while another program held that file. */
  readonly beside: string
  /** Where a save writes first; it stays only where the program ended before it took the place of `draft`. */
  readonly fresh: string
  /** Present while the draft is in the bin: `{"binnedAt": …}`. Beside the draft, so that binning never rewrites a text. */
  readonly binned: string
  /** The file that the draft was read from, byte for byte. Its kind and name are the envelope's (`source`). */
  readonly source: string
  /** Present where the report was handed in and archived, with the Word file that went out. */
  readonly archive: string
  readonly archivedFile: string
  /** The template pack that the draft brought along; absent where it goes by an installed one. */
  readonly pack: string
  /** What was changed since the file was written, and the journal before it. */
  readonly journal: string
  readonly oldJournal: string
  /** Who is writing it, and who asks to. */
  readonly lock: string
  readonly wanted: string
  /** Written and removed again to see what time the disk has. */
  readonly probe: string
  /** The folder of its versions. */
  readonly versions: string
  /** The folder of its pictures, and the one that versions had until they shared it. */
  readonly pictures: string
  readonly versionPictures: string
  /** Where a damaged file is kept. */
  readonly damaged: (when: string) => string
}

export const isDraftId = (id: string): boolean => idPattern.test(id)

/** @throws where the id is none: a mistake of the program, as every id is checked before */
export function draftFiles(drafts: string, id: string): DraftFiles {
  if (!isDraftId(id)) throw new RangeError('not a draft id')
  const folder = join(drafts, id)
  const at = (name: string) => folder + sep + name
  return {
    folder,
    draft: at('draft.json'),
    backup: at('draft.bak.json'),
    beside: at('draft.beside.json'),
    fresh: at('draft.new.json'),
    binned: at('binned.json'),
    source: at('source.bin'),
    archive: at('archive.json'),
    archivedFile: at('archive.docx'),
    pack: at('template.json'),
    journal: at('journal.jsonl'),
    oldJournal: at('journal.old.jsonl'),
    lock: at('lock.json'),
    wanted: at('lock.wanted.json'),
    probe: at('lock.probe'),
    versions: at('versions'),
    pictures: at('pictures'),
    versionPictures: at(`versions${sep}pictures`),
    damaged: (when) => at(`draft.damaged-${when}.json`),
  }
}
