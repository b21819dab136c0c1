/** fontTable.xml: under which other name, and in what manner, a face is to be looked for where it is missing. */
import { fontTable } from '../paper/faces.ts'
import type { Preset } from '../paper/preset.ts'
import { wordNamespace } from './namespaces.ts'
import { declaration, element, joined, type Markup } from './xml.ts'

export function fontTableXml(preset: Preset): Markup {
  const fonts = fontTable(preset).map(({ name, alternative, family, charset }) =>
    element(
      'w:font',
      { 'w:name': name },
      alternative !== '' && element('w:altName', { 'w:val': alternative }),
      element('w:charset', { 'w:val': charset }),
      element('w:family', { 'w:val': family }),
      element('w:pitch', { 'w:val': 'default' }),
    ),
  )
  return joined([declaration, element('w:fonts', wordNamespace, ...fonts)])
}
