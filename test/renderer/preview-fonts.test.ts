import { expect, it } from 'vitest'
import { shownFace } from '../../renderer/fonts.ts'

const pc =
  (...families: string[]) =>
  (family: string) =>
    families.includes(family)
const first = (stack: string) => stack.split(', ')[0]

it('shows a face that is there, under whichever of its names the system knows it', () => {
  expect(shownFace('仿宋_GB2312', pc('FangSong_GB2312'))).toMatchObject({ substitute: null, weight: 400 })
  expect(shownFace('方正小标宋简体', pc('FZXiaoBiaoSong-B05S')).substitute).toBeNull()
})

it('takes the nearest of those there are, and says which', () => {
  const windows = pc('SimSun', 'FangSong', 'KaiTi', 'SimHei', 'Times New Roman', 'Microsoft YaHei')
  expect(shownFace('仿宋_GB2312', windows).substitute).toBe('仿宋')
  expect(shownFace('楷体_GB2312', windows).substitute).toBe('楷体')
  expect(shownFace('黑体', windows).substitute).toBeNull()
  const linux = pc('Noto Serif CJK SC', 'Noto Sans CJK SC', 'Liberation Serif')
  expect(shownFace('仿宋_GB2312', linux).substitute).toBe('思源宋体')
  expect(shownFace('黑体', linux).substitute).toBe('思源黑体')
  expect(shownFace('Times New Roman', linux).substitute).toBe('Liberation Serif')
})

it('puts what is there before names that the system would answer with something of its own', () => {
  expect(first(shownFace('楷体', pc('LXGW WenKai', 'Noto Serif CJK SC')).stack)).toBe('"LXGW WenKai"')
})

it('stands in for 小标宋 with a heavy cut, as the face itself is heavy', () => {
  expect(shownFace('方正小标宋简体', pc('Noto Serif CJK SC'))).toMatchObject({ substitute: '思源宋体', weight: 700 })
  expect(shownFace('方正小标宋简体', pc('方正小标宋_GBK'))).toMatchObject({ substitute: '方正小标宋_GBK', weight: 400 })
})

it('leaves it to the system where nothing near is there, and says so', () => {
  expect(shownFace('黑体', pc())).toMatchObject({ substitute: '' })
  expect(shownFace('黑体', pc()).stack.endsWith('sans-serif')).toBe(true)
  expect(shownFace('某单位专用字体', pc()).stack).toContain('"某单位专用字体"')
})
