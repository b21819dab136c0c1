/**
 * Addresses under which the page shows the pictures of a report. A picture is kept as base64; here it
 * becomes bytes a slice at a time, so that twenty pictures of 5 MB do not stop the window.
 */
import type { Picture } from '../../report/document/envelope.ts'

/** Characters of base64 in one go, a multiple of four: about a millisecond. */
const slice = 256 * 1024

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** @throws where the data is no base64 */
export async function pictureBlob({ data, type }: Picture): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < data.length; at += slice) {
    parts.push(decoded(data.slice(at, at + slice)))
    await breath()
  }
  return new Blob(parts, { type })
}

const addresses = new Map<Picture, Promise<string | null>>()
/** Those that are there already. */
const given = new Map<Picture, string | null>()
/** Pictures are decoded one behind the other. */
let queue: Promise<unknown> = Promise.resolve()

/** A blob: address, the same for the same picture; null where its data cannot be read. */
export function pictureAddress(picture: Picture): Promise<string | null> {
  const before = addresses.get(picture)
  if (before) return before
  const made = queue
    .then(() => pictureBlob(picture))
    .then(
      (blob) => URL.createObjectURL(blob),
      () => null,
    )
  queue = made
  void made.then((address) => addresses.get(picture) === made && given.set(picture, address))
  addresses.set(picture, made)
  return made
}

/** The same without waiting; undefined where it is not there yet. */
export const givenAddress = (picture: Picture): string | null | undefined => given.get(picture)

/** Gives all addresses back; what shows them has to be gone. */
export function releasePictures(): void {
  for (const address of addresses.values()) void address.then((made) => made && URL.revokeObjectURL(made))
  addresses.clear()
  given.clear()
}
