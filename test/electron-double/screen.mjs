/** `screen`: one display of 1366 × 768 with a task bar, or those of ZIPING_DOUBLE_DISPLAYS. Sources: Electron's documentation, api/screen.md, api/structures/display.md. */
import { app } from './app.mjs'

const display = (x, y, width, height) => ({
  bounds: { x, y, width, height },
  workArea: { x, y, width, height: height - 40 },
  scaleFactor: 1,
})
/** A test's displays are known from the environment: the window comes up before the test can say anything. */
const given = JSON.parse(process.env.ZIPING_DOUBLE_DISPLAYS ?? '[[0,0,1366,768]]')
const displays = given.map((one) => display(...one))

const ready = () => {
  if (!app.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event")
}

export const screen = {
  getPrimaryDisplay: () => {
    ready()
    return displays[0]
  },
  getAllDisplays: () => {
    ready()
    return displays
  },
}
