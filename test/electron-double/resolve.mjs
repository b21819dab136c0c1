/** Node's loader hook: `electron` is the double. Real Electron resolves the name inside its own runtime, too. */
const double = new URL('./electron.mjs', import.meta.url).href

export const resolve = (specifier, context, next) =>
  specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context)
