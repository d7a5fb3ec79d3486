import type { Citation, SourceKind } from '../source.ts'
import type { AgendaInput } from '../tasks/agenda/types.ts'
import { fold } from './excerpt.ts'

/**
 * The text a citation of that kind and id may quote; null where the input has no such source. Of a pairing there is nothing to quote but
 * who it joins and since when.
 */
export const sourceText = (input: AgendaInput, kind: SourceKind, id: string): string | null => {
  switch (kind) {
    case 'note':
      return input.sessions.flatMap((session) => session.notes).find((note) => note.id === id)?.text ?? null
    case 'carried': {
      const item = input.lastItems.find((each) => each.id === id)
      return item ? `${item.topic}\n${item.purpose}\n${item.outcome}` : null
    }
    case 'action':
      return input.actions.find((action) => action.id === id)?.text ?? null
    case 'goal':
      return input.goals.find((goal) => goal.id === id)?.text ?? null
    case 'topic':
      return input.topics.find((topic) => topic.id === id)?.text ?? null
    case 'program':
      return input.program.id === id ? `${input.program.name}\n${input.program.purpose}` : null
    case 'pairing':
      return input.pairing.id === id ? `${input.mentor.name} · ${input.mentee.name} · ${input.pairing.startedOn}` : null
  }
}

/** Whether a citation's source exists in the input and says, white space aside, what the citation quotes. */
export const stands = (input: AgendaInput, { kind, id, excerpt }: Citation): boolean => {
  const text = sourceText(input, kind, id)
  const quoted = fold(excerpt)
  return text !== null && quoted !== '' && fold(text).includes(quoted)
}
