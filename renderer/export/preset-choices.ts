/** What an organisation can choose of its 版式, in the order and the words of the dialog. */
import { defaultPreset, type Preset } from '../../report/paper/preset.ts'
import type { Choice } from '../details/Described.tsx'

export const layouts: readonly Choice<Preset['layout']>[] = [
  {
    value: 'word-grid',
    label: '每面 22 行（28.95 磅）',
    effect: '上 37、下 35 毫米，与 Word 文档网格一致，一般用这一种',
  },
  { value: 'gbt33476', label: '每面 22 行（29.45 磅）', effect: '上 34.6、下 32.6 毫米，部分单位按电子公文规范采用' },
  { value: 'loose-28', label: '固定行距 28 磅', effect: '上 37、下 35 毫米，版心下方略有空余' },
]

export const schemes: readonly Choice<Preset['scheme']>[] = [
  { value: 'run-spacing', label: '字间紧缩 0.25 磅', effect: '在 Word、WPS、LibreOffice 中都是每行 28 字' },
  {
    value: 'character-grid',
    label: '文档网格 28×22',
    effect: '页面设置中显示“指定行和字符网格”；LibreOffice 中行字数会变',
  },
]

export const titleFaces: readonly Choice<Preset['titleFace']>[] = [
  { value: '方正小标宋简体', label: '方正小标宋简体' },
  { value: '方正小标宋_GBK', label: '方正小标宋_GBK', effect: '字更全' },
  { value: '宋体', label: '宋体加粗', effect: '没有小标宋时代用' },
]

export const fangsongFaces: readonly Choice<Preset['fangsongFace']>[] = [
  { value: '仿宋_GB2312', label: '仿宋_GB2312' },
  { value: '仿宋', label: '仿宋', effect: '生僻字更全' },
]

export const kaiFaces: readonly Choice<Preset['kaiFace']>[] = [
  { value: '楷体_GB2312', label: '楷体_GB2312' },
  { value: '楷体', label: '楷体', effect: '生僻字更全' },
]

export const digits: readonly Choice<Preset['digits']>[] = [
  { value: 'times', label: 'Times New Roman' },
  { value: 'chinese', label: '与中文同字体' },
]

export const pageNumbers: readonly Choice<Preset['pageNumber']>[] = [
  { value: 'odd-even', label: '单页居右、双页居左', effect: '国家标准的排法' },
  { value: 'centre', label: '居中' },
  { value: 'none', label: '不排页码' },
]

/** In a few words, for menus and messages. */
export const layoutName = ({ layout }: Preset): string => layouts.find(({ value }) => value === layout)?.label ?? ''

/** How many choices differ from the default ones. */
export const changesOf = (preset: Preset): number =>
  (Object.keys(defaultPreset) as (keyof Preset)[]).filter((name) => preset[name] !== defaultPreset[name]).length
