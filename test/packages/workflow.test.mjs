/** The workflow for a public CI: it can only be read here, so what it calls has to exist. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/project.mjs'

const workflow = load(readFileSync(join(root, '.github/workflows/packages.yml'), 'utf8'))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const steps = workflow.jobs.package.steps
const lines = steps.flatMap((step) => (step.run ?? '').split('\n'))

describe('the workflow of the packages', () => {
  it('calls only scripts that package.json has', () => {
    const called = lines.flatMap((line) => [...line.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]))
    expect(called).toEqual(expect.arrayContaining(['build', 'test:unit', 'test:e2e', 'package']))
    expect(called.filter((name) => !(name in scripts))).toEqual([])
  })

  it('runs the specs on real Electron, on Windows and Linux, before it packs', () => {
    const specs = steps.filter((step) => step.run?.includes('--project=electron'))
    expect(specs.map((step) => step.if).sort()).toEqual(["matrix.platform == 'linux'", "matrix.platform == 'win'"])
    const packing = steps.findIndex((step) => step.run?.includes('npm run package'))
    for (const step of specs) expect(steps.indexOf(step)).toBeLessThan(packing)
    expect(workflow.jobs.package.strategy.matrix.include.map(({ platform }) => platform)).toEqual(['linux', 'win'])
  })

  it('attaches every kind of package, with the checksums', () => {
    const { path } = steps.find((step) => step.uses?.startsWith('actions/upload-artifact@')).with
    for (const kind of ['*.exe', '*.zip', '*.deb', '*.AppImage', 'SHA256SUMS.txt'])
      expect(path).toContain(`dist/${kind}`)
  })

  it('may read the repository and nothing else, by actions pinned to a commit', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
  })
})
