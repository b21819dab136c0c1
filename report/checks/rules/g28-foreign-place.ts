import { hubeiPlaces, ownPlaces } from '../hubei-places.ts'
import { named } from '../quoted-names.ts'
import type { ReportRule } from '../rule.ts'

const organ =
  '(?:市|县|区|州)?(?:委(?![员托培])|人民政府|政府|教育(?:和体育)?局|教体局|财政局|人大|政协|教育工作领导小组)'
/** What a report says of its own place and of no other: 仙桃市高度重视教育, 共有学校98所. */
const deed = '(?:共有|现有|始终|坚持|高度重视|认真|大力|全面|严格|扎实|积极|不断|持续|深入|新建|投入)'
const place = hubeiPlaces.join('|')
/** A place at the head of a clause that does something, or one with its authority. */
const pattern = new RegExp(`(?:(?<=^|[，,。；;：:\\n])(${place})(?=${deed}))|(?:(${place})(?=${organ}))`, 'g')

/** With these another place is spoken of with reason: 与宜昌市教育局合作, 赴仙桃市, 对口支援. */
const meant = /[与和同跟赴到向、]|对口|学习|借鉴|邀请|来自|支援|帮扶|协作|联合|兄弟|周边/
const meantBehind = /^[^，,。；;\n]{0,20}(?:来[我本]|到[我本]|对口|签订|签署|合作|协作|联合|支援|结对|经验|做法)/

const details = { region: '临江市' }

export const foreignPlace: ReportRule = {
  id: 'G28',
  scope: 'report',
  title: '写了别处的地名',
  severity: 'warning',
  basis: '通常',
  source: '报告信息中的行政区；湖北省行政区划',
  why: '别处的机关做了本地的事，多半是借用别处的报告时没有改全。确属本地的，请记入“本单位用语”的本地地名。',
  check({ envelope, units, words }) {
    const { region, organisation } = envelope.details
    if (region === '') return []
    const own = new Set([...ownPlaces(region), ...ownPlaces(organisation), ...words.places])
    return units.flatMap(({ text, block, cell }) => {
      const bare = named(text)
      return [...bare.matchAll(pattern)].flatMap(({ 1: doing, 2: holding, index }) => {
        const found = doing ?? holding ?? ''
        const before =
          bare
            .slice(Math.max(0, index - 12), index)
            .split(/[，,。；;：:\n]/)
            .at(-1) ?? ''
        if (own.has(found) || meant.test(before) || meantBehind.test(bare.slice(index + found.length, index + 40)))
          return []
        return [
          {
            place: { block, cell, start: index, end: index + found.length },
            message: `本报告的行政区是“${region}”，这里写的是“${found}”。请核对是否从别处的报告里带来。`,
          },
        ]
      })
    })
  },
  wrong: [
    { lines: ['## 主要工作', '仙桃市委常委会专题研究教育工作4次。'], details, found: ['仙桃市'] },
    { lines: ['## 主要工作', '按时报送。由宜昌市教育局牵头，落实资金2162万元。'], details, found: ['宜昌市'] },
    { lines: ['## 主要工作', '近年来，天门市高度重视教育，随县新建学校5所。'], details, found: ['天门市', '随县'] },
    { lines: ['# 荆州市人民政府自评报告', '## 主要工作'], details: { region: '潜江市' }, found: ['荆州市'] },
  ],
  right: [
    { lines: ['## 主要工作', '临江市委常委会专题研究教育工作4次。'], details },
    { lines: ['## 主要工作', '与宜昌市教育局签订合作协议，赴仙桃市教育局考察2次。'], details },
    { lines: ['## 主要工作', '武汉市教育局来我市送教，捐赠图书1200册。'], details },
    { lines: ['## 主要工作', '落实《仙桃市人民政府关于校园安全的意见》。'], details },
    { lines: ['## 主要工作', '公安县人民政府投入2162万元，荆州市教育局督查2次。'], details: { region: '公安县' } },
    { lines: ['## 主要工作', '宜昌市人民政府投入2162万元，枝江市新建学校5所。'], details: { region: '宜昌市' } },
    { lines: ['## 主要工作', '恩施州教育局牵头落实。'], details: { region: '恩施土家族苗族自治州' } },
    { lines: ['## 主要工作', '江汉区教育局牵头落实。'], details, words: { places: ['江汉区'] } },
    { lines: ['## 主要工作', '教师毕业于武汉市，公安局、市公安部门巡逻312次。'], details },
    { lines: ['## 主要工作', '仙桃市委常委会研究4次。'], details: { region: '' } },
  ],
}
