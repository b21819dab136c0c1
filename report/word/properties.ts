/** Title and organisation of a file; no user, no machine, no program, no time of day. */
import type { Paper } from '../paper/paper.ts'
import { declaration, element, escaped, joined, type Markup } from './xml.ts'

type Properties = Pick<Paper, 'title' | 'organisation'>

export function corePropertiesXml({ title, organisation }: Properties): Markup {
  return joined([
    declaration,
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, escaped(title)),
      element('dc:creator', {}, escaped(organisation)),
      element('dc:language', {}, escaped('zh-CN')),
    ),
  ])
}

export function extendedPropertiesXml({ organisation }: Properties): Markup {
  return joined([
    declaration,
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Company', {}, escaped(organisation)),
    ),
  ])
}
