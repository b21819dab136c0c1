/** The page's entry: where the address names a draft its text first, then the screens, of which the text takes its place in one. */
import './theme.css'
import { call } from './call.ts'
import { draftInAddress } from './text-first/address.ts'

// On their way while the scripts are read.
const settings = call('settings.get', {})
const draft = draftInAddress()
if (draft !== null) {
  const run = crypto.randomUUID()
  const answer = call('drafts.open', { id: draft, session: run, how: 'if-free' })
  const { showText } = await import('./text-first/show-text.ts')
  await showText(draft, { run, answer })
}
const { showScreens } = await import('./screens.tsx')
showScreens(await settings)
