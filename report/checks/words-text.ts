/**
 * The organisation's words as plain text, the way they are edited and carried from one PC to another: one
 * entry a line, the lists under their names in 【】. What is wrong stands left of =, what is right stands right of it.
 */
import { failure, type Result, success } from '../document/result.ts'
import { type Words, wordsSchema } from './words.ts'

export type WordsKey = keyof Words

export interface WordsList {
  readonly key: WordsKey
  /** As the office calls it. */
  readonly title: string
  /** How an entry is written. */
  readonly hint: string
  readonly example: string
}

export const wordsLists: readonly WordsList[] = [
  { key: 'places', title: '本地地名', hint: '一行一个，这些地名不当作外地地名。', example: '临江市\n江北新区' },
  { key: 'organisations', title: '单位名称', hint: '一行一个，写全称。', example: '临江市人民政府教育督导室' },
  { key: 'offices', title: '科室名称', hint: '一行一个。', example: '基础教育科' },
  {
    key: 'wordings',
    title: '固定表述',
    hint: '一行一条：误写 = 正确写法。几种误写之间用顿号。',
    example: '义教均衡、义务教育均衡 = 义务教育优质均衡',
  },
  {
    key: 'avoid',
    title: '不用的词',
    hint: '一行一条：不用的词 = 改用的词（原因）。改用的词和原因可以不写。',
    example: '差生 = 学习困难学生（不用带贬义的称呼）\n重点班 = （政策不允许）',
  },
]

/** What stands between the sides: as typed by hand, by an input method, or pasted from a table. */
const between = /\s*(?:=|＝|→|\t)\s*/

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((line) => line.trim())

function entryOf(key: WordsKey, line: string): unknown {
  if (key === 'places' || key === 'organisations' || key === 'offices') return line
  const [left = '', ...rest] = line.split(between)
  const right = rest.join('=')
  if (key === 'wordings')
    return {
      right,
      wrong: left
        .split('、')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    }
  const [, instead = '', why = ''] = /^(.*?)(?:（([^（）]*)）)?$/u.exec(right) ?? []
  return { word: left, instead: instead.trim(), why: why.trim() }
}

/** Why a line cannot be one of its list; '' where it can. */
function wrongWith(key: WordsKey, line: string): string {
  if (key === 'wordings') {
    const { right, wrong } = entryOf(key, line) as Words['wordings'][number]
    if (!between.test(line) || right === '' || wrong.length === 0) return '应写成“误写 = 正确写法”'
    if (wrong.includes(right)) return '误写与正确写法相同'
  }
  if (key === 'avoid') {
    const { word, instead } = entryOf(key, line) as Words['avoid'][number]
    if (word === '') return '没有写不用的词'
    if (word === instead) return '改用的词与不用的词相同'
  }
  return line.length > 200 ? '太长，一行最多 200 字' : ''
}

/** One list from its text. 'bad-words' names the line. Empty lines and repeated entries are left out. */
export function readWordsList<K extends WordsKey>(key: K, text: string): Result<Words[K]> {
  const list = wordsLists.find((one) => one.key === key)
  const entries = new Map<string, unknown>()
  for (const [at, line] of linesOf(text).entries()) {
    if (line === '') continue
    const wrong = wrongWith(key, line)
    if (wrong !== '') return failure('bad-words', `“${list?.title}”第 ${at + 1} 行${wrong}：${line.slice(0, 40)}`)
    const entry = entryOf(key, line)
    entries.set(JSON.stringify(entry), entry)
  }
  const parsed = wordsSchema.shape[key].safeParse([...entries.values()])
  return parsed.success
    ? success(parsed.data as Words[K])
    : failure('bad-words', `“${list?.title}”太多或太长，没有采用。每项最多 5000 条，每条最多 200 字。`)
}

/** One list as the text that readWordsList reads. */
export function wordsListText(key: WordsKey, words: Words): string {
  const lines =
    key === 'wordings'
      ? words.wordings.map(({ right, wrong }) => `${wrong.join('、')} = ${right}`)
      : key === 'avoid'
        ? words.avoid.map(({ word, instead, why }) =>
            instead === '' && why === '' ? word : `${word} = ${instead}${why && `（${why}）`}`,
          )
        : words[key]
  return lines.join('\n')
}

/** The file: all lists under their names. */
export const wordsText = (words: Words): string =>
  `${wordsLists.map(({ key, title }) => `【${title}】\n${wordsListText(key, words)}`.trimEnd()).join('\n\n')}\n`

/** A file's text; a list that it does not name is empty. 'bad-words' says what is wrong with it. */
export function readWordsText(text: string): Result<Words> {
  const parts = new Map<WordsKey, string[]>()
  let own: string[] | null = null
  for (const [at, line] of linesOf(text.replace(/^\ufeff/, '')).entries()) {
    const title = /^【(.+)】$/.exec(line)?.[1]
    if (title !== undefined) {
      const list = wordsLists.find((one) => one.title === title)
      if (!list)
        return failure('bad-words', `没有读入：第 ${at + 1} 行的“【${title}】”不是本单位用语的项目。原有用语没有改动。`)
      own = parts.get(list.key) ?? []
      parts.set(list.key, own)
    } else if (line !== '') {
      if (!own)
        return failure(
          'bad-words',
          '没有读入：这不是本单位用语文件，开头应为“【本地地名】”一类的项目名。原有用语没有改动。',
        )
      own.push(line)
    }
  }
  const made: Record<string, unknown> = {}
  for (const [key, lines] of parts) {
    const read = readWordsList(key, lines.join('\n'))
    if (!read.ok) return failure(read.code, `没有读入：${read.message}。原有用语没有改动。`)
    made[key] = read.value
  }
  return success(wordsSchema.parse(made))
}

/** Both together; what stands in both is kept once. */
export function mergedWords(a: Words, b: Words): Words {
  const once = <T>(entries: readonly T[]): T[] => [
    ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
  ]
  return wordsSchema.parse(
    Object.fromEntries(wordsLists.map(({ key }) => [key, once<unknown>([...a[key], ...b[key]])])),
  )
}
