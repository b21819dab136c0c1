import type { TextRule } from '../rule.ts'

/** Headings of this genre have 8 to 25 characters; a sentence of text has more. */
const longest = 40

export const runInHeading: TextRule = {
  id: 'H10',
  scope: 'text',
  title: '接排的标题用句号与正文分开',
  severity: 'warning',
  basis: '通常',
  source: '公文标题接排的通常写法',
  why: '标题与正文同在一段时，到第一个句号为止是标题，用标题的字体；没有及时用句号断开，整句正文都会排成标题。',
  check({ kind, text, headingEnd }) {
    if (kind !== 'heading') return []
    const heading = text.slice(0, headingEnd)
    if (heading.length <= longest || !/[，；：]/.test(heading)) return []
    const message = `标题有${heading.length}字，像是把正文排成了标题。请在标题末尾加句号，或者改为正文。`
    return [{ start: 0, end: headingEnd, message }]
  },
  wrong: [
    {
      kind: 'heading',
      text: '加强组织领导，成立以市长为组长的领导小组，每季度召开一次专题会议，研究解决学位供给和师资配备问题',
      found: ['加强组织领导，成立以市长为组长的领导小组，每季度召开一次专题会议，研究解决学位供给和师资配备问题'],
    },
    {
      kind: 'heading',
      text: '抓好校园安全管理，配备专职保安员532名，新建校园围墙6600米，改造校舍25000平方米，封闭管理全覆盖。成效明显。',
      found: ['抓好校园安全管理，配备专职保安员532名，新建校园围墙6600米，改造校舍25000平方米，封闭管理全覆盖。'],
    },
    {
      kind: 'heading',
      level: 3,
      text: '优化结构：在全市范围统筹调配音乐、体育、美术等紧缺学科教师，累计交流轮岗教师六百余人次，城乡师资差距缩小',
      found: [
        '优化结构：在全市范围统筹调配音乐、体育、美术等紧缺学科教师，累计交流轮岗教师六百余人次，城乡师资差距缩小',
      ],
    },
  ],
  right: [
    {
      kind: 'heading',
      text: '加强组织领导。成立以市长为组长的领导小组，每季度召开一次专题会议，研究解决学位供给和师资配备问题。',
    },
    { kind: 'heading', text: '推进义务教育优质均衡发展' },
    { kind: 'heading', text: '坚持问题导向，补齐短板弱项，推动义务教育优质均衡发展' },
    { kind: 'heading', level: 1, text: '存在问题及改进措施' },
    '加强组织领导，成立以市长为组长的领导小组，每季度召开一次专题会议，研究解决学位供给和师资配备问题',
  ],
}
