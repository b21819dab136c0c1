/** `node --import …/register.mjs out/main/desktop.js`: the bare specifier `electron` is the double. */
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)
