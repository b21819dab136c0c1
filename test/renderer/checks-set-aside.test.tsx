/** What the checks leave alone is said, with the way back. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SetAside } from '../../renderer/checks/SetAside.tsx'
import { named } from '../../renderer/checks/state.ts'
import type { Checks } from '../../renderer/checks/use-checks.ts'
import type { Finding } from '../../report/checks/rule.ts'

const nothing = () => {}
const checks: Checks = {
  open: nothing,
  go: nothing,
  step: nothing,
  fix: nothing,
  fixAll: nothing,
  ignore: nothing,
  restore: nothing,
  disable: nothing,
  enable: nothing,
  takeBack: nothing,
  fresh: () => [],
}
const shown = (change: Partial<Parameters<typeof SetAside>[0]>) =>
  renderToStaticMarkup(<SetAside checks={checks} ignored={[]} disabled={[]} broken={[]} {...change} />)

it('a rule that failed is named, and that the others go on', () => {
  const html = shown({ broken: ['P12'] })
  expect(html).toContain('“标点不重复”')
  expect(html).toContain('已停用，其余规则照常检查，报告没有改动')
  expect(html).toContain('role="status"')
})

it('a rule that this program does not have is named by its id', () => {
  expect(shown({ disabled: ['Z99'] })).toContain('Z99')
})

it('ignored findings and rules that are off have their way back; where there is nothing, nothing is said', () => {
  const finding: Finding = {
    rule: 'P12',
    severity: 'error',
    areaId: null,
    place: null,
    text: '。。',
    sentence: '甲。。',
    message: '“。。”是重复的标点',
    fix: null,
    all: [],
    ignored: true,
  }
  const html = shown({ ignored: named([finding]), disabled: ['P12'] })
  expect(html).toContain('已忽略 1 处')
  expect(html).toContain('不再检查的规则 1 条')
  expect(html).toContain('恢复检查')
  expect(shown({})).toBe('')
})
