/** The build's way to have Chromium use what it has compiled at an earlier visit, also of modules. */

/** The bundler's own function that reads a part of the page: it names what the part needs in links first. */
const helper = 'vite/preload-helper.js'
const rel = /const scriptRel = [\s\S]*?;(?=const )/

/**
 * Chromium keeps compiled scripts on the disk. A module that is fetched as one is parsed anew all the same, on a thread of its own
 * while the file arrives, and nobody looks whether it is there compiled (as of Chromium 156, which has just stored it). Fetched
 * by `preload` as a script it is not parsed on arrival, and the module is made of what was compiled before.
 * @returns a plugin for the page: the parts that are read later are named by `preload` and not by `modulepreload`
 */
export const compiled = () => ({
  name: 'compiled',
  transform(code, id) {
    if (id !== `\0${helper}`) return null
    if (!rel.test(code))
      throw new Error(`${helper} has changed: scripts/compiled.mjs does not find where it names its links`)
    return { code: code.replace(rel, `const scriptRel = 'preload';`), map: null }
  },
})
