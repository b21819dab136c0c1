/**
 * Which faces of official documents this PC has, and what stands in for those that it has not. The
 * exported file always carries the official names; only what is shown here depends on the PC.
 *
 * A face is looked for by drawing: a family that exists changes the picture of some characters against
 * every fallback, one that does not leaves them as they are. It needs neither permission nor network.
 */

/** A face that may stand in, by the family names under which systems know it. */
interface Substitute {
  /** As the notice calls it. */
  readonly shown: string
  readonly families: readonly string[]
  /** Where only a heavy cut of it resembles the face. */
  readonly weight?: number
}

interface KnownFace {
  /** All names of this very face: Chinese, English, PostScript. */
  readonly families: readonly string[]
  /** Nearest first. */
  readonly substitutes: readonly Substitute[]
}

const openSong: Substitute = {
  shown: '思源宋体',
  families: [
    '思源宋体',
    '思源宋体 CN',
    'Source Han Serif SC',
    'Source Han Serif CN',
    'Noto Serif CJK SC',
    'Noto Serif SC',
  ],
}
const simSun: Substitute = { shown: '宋体', families: ['宋体', 'SimSun'] }
const songs: readonly Substitute[] = [
  openSong,
  { shown: '华文宋体', families: ['华文宋体', 'STSong', 'Songti SC'] },
  { shown: '文鼎宋体', families: ['AR PL UMing CN', 'AR PL SungtiL GB'] },
]
const xiaoBiaoSong: readonly Substitute[] = [
  { shown: '华文中宋', families: ['华文中宋', 'STZhongsong'] },
  { ...openSong, weight: 700 },
  { ...simSun, weight: 700 },
]
const fangsongs: readonly Substitute[] = [
  { shown: '华文仿宋', families: ['华文仿宋', 'STFangsong'] },
  { shown: '方正仿宋', families: ['方正仿宋_GBK', '方正仿宋_GB18030', 'FZFangSong-Z02'] },
  { shown: '朱雀仿宋', families: ['朱雀仿宋', 'Zhuque Fangsong', 'Zhuque Fangsong (technical preview)'] },
  openSong,
  simSun,
]
const kais: readonly Substitute[] = [
  { shown: '华文楷体', families: ['华文楷体', 'STKaiti', 'Kaiti SC'] },
  { shown: '方正楷体', families: ['方正楷体_GBK', 'FZKai-Z03'] },
  { shown: '霞鹜文楷', families: ['霞鹜文楷', 'LXGW WenKai', 'LXGW WenKai GB'] },
  { shown: '文鼎楷体', families: ['AR PL UKai CN', 'AR PL KaitiM GB'] },
  openSong,
  simSun,
]

const fangsong: Substitute = { shown: '仿宋', families: ['仿宋', 'FangSong'] }
const fangsongGb2312: Substitute = { shown: '仿宋_GB2312', families: ['仿宋_GB2312', 'FangSong_GB2312'] }
const kai: Substitute = { shown: '楷体', families: ['楷体', 'KaiTi'] }
const kaiGb2312: Substitute = { shown: '楷体_GB2312', families: ['楷体_GB2312', 'KaiTi_GB2312'] }
const simplified: Substitute = {
  shown: '方正小标宋简体',
  families: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
}
const gbk: Substitute = {
  shown: '方正小标宋_GBK',
  families: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
}

/** By the name under which Word files carry it (report/paper/faces.ts). */
const known: Readonly<Record<string, KnownFace>> = {
  方正小标宋简体: { families: simplified.families, substitutes: [gbk, ...xiaoBiaoSong] },
  方正小标宋_GBK: { families: gbk.families, substitutes: [simplified, ...xiaoBiaoSong] },
  宋体: { families: simSun.families, substitutes: songs },
  黑体: {
    families: ['黑体', 'SimHei'],
    substitutes: [
      { shown: '华文黑体', families: ['华文黑体', 'STHeiti', 'Heiti SC'] },
      { shown: '方正黑体', families: ['方正黑体_GBK', 'FZHei-B01'] },
      {
        shown: '思源黑体',
        families: [
          '思源黑体',
          '思源黑体 CN',
          'Source Han Sans SC',
          'Source Han Sans CN',
          'Noto Sans CJK SC',
          'Noto Sans SC',
        ],
      },
      { shown: '微软雅黑', families: ['微软雅黑', 'Microsoft YaHei'] },
    ],
  },
  楷体_GB2312: { families: kaiGb2312.families, substitutes: [kai, ...kais] },
  楷体: { families: kai.families, substitutes: [kaiGb2312, ...kais] },
  仿宋_GB2312: { families: fangsongGb2312.families, substitutes: [fangsong, ...fangsongs] },
  仿宋: { families: fangsong.families, substitutes: [fangsongGb2312, ...fangsongs] },
  'Times New Roman': {
    families: ['Times New Roman'],
    substitutes: [{ shown: 'Liberation Serif', families: ['Liberation Serif', 'Tinos', 'Nimbus Roman'] }],
  },
}

