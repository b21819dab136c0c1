import { sentenceSpans } from '../../document/sentence.ts'
import { named } from '../quoted-names.ts'
import type { Spot, TextRule } from '../rule.ts'

/** Characters of a frame: two that stay, two that change, three that stay — 评价学生突出考. */
const [head, gap, tail] = [2, 2, 3]
const frame = head + gap + tail
const han = /^\p{Script=Han}+$/u
/** Behind these the same words go on with the clause: 对评价学校突出考查, 在评价学校突出考查. */
const leads = /[的对在从把将被向以为与和及或并是有按由使让就也都再又其该各本]/

/**
 * Parallel sentences share a frame. One whose frame stands in the middle of a clause, while its brothers begin
 * sentences, lost the stop before it.
 */
function check(text: string): readonly Spot[] {
  const bare = named(text)
  const begins = new Map<string, Set<string>>()
  const starts = new Set<number>()
  for (const [start] of sentenceSpans(bare)) {
    const own = bare.slice(start, start + frame)
    starts.add(start)
    if (own.length < frame || !han.test(own)) continue
    const key = `${own.slice(0, head)} ${own.slice(head + gap)}`
    begins.set(key, (begins.get(key) ?? new Set()).add(own.slice(head, head + gap)))
  }
  if (begins.size === 0) return []
  const spots: Spot[] = []
  for (let at = 1; at + frame <= bare.length; at++) {
    const brothers = begins.get(`${bare.slice(at, at + head)} ${bare.slice(at + head + gap, at + frame)}`)
    const middle = bare.slice(at + head, at + head + gap)
    if (!brothers || brothers.has(middle) || starts.has(at)) continue
    const before = bare.charAt(at - 1)
    if (!han.test(before) || leads.test(before) || !han.test(middle)) continue
    spots.push({
      start: at - 1,
      end: at + head + gap,
      message: `“${bare.slice(at, at + head + gap)}”像是另一句的开头，前面可能漏了句号。请对照上下文核对。`,
    })
  }
  return spots
}

export const missingStop: TextRule = {
  id: 'G29',
  scope: 'text',
  title: '并列的句子之间可能漏了句号',
  severity: 'hint',
  basis: '通常',
  source: '同一段里开头相同的并列句',
  why: '几个并列的句子开头相同，其中一句却接在上一句中间，多半是复制时丢了句号。',
  check: ({ text }) => check(text),
  wrong: [
    { text: '完善办法，激发教师的热情考核学校主要看办学成效等。考核教师主要看育人成绩。', found: ['情考核学校'] },
    { text: '强化领导检查县区重点查投入保障；检查学校重点查食堂安全。', found: ['导检查县区'] },
    { text: '评价教师突出考查师德。落实到位评价校长突出考查治校。', found: ['位评价校长'] },
  ],
  right: [
    '考核学校主要看办学成效。考核教师主要看育人成绩。',
    '检查县区重点查投入保障；检查学校重点查食堂安全。',
    '评价教师突出考查师德，对评价校长突出考查治校作出规定。',
    '加强教师队伍建设，对加强学校队伍建设提出要求。',
    '考核教师主要看育人成绩，做到考核教师主要看实绩。',
    '全市新建公办园12所，新建民办园3所。',
  ],
}
