/** Module hook: `electron` resolves to the double, everything else as ever. */
const double = new URL('./electron.mjs', import.meta.url).href

export const resolve = (specifier, context, next) =>
  specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context)
