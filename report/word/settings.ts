/** settings.xml as Word writes it for zh-CN: without it punctuation is not squeezed and lines hold less. */
import type { Preset } from '../paper/preset.ts'
import { facingPages } from './footer.ts'
import { wordNamespace } from './namespaces.ts'
import { declaration, element, joined, type Markup } from './xml.ts'

/** In the order of the schema. */
const compatibility = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
  'adjustLineHeightInTable',
  'useFELayout',
]

/** Word 2013 and later. */
const compatibilityMode = 15
/** 2 字 of 五号, Word's own default for zh-CN. */
const defaultTabStop = 420

/** In the order of the schema. */
export function settingsXml(preset: Preset): Markup {
  return joined([
    declaration,
    element(
      'w:settings',
      wordNamespace,
      element('w:zoom', { 'w:percent': 100 }),
      element('w:bordersDoNotSurroundHeader', {}),
      element('w:bordersDoNotSurroundFooter', {}),
      element('w:defaultTabStop', { 'w:val': defaultTabStop }),
      facingPages(preset) && element('w:evenAndOddHeaders', {}),
      element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
      element(
        'w:compat',
        {},
        ...compatibility.map((name) => element(`w:${name}`, {})),
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': compatibilityMode,
        }),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  ])
}
