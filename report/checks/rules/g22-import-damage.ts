import { damageIn } from '../../recognise/damage.ts'
import type { TextRule } from '../rule.ts'

export const importDamage: TextRule = {
  id: 'G22',
  scope: 'text',
  title: '文字可能损坏',
  // A repair of lost characters is a guess: it asks for a look at the original, no more.
  severity: 'warning',
  basis: '通常',
  source: '从网页复制的文字，数字旁边的〔〕年月日常会丢失',
  why: '文号、日期缺了字就对不上原件，报出去要退回。请对照原文件核对后改正。',
  check: ({ text }) =>
    damageIn(text).map(({ start, end, found, repaired, why, sure }) => ({
      start,
      end,
      message: found.trim() === '' ? `${why}。` : `“${found}”可能应为“${repaired}”。${why}。`,
      // What was lost cannot be known: only the form is mended without a look at the original.
      ...(sure && { fix: repaired }),
    })),
  wrong: [
    { text: '（临教督函20216号）', found: ['20216号'] },
    { text: '（临办文[2020]25号）', found: ['[2020]25号'], fixed: '（临办文〔2020〕25号）' },
    { text: '20253月11日召开会议', found: ['20253月11日'] },
    { text: '市委 市政府印发方案', found: [' '] },
  ],
  right: ['（临教督函〔2021〕6号）', '2021年3月11日召开会议', '市委、市政府印发方案', '参加2021人', '电话0712-5550123'],
}
