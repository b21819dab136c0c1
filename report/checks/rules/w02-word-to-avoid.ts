import { type WordList, wordList, wordSpots } from '../listed-words.ts'
import type { TextRule } from '../rule.ts'
import type { Words } from '../words.ts'

const lists = new WeakMap<Words, WordList>()

/** Made once for each value of the words. */
function listOf(words: Words): WordList {
  const known = lists.get(words)
  if (known) return known
  const made = wordList(words.avoid.map(({ word, instead, why }) => ({ word, right: instead, why })))
  lists.set(words, made)
  return made
}

const words: Partial<Words> = {
  avoid: [
    { word: '差生', instead: '学习困难学生', why: '不用带贬义的称呼' },
    { word: '农民工子女', instead: '进城务工人员随迁子女', why: '' },
    { word: '重点班', instead: '', why: '政策不允许设重点班' },
    { word: '乡村', instead: '乡村学校', why: '' },
  ],
}

export const wordToAvoid: TextRule = {
  id: 'W02',
  scope: 'text',
  title: '本单位不用的词',
  severity: 'warning',
  basis: '通常',
  source: '本单位用语的不用的词',
  why: '本单位列为不用的词，报出去前应当改掉。',
  check: ({ text }, own) =>
    wordSpots(text, listOf(own)).map(({ start, end, entry: { word, right, why } }) => ({
      start,
      end,
      message: `${right === '' ? `“${word}”是本单位不用的词。` : `“${word}”不用，可改为“${right}”。`}${why && `${why}。`}`,
      ...(right !== '' && { fix: right }),
    })),
  wrong: [
    { text: '帮扶差生120人。', words, found: ['差生'], fixed: '帮扶学习困难学生120人。' },
    {
      text: '农民工子女入学有保障，不得歧视差生。',
      words,
      found: ['农民工子女', '差生'],
      fixed: '进城务工人员随迁子女入学有保障，不得歧视学习困难学生。',
    },
    { text: '查处违规设重点班2起。', words, found: ['重点班'] },
    { text: '支援乡村12所。', words, found: ['乡村'], fixed: '支援乡村学校12所。' },
  ],
  right: [
    { text: '帮扶学习困难学生120人。', words },
    { text: '进城务工人员随迁子女入学有保障。', words },
    { text: '支援乡村学校12所。', words },
    '没有列出用语时，差生不提示。',
    { text: '均衡编班，落实《关于农民工子女入学的通知》。', words },
  ],
}
