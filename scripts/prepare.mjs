/** What every command does first: Node new enough, dependencies installed, program built. */
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { requireNode, Stop } from './project.mjs'

/**
 * Says nothing and returns within a fraction of a second where there is nothing to do.
 * All output goes to stderr: stdout belongs to the program that runs afterwards.
 * @param {number} exitCode to end with where something is in the way
 */
export async function prepare(exitCode) {
  const say = (line) => process.stderr.write(`${line}\n`)
  try {
    requireNode()
    await ensureDependencies({ say, output: 'stderr' })
    await ensureBuild({ say })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    process.exit(exitCode)
  }
}
