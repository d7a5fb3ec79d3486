import type { Reading } from '../../../reading/reading.ts'
import { isClosing } from '../../../reading/verdict.ts'
import { quotedPoints } from '../../../reading/voice.ts'
import type { Check, Citation } from '../../../source.ts'
import type { AgendaInput, AgendaItem, ItemKind } from '../types.ts'

/** Kinds that look back, or settle what comes next; the others raise something as open. */
const framing: ReadonlySet<ItemKind> = new Set(['opening', 'review', 'close'])

/**
 * Nothing closed, decided or superseded is raised as open; items ticked "carry" come back. An item raises what its sources say: it fails
 * where all of them are settled, and where its topic is settled and no fact that is still open (action, goal, topic, carried item) speaks for it.
 */
export const checkFresh = (items: readonly AgendaItem[], input: AgendaInput, reading: Reading): Check => {
  const raised = new Set(
    items.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'carried').map(({ id }) => id)),
  )
  const missing = input.lastItems.filter(({ state, id }) => state === 'carry' && !raised.has(id)).map(({ id }) => id)
  const settled = items.flatMap((item, index) =>
    !framing.has(item.kind) && isStale(item, input, reading) ? [`items.${index}`] : [],
  )
  return {
    rule: 'agenda.fresh',
    ok: missing.length === 0 && settled.length === 0,
    detail: [...settled, ...missing].join(' '),
  }
}

type Standing = 'open' | 'closed' | 'neither'

const isStale = ({ topic, sources }: AgendaItem, input: AgendaInput, reading: Reading): boolean => {
  const standings = sources.map((source) => standingOf(source, input, reading))
  if (standings.includes('open')) return false
  if (standings.length > 0 && standings.every((standing) => standing === 'closed')) return true
  return reading.isClosed(reading.stems(topic))
}

const standingOf = ({ kind, id, excerpt }: Citation, input: AgendaInput, reading: Reading): Standing => {
  switch (kind) {
    case 'action':
      return openIf(input.actions.find((action) => action.id === id)?.state === 'open')
    case 'goal':
      return openIf(input.goals.find((goal) => goal.id === id)?.state === 'active')
    case 'topic':
      return 'open'
    case 'carried': {
      const state = input.lastItems.find((item) => item.id === id)?.state
      return openIf(state === 'carry' || state === 'open')
    }
    case 'note':
      return noteStanding(id, excerpt, reading)
    default:
      return 'neither'
  }
}

const openIf = (open: boolean): Standing => (open ? 'open' : 'closed')

/** A sentence that decided something, or whose matter was settled later, is closed; what is merely told is neither. */
const noteStanding = (id: string, excerpt: string, reading: Reading): Standing => {
  const said = quotedPoints(reading.points, id, excerpt)
  const closed = said.filter((point) => isClosing(point.kind) || reading.isSettled(point)).length
  return said.length > 0 && closed === said.length ? 'closed' : 'neither'
}
