/** `node --import …/register.mjs out/main/desktop.js`: whoever imports `electron` gets the double. */
import { register } from 'node:module'

register('./resolve.mjs', import.meta.url)
