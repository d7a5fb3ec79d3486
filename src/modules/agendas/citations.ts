import type { Citation } from '../../coach/source.ts'
import type { AgendaInput } from '../../coach/tasks/agenda/types.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import type { SavedItem } from './read.ts'
import type { EditedItem } from './schemas.ts'

const nameOf = ({ kind, id }: Pick<Citation, 'kind' | 'id'>): string => `${kind}/${id}`

/** Names of everything that may be cited in the agenda of a session. */
const citable = (input: AgendaInput): Set<string> =>
  new Set([
    ...input.sessions.flatMap((session) => session.notes.map((note) => nameOf({ kind: 'note', id: note.id }))),
    ...input.lastItems.map(({ id }) => nameOf({ kind: 'carried', id })),
    ...input.actions.map(({ id }) => nameOf({ kind: 'action', id })),
    ...input.goals.map(({ id }) => nameOf({ kind: 'goal', id })),
    ...input.topics.map(({ id }) => nameOf({ kind: 'topic', id })),
    nameOf({ kind: 'program', id: input.program.id }),
    nameOf({ kind: 'pairing', id: input.pairing.id }),
  ])

/**
 * Citations that lead nowhere, or to what the partner may not read. What the saved agenda cites already stays citable,
 * though its source may have been settled since.
 */
export const citationProblems = (
  items: readonly EditedItem[],
  input: AgendaInput,
  saved: readonly SavedItem[],
): FieldProblem[] => {
  const known = citable(input)
  for (const citation of saved.flatMap((item) => item.sources)) known.add(nameOf(citation))
  return items.flatMap((item, i) =>
    item.sources.flatMap((source, j): FieldProblem[] =>
      known.has(nameOf(source)) ? [] : [{ field: `items.${i}.sources.${j}.id`, rule: 'unknown_id' }],
    ),
  )
}
