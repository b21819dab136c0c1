/** The faces of the pages on this PC, as CSS variables, and which of them are substitutes. */
import { type CSSProperties, useEffect, useState } from 'react'
import { faceName, latinFace } from '../../report/paper/faces.ts'
import type { Face } from '../../report/paper/paper.ts'
import type { Preset } from '../../report/paper/preset.ts'
import { hasFamily, shownFace } from '../fonts.ts'

export interface Substituted {
  /** As the file names it. */
  readonly name: string
  /** What is shown instead; '' = whatever the system takes. */
  readonly by: string
}

export interface Faces {
  /** `--paper-<face>` and `--paper-<face>-weight`. */
  readonly style: CSSProperties
  readonly substituted: readonly Substituted[]
}

const faces: readonly Face[] = ['title', 'hei', 'kai', 'fangsong', 'song', 'kaiFull', 'fangsongFull']

/** One face after the other, so that the window answers in between: a missing one costs some ten milliseconds. */
async function facesOf(preset: Preset): Promise<Faces> {
  const named = [
    ...faces.map((face) => ({ variable: face, name: faceName(preset, face) })),
    { variable: 'latin', name: latinFace },
  ]
  const style: Record<string, string> = {}
  const substituted: Substituted[] = []
  for (const { variable, name } of named) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }))
    const { stack, weight, substitute } = shownFace(name, hasFamily)
    style[`--paper-${variable}`] = stack
    style[`--paper-${variable}-weight`] = String(weight)
    if (substitute !== null) substituted.push({ name, by: substitute })
  }
  return { style, substituted }
}

/** Null until they are known. */
export function useFaces(preset: Preset): Faces | null {
  const [known, setKnown] = useState<Faces | null>(null)
  useEffect(() => {
    let wanted = true
    void facesOf(preset).then((found) => wanted && setKnown(found))
    return () => {
      wanted = false
    }
  }, [preset])
  return known
}
