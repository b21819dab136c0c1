import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { NoticeNumberHint } from '../../renderer/details/NoticeNumberHint.tsx'
import { checkDocumentNumber } from '../../report/document/document-number.ts'

describe('the number of a notice', () => {
  it.each(['', ' ', '鄂教督室函〔2021〕6号', '国办发〔2017〕49号', '临政教督〔2022〕12号'])(
    '“%s” is left alone',
    (text) => {
      expect(checkDocumentNumber(text)).toEqual({ kind: 'fine' })
    },
  )

  it.each([
    ['临教督函[2021]6号', '临教督函〔2021〕6号'],
    ['临教督函（2021）6号', '临教督函〔2021〕6号'],
    ['临教督函(2021)6号', '临教督函〔2021〕6号'],
    ['临教督函【2021】6号', '临教督函〔2021〕6号'],
    ['临教督函﹝2021﹞6号', '临教督函〔2021〕6号'],
    ['临教督函〔2021〕第6号', '临教督函〔2021〕6号'],
    ['临教督函〔2021〕06号', '临教督函〔2021〕6号'],
    ['临教督函〔2021〕6', '临教督函〔2021〕6号'],
    ['临教督函〔2021年〕6号', '临教督函〔2021〕6号'],
    ['临教督函〔２０２１〕６号', '临教督函〔2021〕6号'],
    [' 临教督函 〔2021〕 6 号', '临教督函〔2021〕6号'],
  ])('%s: only the form changes, to %s', (text, repaired) => {
    expect(checkDocumentNumber(text)).toEqual({ kind: 'repairable', repaired, certain: true })
  })

  it.each([
    ['临教督函20216号', '临教督函〔2021〕6号'],
    ['临教2023464号', '临教〔2023〕464号'],
    ['临教督函2021〕6号', '临教督函〔2021〕6号'],
    ['临教督函〔20216号', '临教督函〔2021〕6号'],
    ['临教督21〕3号', '临教督〔2021〕3号'],
    ['临教督函〔21〕6号', '临教督函〔2021〕6号'],
    ['临教督函2021年6号', '临教督函〔2021〕6号'],
    ['临教督函2021年第6号', '临教督函〔2021〕6号'],
    ['临教督函2021第6号', '临教督函〔2021〕6号'],
  ])('%s: something is lost; %s is offered for comparison with the original', (text, repaired) => {
    expect(checkDocumentNumber(text)).toEqual({ kind: 'repairable', repaired, certain: false })
  })

  it.each(['无', '临教督函', '6号', '〔2021〕6号', '临教督函〔2021〕号', '临教督函99996号', '临教督函2021号'])(
    '%s gives nothing to repair from',
    (text) => {
      expect(checkDocumentNumber(text)).toEqual({ kind: 'unknown' })
    },
  )
})

it('says nothing of a good number, and offers the repair of another as a button', () => {
  const hint = (text: string) => renderToStaticMarkup(<NoticeNumberHint text={text} onRepair={() => {}} />)
  expect(hint('临教督函〔2021〕6号')).not.toContain('button')
  expect(hint('临教督函20216号')).toMatch(/请对照原件.*<button[^>]*>改为 临教督函〔2021〕6号/)
  expect(hint('无')).toContain('可以照此保留')
})
