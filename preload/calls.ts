/**
 * The names of all calls that the page can make of the shell, and of all events the other way.
 * Nothing is imported here, so the sandboxed preload stays a few lines.
 */
export const calls = [
  'app.info',
  'app.licences',
  'settings.get',
  'settings.set',
  'checks.broken',
  'figures.xlsx',
  'templates.list',
  'templates.load',
  'drafts.list',
  'drafts.create',
  'drafts.load',
  'drafts.open',
  'drafts.source',
  'drafts.save',
  'drafts.journal',
  'drafts.unsaved',
  'drafts.here',
  'drafts.release',
  'drafts.rename',
  'drafts.duplicate',
  'drafts.bin',
  'drafts.restore',
  'drafts.erase',
  'drafts.cleanBin',
  'versions.list',
  'versions.keep',
  'versions.load',
  'versions.name',
  'archive.make',
  'archive.file',
  'handOver.make',
  'data.folder',
  'data.move',
  'data.progress',
  'data.cancel',
  'data.restart',
  'backup.make',
  'backup.restore',
  'files.handed',
  'clipboard.pictures',
  'files.open',
  'files.save',
  'files.pdf',
  'files.print',
  'files.show',
  'window.closing',
  'window.state',
  'window.reopened',
] as const
export type Call = (typeof calls)[number]

/** Events from the shell to the page. */
export const events = ['menu', 'draft', 'close', 'handed', 'saveNow'] as const
export type ShellEvent = (typeof events)[number]
