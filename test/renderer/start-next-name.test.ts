/** The name of a draft that goes on from another one. */
import { expect, it } from 'vitest'
import { maxNameLength, nextName } from '../../renderer/start/draft-names.ts'

it.each([
  ['2021年自评报告', '2022年自评报告'],
  ['临江市自评报告', '临江市自评报告（2022年）'],
])('%s → %s', (name, next) => {
  expect(nextName(name, 2021, 2022)).toBe(next)
})

it('is never longer than the shell takes', () => {
  expect(nextName('报'.repeat(maxNameLength), 2021, 2022).length).toBeLessThanOrEqual(maxNameLength)
})
