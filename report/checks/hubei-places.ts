/**
 * The cities, counties and districts of Hubei, by the city that each belongs to (administrative divisions of the
 * province; those governed by the province itself have nothing below them). Whose names turn up in whose reports.
 */

const divisions: Readonly<Record<string, string>> = {
  武汉市: '江岸区 江汉区 硚口区 汉阳区 武昌区 青山区 洪山区 东西湖区 汉南区 蔡甸区 江夏区 黄陂区 新洲区',
  黄石市: '黄石港区 西塞山区 下陆区 铁山区 大冶市 阳新县',
  十堰市: '茅箭区 张湾区 郧阳区 丹江口市 郧西县 竹山县 竹溪县 房县',
  宜昌市:
    '西陵区 伍家岗区 点军区 猇亭区 夷陵区 宜都市 当阳市 枝江市 远安县 兴山县 秭归县 长阳县 长阳土家族自治县 五峰县 五峰土家族自治县',
  襄阳市: '襄城区 樊城区 襄州区 老河口市 枣阳市 宜城市 南漳县 谷城县 保康县',
  鄂州市: '梁子湖区 华容区 鄂城区',
  荆门市: '东宝区 掇刀区 京山市 钟祥市 沙洋县',
  孝感市: '孝南区 应城市 安陆市 汉川市 孝昌县 大悟县 云梦县',
  荆州市: '沙市区 荆州区 石首市 洪湖市 松滋市 监利市 监利县 江陵县 公安县',
  黄冈市: '黄州区 麻城市 武穴市 团风县 红安县 罗田县 英山县 浠水县 蕲春县 黄梅县',
  咸宁市: '咸安区 赤壁市 嘉鱼县 通城县 崇阳县 通山县',
  随州市: '曾都区 广水市 随县',
  恩施州: '恩施土家族苗族自治州 恩施市 利川市 建始县 巴东县 宣恩县 咸丰县 来凤县 鹤峰县',
  仙桃市: '',
  潜江市: '',
  天门市: '',
  神农架林区: '',
}

const below = (city: string): readonly string[] => (divisions[city] ?? '').split(' ').filter((name) => name !== '')

/** Longer names first, so that one which begins with another is found whole. */
export const hubeiPlaces: readonly string[] = Object.keys(divisions)
  .flatMap((city) => [city, ...below(city)])
  .toSorted((a, b) => b.length - a.length)

const stem = (name: string) => name.replace(/(?:土家族苗族自治州|土家族自治县|林区|[市县区州])$/, '')

/**
 * Names that a report of that place may well use of itself: its own, what belongs to it, and what it belongs to.
 * @param region 行政区 of the report, with the names of its city and province or without
 */
export function ownPlaces(region: string): ReadonlySet<string> {
  const isOwn = (name: string) => region.includes(name) || (stem(name).length > 1 && stem(name) === stem(region))
  return new Set(
    Object.keys(divisions).flatMap((city) => {
      const counties = below(city)
      if (isOwn(city)) return [city, ...counties]
      const own = counties.filter(isOwn)
      return own.length > 0 ? [city, ...own] : []
    }),
  )
}
