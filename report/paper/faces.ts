/** The faces that the standard asks for, by the names under which Word files carry them. */
import type { Face } from './paper.ts'
import type { Preset } from './preset.ts'

/** Digits and Latin letters: not in the standard; common practice. */
export const latinFace = 'Times New Roman'

/** Display names, as Word and WPS on a Chinese system store them. */
export function faceName(preset: Preset, face: Face): string {
  switch (face) {
    case 'title':
      return preset.titleFace
    case 'hei':
      return '黑体'
    case 'kai':
      return preset.kaiFace
    case 'fangsong':
      return preset.fangsongFace
    case 'song':
      return '宋体'
    case 'kaiFull':
      return '楷体'
    case 'fangsongFull':
      return '仿宋'
  }
}

export interface FontEntry {
  readonly name: string
  /** Taken where the face is missing; '' = none. */
  readonly alternative: string
  readonly family: 'roman' | 'modern' | 'auto'
  /** w:charset: 00 Western, 86 GB 2312. */
  readonly charset: '00' | '86'
}

/** What Word and WPS take where a face is missing, for the font table. */
const alternatives: Readonly<Record<string, string>> = {
  宋体: 'SimSun',
  黑体: 'SimHei',
  楷体_GB2312: '楷体',
  楷体: 'KaiTi',
  仿宋_GB2312: '仿宋',
  仿宋: 'FangSong',
  方正小标宋简体: '宋体',
  方正小标宋_GBK: '宋体',
}

/** The font table of a file, in the order of its faces. */
export function fontTable(preset: Preset): readonly FontEntry[] {
  const faces = ['song', 'hei', 'kai', 'kaiFull', 'fangsong', 'fangsongFull', 'title'] as const
  const names = [...new Set(faces.map((face) => faceName(preset, face)))]
  return [
    { name: latinFace, alternative: '', family: 'roman', charset: '00' },
    ...names.map(
      (name): FontEntry => ({
        name,
        alternative: alternatives[name] ?? '',
        family: /宋体|小标宋/.test(name) ? 'auto' : 'modern',
        charset: '86',
      }),
    ),
  ]
}
