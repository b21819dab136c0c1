import { type WordList, wordList, wordSpots } from '../listed-words.ts'
import type { TextRule } from '../rule.ts'
import type { Words } from '../words.ts'

const lists = new WeakMap<Words, WordList>()

/** Made once for each value of the words. */
function listOf(words: Words): WordList {
  const known = lists.get(words)
  if (known) return known
  const made = wordList(words.wordings.flatMap(({ right, wrong }) => wrong.map((word) => ({ word, right, why: '' }))))
  lists.set(words, made)
  return made
}

const words: Partial<Words> = {
  wordings: [
    { right: '义务教育优质均衡', wrong: ['义教均衡', '义务教育均衡'] },
    { right: '“五项管理”', wrong: ['五项管理'] },
  ],
}

export const fixedWording: TextRule = {
  id: 'W01',
  scope: 'text',
  title: '固定表述按本单位用语',
  severity: 'warning',
  basis: '通常',
  source: '本单位用语的固定表述',
  why: '同一件事在一份报告里只用一种说法，与本单位其他文件一致。',
  check: ({ text }, own) =>
    wordSpots(text, listOf(own)).map(({ start, end, entry }) => ({
      start,
      end,
      message: `“${entry.word}”按本单位用语写作“${entry.right}”。`,
      fix: entry.right,
    })),
  wrong: [
    { text: '推进义教均衡创建。', words, found: ['义教均衡'], fixed: '推进义务教育优质均衡创建。' },
    {
      text: '义务教育均衡达标，落实五项管理。',
      words,
      found: ['义务教育均衡', '五项管理'],
      fixed: '义务教育优质均衡达标，落实“五项管理”。',
    },
    { text: '五项管理到校', kind: 'heading', words, found: ['五项管理'], fixed: '“五项管理”到校' },
  ],
  right: [
    { text: '推进义务教育优质均衡创建。', words },
    { text: '落实“五项管理”，检查学校53所。', words },
    { text: '“五项管理”与义务教育优质均衡同步推进。', words },
    '没有列出用语时，义教均衡不提示。',
    { text: '印发《义务教育均衡发展督导办法》。', words },
  ],
}
