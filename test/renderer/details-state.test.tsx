import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  changed,
  type DetailsState,
  dateFails,
  finished,
  rebased,
  settledDate,
  startState,
  typed,
  typedDate,
} from '../../renderer/details/details-state.ts'
import { governmentOf } from '../../renderer/details/follow.ts'
import { OpeningPreview } from '../../renderer/details/OpeningPreview.tsx'
import { type Details, emptyOfficial } from '../../report/document/envelope.ts'

const empty: Details = {
  region: '',
  organisation: '',
  round: 2021,
  reviewYear: 2020,
  noticeIssuer: '',
  noticeTitle: '',
  noticeNumber: '',
  recipient: '',
  signatory: '',
  date: '',
  form: '报告',
  official: emptyOfficial,
}

/** Types a text letter by letter, as it happens in a field. */
const typeIn = (state: DetailsState, name: 'region' | 'organisation' | 'signatory', text: string) =>
  [...text].reduce((now, _, at) => typed(now, name, text.slice(0, at + 1)), state)

describe('what follows the region', () => {
  it('suggests organisation and signatory once the name is complete', () => {
    const { details } = typeIn(startState(empty), 'region', '临江市')
    expect(details).toMatchObject({ organisation: '临江市人民政府', signatory: '临江市人民政府' })
  })

  it('follows a correction of the region', () => {
    let state = typeIn(startState(empty), 'region', '临江市')
    for (const text of ['临江', '临', '', '南', '南岸', '南岸县']) state = typed(state, 'region', text)
    expect(state.details).toMatchObject({ organisation: '南岸县人民政府', signatory: '南岸县人民政府' })
  })

  it('leaves what the user wrote or emptied', () => {
    let state = typeIn(startState(empty), 'organisation', '临江市教育局')
    state = typed(typeIn(state, 'region', '临江市'), 'signatory', '')
    state = typed(state, 'region', '临江区')
    expect(state.details).toMatchObject({ organisation: '临江市教育局', signatory: '' })
  })

  it('leaves an existing report without a signature as it is', () => {
    const report = { ...empty, region: '临江市', organisation: '临江市人民政府' }
    expect(typed(startState(report), 'region', '南岸市').details).toMatchObject({
      organisation: '南岸市人民政府',
      signatory: '',
    })
  })

  it.each(['临', '市', '东湖开发区', '北山地区', '临江高新区'])('suggests nothing for %s', (region) => {
    expect(governmentOf(region)).toBe('')
  })
})

it('the review year follows the round until it is set by hand', () => {
  const state = typed(startState(empty), 'round', 2023)
  expect(state.details.reviewYear).toBe(2022)
  expect(typed(typed(state, 'reviewYear', 2021), 'round', 2024).details.reviewYear).toBe(2021)
})

describe('the date', () => {
  it('is shown in full when the field is left', () => {
    const state = settledDate(typedDate(startState(empty), '20210930'))
    expect(state.dateText).toBe('2021年9月30日')
    expect(finished(state)?.date).toBe('2021-09-30')
  })

  it('keeps a text that is no date, and does not finish with it', () => {
    const state = settledDate(typedDate(startState(empty), '九月底'))
    expect(state.dateText).toBe('九月底')
    expect(dateFails(state)).toBe(true)
    expect(finished(state)).toBeNull()
  })

  it('can be emptied again', () => {
    const state = typedDate(startState({ ...empty, date: '2021-09-30' }), '')
    expect(finished(state)?.date).toBe('')
  })
})

it('tidies pasted white space, and the book-title marks that the text itself prints', () => {
  const state = typed(typed(startState(empty), 'noticeTitle', ' 《关于开展评价的通知》\n'), 'region', '临江市\u200b')
  expect(finished(state)).toMatchObject({ noticeTitle: '关于开展评价的通知', region: '临江市' })
})

it('keeps what was typed when another template brings other defaults', () => {
  const state = typedDate(typeIn(startState(empty), 'region', '临江市'), '2021-9-30')
  const other = rebased(state, { ...empty, round: 2026, reviewYear: 2025, noticeNumber: '临教督〔2026〕1号' })
  expect(finished(other)).toMatchObject({
    region: '临江市',
    organisation: '临江市人民政府',
    date: '2021-09-30',
    round: 2026,
    noticeNumber: '临教督〔2026〕1号',
  })
})

it('knows whether closing would lose anything', () => {
  const state = startState(empty)
  expect(changed(state, empty)).toBe(false)
  expect(changed(typed(state, 'recipient', '省厅'), empty)).toBe(true)
  expect(changed(typedDate(state, '九月底'), empty)).toBe(true)
  expect(changed(typed(typed(state, 'recipient', '省厅'), 'recipient', ''), empty)).toBe(false)
})

it('the preview prints the opening formula, with what is missing marked', () => {
  const html = renderToStaticMarkup(
    <OpeningPreview
      details={{ ...empty, region: '临江市', form: '函' }}
      lead={['按照《{noticeTitle}》要求，现就{we}情况{closing}。']}
    />,
  )
  expect(html).toContain('<mark>【通知名称】</mark>')
  expect(html.replace(/<[^>]+>/g, '')).toContain('按照《【通知名称】》要求，现就我市情况函告如下。')
})
