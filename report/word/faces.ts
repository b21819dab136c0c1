/** The faces that the standard asks for, by the names under which Word files carry them. */
export const faces = {
  /** 小标宋体 (7.3.1): licensed, so named and never embedded. */
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  /** Page numbers (7.5). */
  song: '宋体',
  /** Digits and Latin letters: not in the standard; common practice. */
  latin: 'Times New Roman',
} as const

export type Face = keyof Omit<typeof faces, 'latin'>

/**
 * What Word and WPS take where a face is missing: English name, generic family, and panose of a
 * face that looks alike. Order as in the font table.
 */
export const fontTable: readonly { name: string; alt: string; family: 'roman' | 'modern' | 'auto'; charset: string }[] =
  [
    { name: faces.latin, alt: '', family: 'roman', charset: '00' },
    { name: faces.song, alt: 'SimSun', family: 'auto', charset: '86' },
    { name: faces.hei, alt: 'SimHei', family: 'modern', charset: '86' },
    { name: faces.kai, alt: '楷体', family: 'modern', charset: '86' },
    { name: faces.fangsong, alt: '仿宋', family: 'modern', charset: '86' },
    { name: faces.title, alt: '宋体', family: 'auto', charset: '86' },
  ]

/** Four slots and the hint: without them quotes, dashes and ellipsis stand in the Latin face. */
export const runFonts = (face: Face) => ({
  ascii: faces.latin,
  hAnsi: faces[face],
  eastAsia: faces[face],
  cs: faces.latin,
  hint: 'eastAsia' as const,
})
