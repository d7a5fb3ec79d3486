import type { Id } from '../kernel/ids.ts'

interface Place {
  phase?: string | undefined
  done?: string | undefined
  /** Id of the element to be at. */
  at?: string | undefined
}

/** The address of a session's page: in a phase that was chosen by hand, saying what was just done, at a place of it. */
export const sessionPath = (session: Id<'session'>, { phase, done, at }: Place = {}): string => {
  const query = new URLSearchParams({ ...(phase ? { phase } : {}), ...(done ? { done } : {}) }).toString()
  return `/sessions/${session}${query === '' ? '' : `?${query}`}${at ? `#${at}` : ''}`
}
