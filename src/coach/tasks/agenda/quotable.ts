import type { Quotable } from '../../grounding.ts'
import type { SourceKind } from '../../source.ts'
import type { AgendaInput } from './types.ts'

/** A source that goes as one, rather than in parts. */
export const whole = (kind: SourceKind, id: string, text: string): Quotable => ({ kind, id, text })

/**
 * Everything an agenda may cite, in whole texts. Of a pairing there is nothing to quote but who it joins and since when.
 */
export const quotableSources = (input: AgendaInput): Quotable[] => [
  whole('program', input.program.id, `${input.program.name}\n${input.program.purpose}`),
  whole(
    'pairing',
    input.pairing.id,
    `${input.mentor.name} · ${input.mentee.name} · ${input.pairing.startedOn.toString()}`,
  ),
  ...input.goals.map(({ id, text }) => whole('goal', id, text)),
  ...input.actions.map(({ id, text }) => whole('action', id, text)),
  ...input.lastItems.map(({ id, topic, purpose, outcome }) => whole('carried', id, `${topic}\n${purpose}\n${outcome}`)),
  ...input.topics.map(({ id, text }) => whole('topic', id, text)),
  ...input.sessions.flatMap(({ notes }) => notes.map(({ id, text }) => whole('note', id, text))),
]
