/**
 * What of the page is read at which moment of a start: one file for each, since every single file costs an answer of its own
 * and a look by the virus scanner.
 */

/** Antd's index names every component that there is; whoever imports from it needs those few that he names. */
const barrel = /[\\/]antd[\\/]es[\\/]index\.js$/
const named = /import\s*\{([^}]*)\}\s*from\s*["']antd["']/g

/** DatePicker → date-picker, the component's folder. */
const folder = (component) =>
  component
    .trim()
    .replace(/\s+as\s.*/s, '')
    .replace(/\B[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()

/** Everything that a module needs before it can run. */
function needed(entry, graph) {
  const seen = new Set([entry])
  for (const id of seen) {
    const { importedIds, code } = graph.getModuleInfo(id) ?? { importedIds: [], code: '' }
    for (const next of importedIds) {
      if (!barrel.test(next)) {
        seen.add(next)
        continue
      }
      const components = graph.getModuleInfo(next)?.importedIds ?? []
      for (const [, names] of (code ?? '').matchAll(named))
        for (const name of names.split(','))
          for (const component of components)
            if (component.replaceAll('\\', '/').endsWith(`/antd/es/${folder(name)}/index.js`)) seen.add(component)
    }
  }
  return seen
}

/**
 * @param {string} entry absolute path of the page's first module: what it needs is by itself
 * @param {Readonly<Record<string, string>>} stages name of a file → absolute path of the module that is loaded at that moment, the
 *   last one behind the others
 * @returns {(id: string, graph: { getModuleInfo(id: string): { importedIds: readonly string[], code: string | null } | null }) => string | null}
 *   for Rolldown: the file of a module. What two of the stages need has a file of its own, so that none brings along what is
 *   another one's; what the last one shares with them is there by then. What none of them needs stays with whoever loads it.
 */
export function chunkOf(entry, stages) {
  const last = Object.keys(stages).at(-1)
  let first = null
  let modulesOf = null
  return (id, graph) => {
    first ??= needed(entry, graph)
    if (first.has(id)) return id === entry ? null : 'first'
    modulesOf ??= Object.entries(stages).map(([name, begins]) => [name, needed(begins, graph)])
    const within = modulesOf.filter(([, modules]) => modules.has(id)).map(([name]) => name)
    const earlier = within.filter((name) => name !== last)
    return (earlier.length > 0 ? earlier : within).join('-and-') || null
  }
}
