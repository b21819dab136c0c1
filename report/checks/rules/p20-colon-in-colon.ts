import type { Spot, TextRule } from '../rule.ts'

/** Words before a colon that announce what follows; 联系人：…电话：… announces nothing. */
const announces = /(?:如下|指出|强调|要求|提出|认为|表示|问题|方面|包括|例如|做法|措施|工作)$/
/** Quotations, names and brackets have colons of their own; their length is kept. */
const enclosed = /“[^“”\n]{0,300}”|《[^《》\n]{0,200}》|（[^（）\n]{0,200}）|【[^【】\n]{0,200}】/g

function colons(text: string): readonly Spot[] {
  // Most texts have one at most.
  if (text.indexOf('：') === text.lastIndexOf('：')) return []
  const plain = text.replace(enclosed, (found) => '□'.repeat(found.length))
  const spots: Spot[] = []
  let announced = false
  let clause = 0
  for (const { 0: sign, index: at } of plain.matchAll(/[。！？；，：\n]/g)) {
    if ('。！？；\n'.includes(sign)) announced = false
    if (sign === '：') {
      if (announced && announces.test(plain.slice(clause, at)))
        spots.push({
          start: at,
          end: at + 1,
          message: '一句话里套用了两个冒号。后一个可改为逗号，或者另起一句。',
        })
      announced ||= announces.test(plain.slice(clause, at))
    }
    clause = at + 1
  }
  return spots
}

export const colonInColon: TextRule = {
  id: 'P20',
  scope: 'text',
  title: '一句话里不套用冒号',
  severity: 'hint',
  basis: '标准规定',
  source: 'GB/T 15834—2011 附录A',
  why: '一句话里套着两个冒号，分不清后一个管到哪里；要分层次时另起一段。',
  check: ({ text }) => colons(text),
  wrong: [
    { text: '会议指出：当前存在的突出问题：公办学位不足。', found: ['：'] },
    { text: '现将情况报告如下：主要做法：一是早部署，二是勤督查。', found: ['：'] },
    { text: '通知要求：重点整治以下方面：食堂、宿舍。', found: ['：'] },
  ],
  right: [
    '会议指出：公办学位不足。',
    '联系人：王宁，电话：0712-5550123',
    '会议指出：“要求如下：逐校整改。”',
    '主要做法：一是早部署。存在的问题：学位不足。',
    '现将情况报告如下：',
  ],
}
