/** The paragraph styles of an official document for a preset. */
import { pageSetup, size, titleLine } from './measures.ts'
import type { PaperStyle, ParagraphForm, RunForm, StyleName } from './paper.ts'
import type { Preset } from './preset.ts'

export function styleSheet(preset: Preset): Readonly<Record<StyleName, PaperStyle>> {
  const { line, indent, bodySpacing } = pageSetup(preset)
  const paragraph: ParagraphForm = {
    align: 'both',
    left: 0,
    right: 0,
    firstLine: 0,
    firstLineChars: 0,
    line: { kind: 'exact', twips: line },
    before: 0,
    after: 0,
    keepNext: false,
    outlineLevel: null,
  }
  const run: RunForm = {
    face: 'fangsong',
    latin: preset.digits === 'times' ? 'times' : 'own',
    size: size.body,
    spacing: bodySpacing,
    bold: false,
    colour: 'black',
  }
  const style = (name: StyleName, form: Partial<ParagraphForm> = {}, type: Partial<RunForm> = {}): PaperStyle => ({
    name,
    paragraph: { ...paragraph, ...form },
    run: { ...run, ...type },
  })
  /** 左空二字 (7.3.3): Word follows the characters, LibreOffice the twips. */
  const indented = { firstLine: indent, firstLineChars: 200 }
  /** 小标宋 is a weight of its own; 宋体 in its place is made bold. */
  const titleRun = { face: 'title', size: size.title, spacing: 0, bold: preset.titleFace === '宋体' } as const
  const titleForm = { align: 'center', line: { kind: 'exact', twips: titleLine } } as const
  const exactly = (halfPoints: number) => ({ kind: 'exact', twips: halfPoints * 10 }) as const
  return {
    body: style('body', indented),
    flush: style('flush'),
    title: style('title', titleForm, titleRun),
    // 7.3.3: 黑体, 楷体, 仿宋, 仿宋.
    heading1: style('heading1', { ...indented, outlineLevel: 0 }, { face: 'hei' }),
    heading2: style('heading2', { ...indented, outlineLevel: 1 }, { face: 'kai' }),
    heading3: style('heading3', { ...indented, outlineLevel: 2 }, { bold: preset.boldLevel3 }),
    heading4: style('heading4', { ...indented, outlineLevel: 3 }),
    // 7.3.7: the label in 黑体, flush left; the title like the document's own.
    attachmentLabel: style('attachmentLabel', {}, { face: 'hei', latin: 'own' }),
    attachmentTitle: style('attachmentTitle', titleForm, titleRun),
    tableText: style('tableText', { align: 'left', line: { kind: 'single' } }, { size: size.table, spacing: 0 }),
    // A line of exact height would cut the picture off.
    picture: style('picture', { align: 'center', line: { kind: 'single' } }),
    letterhead: style('letterhead', { align: 'center' }, { face: 'title', spacing: 0, colour: 'red', latin: 'own' }),
    // 7.4: 四号仿宋.
    imprint: style('imprint', { align: 'left' }, { size: size.small, spacing: 0, latin: 'own' }),
    // 7.5: 四号半角宋体.
    pageNumber: style(
      'pageNumber',
      { line: exactly(size.small) },
      { face: 'song', size: size.small, spacing: 0, latin: 'own' },
    ),
  }
}
