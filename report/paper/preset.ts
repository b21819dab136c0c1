/**
 * 版式: how an organisation sets its documents. Everything has a default, so that nobody needs to
 * choose; what is chosen is saved once for the organisation and not in the reports.
 */
import { z } from 'zod'
import { failure, type Result, success } from '../document/result.ts'

export const presetSchema = z.strictObject({
  /**
   * Margins and line: 37/35 mm with 28.95 pt (the Word grid), 34.58/32.58 mm with 29.45 pt
   * (GB/T 33476.2-2016, as passed on by practitioners), 37/35 mm with 28 pt.
   */
  layout: z.enum(['word-grid', 'gbt33476', 'loose-28']).default('word-grid'),
  /**
   * How 28 characters come onto a line: 'run-spacing' (B) narrows every character by 0.25 pt, right in
   * every program; 'character-grid' (A) is the grid that Word's page setup shows, wrong in LibreOffice.
   */
  scheme: z.enum(['run-spacing', 'character-grid']).default('run-spacing'),
  /** 小标宋体; 宋体 is bold, the last resort. */
  titleFace: z.enum(['方正小标宋简体', '方正小标宋_GBK', '宋体']).default('方正小标宋简体'),
  /** _GB2312 is what most offices ask for; the plain ones have the rare characters. */
  fangsongFace: z.enum(['仿宋_GB2312', '仿宋']).default('仿宋_GB2312'),
  kaiFace: z.enum(['楷体_GB2312', '楷体']).default('楷体_GB2312'),
  /** Digits and Latin letters in Times New Roman, or in the Chinese face round them. */
  digits: z.enum(['times', 'chinese']).default('times'),
  /** 三级标题 bold: not in the standard, asked for by many offices. */
  boldLevel3: z.boolean().default(false),
  /** 页码: outer side (7.5), centred, none. */
  pageNumber: z.enum(['odd-even', 'centre', 'none']).default('odd-even'),
  /** 套打: from the top of the type area down to the printed red rule, millimetres; null = as high as the printed letterhead would be. */
  preprintedHeight: z.number().min(20).max(180).nullable().default(null),
})
export type Preset = Readonly<z.output<typeof presetSchema>>

export const defaultPreset: Preset = presetSchema.parse({})

const names: Readonly<Record<string, string>> = {
  layout: '版心与行距 layout',
  scheme: '每行字数 scheme',
  titleFace: '标题字体 titleFace',
  fangsongFace: '仿宋字体 fangsongFace',
  kaiFace: '楷体字体 kaiFace',
  digits: '数字字体 digits',
  boldLevel3: '三级标题加粗 boldLevel3',
  pageNumber: '页码 pageNumber',
  preprintedHeight: '套打留空 preprintedHeight',
}

/** A preset from a file's text; what it does not say is the default. 'bad-preset' names what is wrong. */
export function readPreset(text: string): Result<Preset> {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return failure('bad-preset', '版式文件不是 JSON，没有采用。请重新从“版式”中保存一份。')
  }
  const parsed = presetSchema.safeParse(raw)
  if (parsed.success) return success(parsed.data)
  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [names[String(issue.path[0] ?? '')] ?? '整个文件'],
  )
  return failure(
    'bad-preset',
    `版式文件中有不认识的内容，没有采用：${[...new Set(wrong)].join('、')}。请重新从“版式”中保存一份。`,
  )
}
