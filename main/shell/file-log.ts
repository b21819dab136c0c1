/** The log of the desktop shell: electron-log's file, in the data folder. */
import electronLog from 'electron-log/node'
import type { Log, LogFacts } from '../log.ts'

/** Bytes; then the file becomes ziping.old.log and a new one begins. */
const maxSize = 1024 * 1024

/**
 * The variant for Node is taken: the one for Electron's main process opens channels of its own, which
 * anybody in the page's process could write to.
 * @param file absolute path
 */
export function fileLog(file: string): Log {
  const logger = electronLog.create({ logId: 'ziping' })
  logger.transports.file.resolvePathFn = () => file
  logger.transports.file.maxSize = maxSize
  logger.transports.console.level = false
  const line = (event: string, facts?: LogFacts) => `${event}${facts ? ` ${JSON.stringify(facts)}` : ''}`
  return {
    info: (event, facts) => logger.info(line(event, facts)),
    warn: (event, facts) => logger.warn(line(event, facts)),
    error: (event, facts) => logger.error(line(event, facts)),
  }
}
