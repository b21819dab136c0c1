/** The search in the manual: what is looked for, how often it is there, and which place is the current one. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { clearMarks, markPlaces, placesOf } from './found.ts'

export interface ManualSearch {
  readonly query: string
  readonly count: number
  /** Beginning with 0; without meaning where there is none. */
  readonly at: number
  find(query: string): void
  /** To the next place or the one before, round and round. */
  step(direction: 1 | -1): void
}

export function useManualSearch(text: RefObject<HTMLElement | null>): ManualSearch {
  const places = useRef<readonly Range[]>([])
  const [state, setState] = useState({ query: '', count: 0, at: 0 })
  useEffect(() => clearMarks, [])

  const show = (query: string, at: number) => {
    markPlaces(places.current, at)
    places.current[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    setState({ query, count: places.current.length, at })
  }
  return {
    ...state,
    find: (query) => {
      places.current = text.current ? placesOf(text.current, query) : []
      show(query, 0)
    },
    step: (direction) => {
      const { length } = places.current
      if (length > 0) show(state.query, (state.at + direction + length) % length)
    },
  }
}