/** Whether the system has a family. */
export type HasFamily = (family: string) => boolean

export interface ShownFace {
  /** For CSS `font-family`, the face itself first. */
  readonly stack: string
  /** For CSS `font-weight` where the text is not bold. */
  readonly weight: number
  /** Name of what stands in for it; null where the face is there, '' where nothing good is. */
  readonly substitute: string | null
}

const quoted = (families: readonly string[]) => families.map((family) => `"${family}"`).join(', ')

/**
 * How a face is shown on this PC.
 * @param name as Word files carry it; one that is not known is looked for by that name alone
 */
export function shownFace(name: string, has: HasFamily): ShownFace {
  const { families, substitutes } = known[name] ?? { families: [name], substitutes: [] }
  const generic = name === '黑体' ? 'sans-serif' : 'serif'
  const stack = (first: readonly string[]) =>
    [quoted([...new Set([...first, ...families, ...substitutes.flatMap((one) => one.families)])]), generic].join(', ')
  if (families.some(has)) return { stack: stack([]), weight: 400, substitute: null }
  // What is there comes first: the system may answer a missing name with something of its own.
  for (const { shown, families: names, weight = 400 } of substitutes)
    if (names.some(has)) return { stack: stack(names.filter(has)), weight, substitute: shown }
  return { stack: stack([]), weight: 400, substitute: '' }
}

/** Chinese and Latin characters whose shapes differ from face to face. */
const probes = ['国督永龙，', 'mWi0189@'] as const
const fallbacks = ['serif', 'sans-serif', 'monospace'] as const
/** Pixels. */
const probe = { width: 200, height: 48, type: 32 } as const

/** What a text looks like in a CSS font family list, as a number. */
function drawer(): (families: string, text: string) => number {
  const canvas = document.createElement('canvas')
  canvas.width = probe.width
  canvas.height = probe.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (families, text) => {
    if (!context) return 0
    context.clearRect(0, 0, probe.width, probe.height)
    context.font = `${probe.type}px ${families}`
    context.fillText(text, 2, 36)
    // FNV-1a over the pixels.
    let hash = 0x811c9dc5
    for (const pixel of new Uint32Array(context.getImageData(0, 0, probe.width, probe.height).data.buffer))
      hash = Math.imul(hash ^ pixel, 0x01000193)
    return hash
  }
}

/** Families that Linux gives out under the names of others with the same widths; the others are then not there. */
const standIns = [
  'Liberation Serif',
  'Liberation Sans',
  'Tinos',
  'Nimbus Roman',
  'Noto Serif CJK SC',
  'Noto Sans CJK SC',
]

/** Looks once for each family and remembers the answer until the program ends. */
export function lookForFamilies(): HasFamily {
  const draw = drawer()
  const answers = new Map<string, boolean>()
  const looks = (family: string | null) =>
    fallbacks.flatMap((fallback) =>
      probes.map((text) => draw(family === null ? fallback : `"${family}", ${fallback}`, text)),
    )
  const same = (one: readonly number[], other: readonly number[]) => one.every((value, at) => value === other[at])
  const bare = looks(null)
  const others = standIns.map((family) => ({ family, look: looks(family) })).filter(({ look }) => !same(look, bare))
  return (family) => {
    const before = answers.get(family)
    if (before !== undefined) return before
    const look = looks(family)
    const there =
      !same(look, bare) &&
      (standIns.includes(family) || !others.some((other) => other.family !== family && same(look, other.look)))
    answers.set(family, there)
    return there
  }
}

let looked: HasFamily | null = null
/** The families of this PC. */
export const hasFamily: HasFamily = (family) => {
  looked ??= lookForFamilies()
  return looked(family)
}

/**
 * Which of a file's faces this PC has under none of their names.
 * @param names as Word files carry them
 */
export async function missingFaces(names: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = []
  for (const name of names) {
    if (shownFace(name, hasFamily).substitute !== null) missing.push(name)
    // Looking takes some milliseconds a face: the window answers in between.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return missing
}
