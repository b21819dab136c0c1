/** Parts of the page are fetched so that Chromium takes them from what it has compiled. */
import { expect, it } from 'vitest'
import { compiled } from '../../scripts/compiled.mjs'

const { transform } = compiled()
const helper = '\0vite/preload-helper.js'

it('names the links of the bundler preload, and leaves every other file as it is', () => {
  const code = `const scriptRel = (function detect() {\n  return 'modulepreload';\n})();const assetsURL = function(dep) { return dep };`
  expect(transform(code, helper).code).toBe(
    `const scriptRel = 'preload';const assetsURL = function(dep) { return dep };`,
  )
  expect(transform(code, '/project/renderer/start.ts')).toBeNull()
})

it('says so where another version of the bundler names them elsewhere', () => {
  expect(() => transform('const linkRel = detect()', helper)).toThrow(/has changed/)
})
