/**
 * The order in which the schema of WordprocessingML (ECMA-376, wml.xsd) wants the children of the
 * elements that a report uses. Word calls a file damaged where it is broken, LibreOffice drops what
 * comes too late. Only what is ever written stands here.
 */

/** CT_PPr */
export const paragraphOrder = [
  'pStyle',
  'keepNext',
  'pageBreakBefore',
  'widowControl',
  'pBdr',
  'tabs',
  'kinsoku',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'adjustRightInd',
  'snapToGrid',
  'spacing',
  'ind',
  'jc',
  'outlineLvl',
  'rPr',
  'sectPr',
] as const
export type ParagraphProperty = (typeof paragraphOrder)[number]

/** CT_RPr */
export const runOrder = [
  'rFonts',
  'b',
  'bCs',
  'i',
  'iCs',
  'color',
  'spacing',
  'kern',
  'sz',
  'szCs',
  'u',
  'vertAlign',
  'lang',
] as const
export type RunProperty = (typeof runOrder)[number]

/** CT_TblPr */
export const tableOrder = ['tblpPr', 'tblOverlap', 'tblW', 'jc', 'tblInd', 'tblLayout', 'tblCellMar'] as const

/** CT_TrPr, of which the schema leaves the order free. */
export const rowOrder = ['cantSplit', 'trHeight', 'tblHeader'] as const

/** CT_TcPr */
export const cellOrder = ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'noWrap', 'textDirection', 'vAlign'] as const

/** CT_Border elements of cells and paragraphs. */
export const borderOrder = ['top', 'left', 'bottom', 'right'] as const

/** CT_SectPr */
export const sectionOrder = ['footers', 'pgSz', 'pgMar', 'cols', 'docGrid'] as const

/** CT_Style */
export const styleOrder = [
  'name',
  'basedOn',
  'next',
  'uiPriority',
  'semiHidden',
  'qFormat',
  'pPr',
  'rPr',
  'tblPr',
] as const
