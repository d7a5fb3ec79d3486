import type { Citation, SourceKind } from '../source.ts'
import { quotableSources } from '../tasks/agenda/quotable.ts'
import type { AgendaInput } from '../tasks/agenda/types.ts'
import { fold } from './excerpt.ts'

const indexes = new WeakMap<AgendaInput, ReadonlyMap<string, string>>()

const indexOf = (input: AgendaInput): ReadonlyMap<string, string> => {
  const index =
    indexes.get(input) ?? new Map(quotableSources(input).map(({ kind, id, text }) => [`${kind} ${id}`, text]))
  indexes.set(input, index)
  return index
}

/** The text a citation of that kind and id may quote; null where the input has no such source. */
export const sourceText = (input: AgendaInput, kind: SourceKind, id: string): string | null =>
  indexOf(input).get(`${kind} ${id}`) ?? null

/** Whether a citation's source exists in the input and says, white space aside, what the citation quotes. */
export const stands = (input: AgendaInput, { kind, id, excerpt }: Citation): boolean => {
  const text = sourceText(input, kind, id)
  const quoted = fold(excerpt)
  return text !== null && quoted !== '' && fold(text).includes(quoted)
}
