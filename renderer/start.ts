/** The page's entry: where the address names a draft its text first, then the screens, of which the text takes its place in one. */
import './theme.css'
// The text's own styles are read with the page: the text does not wait for them.
import './window/window.css'
import './editor/page.css'
import './text-first/text-first.css'
import { call } from './call.ts'
import { draftInAddress } from './text-first/address.ts'

// The calls are on their way while the scripts are read.
const draft = draftInAddress()
const run = crypto.randomUUID()
const opening = draft === null ? null : call('drafts.open', { id: draft, session: run, how: 'if-free' })
const settings = call('settings.get', {})
if (draft !== null && opening) {
  const { showText } = await import('./text-first/show-text.ts')
  await showText(draft, { run, answer: opening })
}
const { showScreens } = await import('./screens.tsx')
showScreens(await settings)
