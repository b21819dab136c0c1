import { patternSpots } from '../pattern-spots.ts'
import type { TextRule } from '../rule.ts'

/** What names such things; behind a document's name (《民法典》活动) nothing is said. */
const pattern =
  /《([^《》\n]{2,30})》(?=(?:主题|系列|专项|品牌)?(?:活动|大赛|比赛|竞赛|行动|工程|称号|论坛|夏令营|培训班))/g
const document =
  /(?:法|典|条例|办法|细则|规定|规程|规范|标准|意见|通知|决定|方案|规划|计划|纲要|指南|守则|准则|要求|制度|大纲|措施|清单|手册|读本|公约|宣言|报告|条款)$/

export const nameOfActivity: TextRule = {
  id: 'P10',
  scope: 'text',
  title: '活动、奖项、工程不用书名号',
  severity: 'warning',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录A.13',
  why: '书名号只标书、文件、影视等作品；活动、奖项、工程、会议的名称用引号。',
  check: ({ text }) =>
    patternSpots(
      text,
      pattern,
      ([found, name = '']) =>
        document.test(name) ? null : { message: `${found}如果不是作品或文件的名称，应写作“${name}”。` },
      { inNames: true },
    ),
  wrong: [
    { text: '开展《阳光伙伴》活动', found: ['《阳光伙伴》'] },
    { text: '实施《名师领航》工程', found: ['《名师领航》'] },
    { text: '举办《临江杯》大赛', found: ['《临江杯》'] },
  ],
  right: [
    '开展“阳光伙伴”活动',
    '学习《民法典》活动',
    '落实《教育扶贫行动计划》',
    '贯彻《家庭教育促进法》活动月',
    '印发《方案》，启动工程',
  ],
}
