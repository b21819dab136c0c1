/** What stands over an area's text. Apart from pack.ts, whose schema nobody needs who has a pack already. */
import type { DutyArea } from './pack.ts'

/** The heading of an area in a new report. */
export const areaHeading = (entry: DutyArea): string => (entry.heading === '' ? entry.title : entry.heading)
