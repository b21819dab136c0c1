/** What listeners get: an event whose default can be prevented, once. */
export class ElectronEvent {
  defaultPrevented = false

  constructor(facts = {}) {
    Object.assign(this, facts)
  }
  preventDefault() {
    this.defaultPrevented = true
  }
}
