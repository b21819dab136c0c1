/** Why nothing was printed, in Electron's words. */

/** The first is no case of the documentation's; electron_api_web_contents.cc has it. */
export const reasons = {
  none: 'No printers available on the network',
  cancel: 'Print job canceled',
  refused: 'Print job failed',
}
