/** No text takes a rule long: what it takes grows with the text's length, and no pattern can grow otherwise unseen. */
import { describe, expect, it } from 'vitest'
import { rules } from '../../../report/checks/rules.ts'
import { builtinPack } from '../../packs.ts'
import { least, longTexts, measured } from './long-texts.ts'

const pack = builtinPack('hubei-2021')
const [short, long] = [12_500, 100_000]
/**
 * Milliseconds that raise no question. Rules take 10 to 50 (npm run bench -- checks prints them), on a busy
 * machine ten times as many; a pattern of quadratic time takes seconds on any.
 */
const enough = 500
/** Eight times the text takes eight times as long; a pattern that starts anew at every character sixty-four times. */
const mostGrowth = 28

describe('a text of 100 000 characters', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s reads in a moment, or in proportion',
    (_, rule) => {
      const shorter = longTexts(rule, short)
      const tooSlow = longTexts(rule, long).filter((text, at) => {
        if (measured(rule, text, pack) <= enough) return false
        const time = least(rule, text, pack)
        // Below this, what is measured is the machine's other work.
        const before = Math.max(1, least(rule, shorter[at] ?? '', pack))
        return time > enough && time / before > mostGrowth
      })
      expect(tooSlow.map((text) => text.slice(0, 20))).toEqual([])
    },
    60_000,
  )
})
