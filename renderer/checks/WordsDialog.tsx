/** 本单位用语: the names and wordings that the checks go by, kept once for all reports, and as a file for other PCs. */
import './words.css'
import { Alert, App as AntdApp, Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { noWords, type Words } from '../../report/checks/words.ts'
import {
  mergedWords,
  readWordsList,
  readWordsText,
  type WordsKey,
  wordsLists,
  wordsListText,
  wordsText,
} from '../../report/checks/words-text.ts'
import { type Result, success } from '../../report/document/result.ts'
import { saveCheckSettings, useCheckSettings } from '../session/check-settings.ts'
import { AllReportsDialog } from '../settings/AllReportsDialog.tsx'
import { useTellSaved } from '../tell-saved.ts'
import { chooseWordsFile, saveWordsFile } from './words-file.ts'

type Texts = Readonly<Record<WordsKey, string>>

const textsOf = (words: Words): Texts =>
  Object.fromEntries(wordsLists.map(({ key }) => [key, wordsListText(key, words)])) as Texts

/** @returns the words; else what is wrong, and in which list */
function readTexts(texts: Texts): Result<Words> & { readonly list?: WordsKey } {
  const made: Record<string, unknown> = {}
  for (const { key } of wordsLists) {
    const read = readWordsList(key, texts[key])
    if (!read.ok) return { ...read, list: key }
    made[key] = read.value
  }
  return success({ ...noWords, ...made })
}

const count = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length

export function WordsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <AllReportsDialog open={open} title="本单位用语" width={640} form="words-form" onClose={onClose}>
      <Content onClose={onClose} />
    </AllReportsDialog>
  )
}

function Content({ onClose }: { onClose: () => void }) {
  const { modal, message } = AntdApp.useApp()
  const tellSaved = useTellSaved('已导出用语文件', '没有导出用语')
  const [texts, setTexts] = useState<Texts>(() => textsOf(useCheckSettings.getState().words))
  const [key, setKey] = useState<WordsKey>('places')
  const [failure, setFailure] = useState('')
  const list = wordsLists.find((one) => one.key === key) ?? wordsLists[0]

  /** The words as they stand in the dialog; where they cannot be read, the list with the mistake comes to the front. */
  const written = (): Words | null => {
    const read = readTexts(texts)
    if (read.ok) return read.value
    setFailure(`${read.message}。其余内容不受影响，改好后再保存。`)
    if (read.list) setKey(read.list)
    return null
  }
  const submit = async () => {
    const words = written()
    if (!words) return
    const answer = await saveCheckSettings({ words })
    if (!answer.ok)
      modal.warning({ title: '用语只在本次有效', content: answer.message, okText: '知道了', scrollLock: false })
    onClose()
  }
  const read = async () => {
    const text = await chooseWordsFile()
    if (text === null) return
    const words = written()
    const answer = readWordsText(text)
    if (!answer.ok) modal.error({ title: '没有读入用语', content: answer.message, okText: '知道了', scrollLock: false })
    else if (words) {
      setTexts(textsOf(mergedWords(words, answer.value)))
      message.info('已并入现有用语，点“用于全部报告”后生效')
    }
  }
  const keep = async () => {
    const words = written()
    if (!words) return
    tellSaved(await saveWordsFile(wordsText(words)))
  }

  return (
    <form
      id="words-form"
      className="words-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Segmented<WordsKey>
        block
        aria-label="用语的项目"
        value={key}
        onChange={setKey}
        options={wordsLists.map((one) => {
          const entries = count(texts[one.key])
          return { value: one.key, label: entries > 0 ? `${one.title} ${entries}` : one.title }
        })}
      />
      <label htmlFor="words-text">{list?.hint}</label>
      <Input.TextArea
        id="words-text"
        // A text of its own, with its own undo, for each list.
        key={key}
        autoFocus
        rows={12}
        aria-label={list?.title}
        spellCheck={false}
        value={texts[key]}
        placeholder={list?.example.replace(/^/, '如：')}
        onChange={(event) => {
          setFailure('')
          setTexts({ ...texts, [key]: event.target.value })
        }}
      />
      {failure && <Alert type="error" showIcon title={failure} />}
      <div className="words-tools">
        <Button size="small" onClick={() => void read()}>
          从文件读入…
        </Button>
        <Button size="small" onClick={() => void keep()}>
          导出为文件…
        </Button>
        <span className="details-aside">可以从表格里成列粘贴。读入时与现有的合并。</span>
      </div>
    </form>
  )
}
