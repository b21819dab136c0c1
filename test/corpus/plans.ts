/** Which reports the corpus holds: name, length, form and what each one has in it. */
import type { PaperForm } from '../../report/document/envelope.ts'
import type { Preset } from '../../report/paper/preset.ts'

export type Feature =
  // Tables in the text.
  | '表'
  | '合并'
  | '不齐'
  | '长表'
  | '宽表'
  | '转向'
  // Attachments.
  | '附件'
  | '三附件'
  | '附件表'
  | '附件横表'
  | '附件图'
  | '长附件名'
  // Headings.
  | '接排'
  | '独立'
  | '四级'
  | '空节'
  // Text.
  | '引号'
  | '生僻'
  | '西文'
  | '上下标'
  | '换行'
  | '加粗'
  | '对齐'
  | '图'
  | '沿用'
  | '空白'
  | '不涉及'
  | '空段'
  | '超长段'
  // Title.
  | '长标题'
  | '书名号标题'
  | '手动标题'
  // Details.
  | '用印'
  | '签名章'
  | '联合'
  | '三签发人'
  | '份号密级'
  | '版记'
  | '长抄送'
  | '附注'
  | '无主送'
  | '多主送'
  | '缺署名'

export interface Plan {
  readonly name: string
  /** Characters of the text, at least. */
  readonly chars: number
  readonly form: PaperForm
  readonly features: readonly Feature[]
  /** What differs from the default preset. */
  readonly preset?: Partial<Preset>
}

type Row = readonly [chars: number, form: PaperForm, layout: Preset['layout'], features: string, more?: Partial<Preset>]

const grid = 'word-grid'
const gbt = 'gbt33476'
const loose = 'loose-28'

const rows: readonly Row[] = [
  [1000, '普通稿', grid, '接排'],
  [1000, '上行文', grid, '接排 版记 用印'],
  [1000, '套打', grid, '接排'],
  [1000, '公示稿', grid, '接排'],
  [1200, '普通稿', gbt, '独立 附件 附件表'],
  [1500, '上行文', loose, '独立 三签发人 份号密级 版记'],
  [1500, '公示稿', gbt, '独立 长标题 引号'],
  [1800, '套打', loose, '接排 用印 联合'],
  [2000, '普通稿', grid, '四级 引号 西文 上下标'],
  [2000, '普通稿', grid, '接排 签名章 生僻'],
  [2000, '上行文', gbt, '接排 联合 用印 版记 长抄送'],
  [2500, '公示稿', grid, '接排 附件 附件表 附注'],
  [3000, '普通稿', loose, '独立 四级 表 合并 转向'],
  [3000, '普通稿', grid, '接排 不涉及 空白 沿用 空段'],
  [3000, '上行文', grid, '接排 签名章 三签发人 书名号标题 版记'],
  [3000, '套打', gbt, '独立 表 附注 无主送'],
  [3500, '普通稿', gbt, '接排 图 加粗 对齐'],
  [3500, '公示稿', loose, '接排 表 不齐 西文'],
  [4000, '普通稿', grid, '独立 宽表 引号'],
  [4000, '普通稿', grid, '接排 三附件 附件横表'],
  [4000, '上行文', grid, '接排 三附件 附件横表 版记 附注 用印'],
  [4500, '套打', grid, '四级 换行 手动标题 三签发人'],
  [5000, '普通稿', grid, '接排 长表 引号 西文'],
  [5000, '普通稿', gbt, '接排 西文 生僻', { digits: 'chinese' }],
  [5000, '上行文', loose, '独立 空节 份号密级 版记 长抄送'],
  [5000, '公示稿', grid, '四级 引号 三附件 附件图'],
  [6000, '普通稿', grid, '接排 联合'],
  [6000, '普通稿', loose, '接排 附件 长附件名 用印'],
  [6000, '上行文', gbt, '接排 宽表 合并 版记'],
  [6500, '套打', grid, '接排 联合 用印 表 多主送'],
  [7000, '普通稿', grid, '独立 四级 空节 上下标', { boldLevel3: true }],
  [7000, '普通稿', grid, '接排 超长段'],
  [8000, '普通稿', gbt, '接排 表 合并 不齐 图'],
  [8000, '上行文', grid, '四级 引号 三签发人 附注 版记 长标题'],
  [8000, '公示稿', gbt, '接排 不涉及 空白'],
  [8000, '套打', loose, '接排 附件 附件表 签名章'],
  [9000, '普通稿', grid, '接排 生僻 书名号标题 缺署名', { fangsongFace: '仿宋', kaiFace: '楷体' }],
  [10_000, '普通稿', grid, '独立 表 长表 附件 附件横表'],
  [10_000, '上行文', grid, '接排 引号 西文 上下标 版记 用印'],
  [10_000, '公示稿', loose, '接排 图 换行'],
  [12_000, '普通稿', grid, '接排 引号'],
  [12_000, '普通稿', loose, '四级 西文 表 转向', { titleFace: '方正小标宋_GBK' }],
  [12_000, '上行文', gbt, '接排 三附件 附件表 附件图 版记'],
  [14_000, '普通稿', gbt, '接排 宽表 长表 附注'],
  [15_000, '普通稿', grid, '接排 不涉及 空节 空段 沿用'],
  [15_000, '套打', grid, '接排 西文 生僻 用印 份号密级'],
  [16_000, '公示稿', grid, '独立 四级 合并 长标题'],
  [18_000, '普通稿', grid, '接排 引号 西文 加粗 图'],
  [20_000, '普通稿', grid, '接排 表 三附件 附件横表 附件图'],
  [20_000, '上行文', loose, '接排 四级 版记 签名章'],
  [22_000, '普通稿', gbt, '独立 引号 上下标 对齐'],
  [24_000, '普通稿', grid, '接排 长表 宽表 合并 不齐'],
  [26_000, '公示稿', grid, '接排 西文 附件 附件表'],
  [28_000, '套打', gbt, '接排 引号 三签发人 联合'],
  [30_000, '普通稿', grid, '接排 表 图 附件'],
  [30_000, '上行文', grid, '接排 四级 引号 用印 版记 长抄送 附注'],
  [36_000, '普通稿', loose, '接排 西文 超长段'],
  [40_000, '普通稿', grid, '独立 四级 表 合并 空节'],
  [50_000, '普通稿', gbt, '接排 引号 生僻 附件 附件横表'],
  [60_000, '上行文', grid, '接排 表 西文 三附件 版记'],
  [80_000, '公示稿', grid, '接排 引号 图 表'],
  [100_000, '普通稿', grid, '接排 引号 西文'],
  [100_000, '普通稿', gbt, '独立 四级 表 长表 三附件 附件表'],
  [100_000, '上行文', loose, '接排 引号 生僻 用印 版记 附件 附件横表'],
]

export const plans: readonly Plan[] = rows.map(([chars, form, layout, features, more], at) => ({
  name: `${String(at + 1).padStart(2, '0')}-${form}-${layout}-${chars}`,
  chars,
  form,
  features: features.split(' ') as Feature[],
  preset: { layout, ...more },
}))
