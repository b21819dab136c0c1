import type { Spot, TextRule } from '../rule.ts'

const items = /(?<=^|[。；：，\n])(?:首先|其次|再次|最后(?=，)|第[一二三四五六](?=，)|[一二三四五六]是)/g
const first = /^(?:首先|第一|一是)/
const adverbs = /^(?:首先|其次|再次|最后)/

/** In a row that 首先 begins, the first item of another kind. */
function mixed(text: string): readonly Spot[] {
  const spots: Spot[] = []
  let begins = ''
  for (const { 0: word, index } of text.matchAll(items)) {
    // Within an item of another row, 首先 begins a row of its own that ends with the item.
    if (first.test(word)) begins = word === '首先' && begins !== '' ? begins : word
    else if (begins === '首先' && !adverbs.test(word)) {
      const message = `前面用了“首先”，这里接着用“${word}”，序次语不一致。请统一为“首先、其次、再次”或“第一、第二、第三”。`
      spots.push({ start: index, end: index + word.length, message })
      begins = ''
    }
  }
  return spots
}

export const mixedOrdinals: TextRule = {
  id: 'H12',
  scope: 'text',
  title: '“首先、其次”与“第一、第二”不混用',
  severity: 'warning',
  basis: '通常',
  source: '序次语的通常用法',
  why: '同一组并列的事项用同一套序次语，读的人才数得清有几项。',
  check: ({ text }) => mixed(text),
  wrong: [
    { text: '首先，加大投入；其次，统筹师资；第三，规范管理。', found: ['第三'] },
    { text: '首先，摸清底数。第二，逐校整改。', found: ['第二'] },
    { text: '首先加强领导；二是压实责任。', found: ['二是'] },
  ],
  right: [
    '首先，加大投入；其次，统筹师资；再次，规范管理。',
    '第一，加大投入；第二，统筹师资。',
    '一是抓投入，首先保障公用经费，其次改善校舍；二是抓管理。',
    '首先，加大投入。主要做法：一是新建；二是改建。',
    '学校始终把安全摆在首先位置；二是强化督查。',
  ],
}
