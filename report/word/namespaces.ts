/** The vocabularies that the parts of a file are written in. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const

/** For the parts without relations and drawings. */
export const wordNamespace = { 'xmlns:w': namespaces['xmlns:w'] } as const
