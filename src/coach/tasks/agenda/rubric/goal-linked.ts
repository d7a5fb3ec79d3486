import type { Check } from '../../../source.ts'
import type { AgendaInput, AgendaItem } from '../types.ts'

/** At least one item serves an active goal, where there is one. */
export const checkGoalLinked = (items: readonly AgendaItem[], { goals }: AgendaInput): Check => {
  const active = new Set(goals.filter((goal) => goal.state === 'active').map((goal) => goal.id))
  const linked = items.filter(({ sources }) => sources.some(({ kind, id }) => kind === 'goal' && active.has(id))).length
  return { rule: 'agenda.goal-linked', ok: active.size === 0 || linked > 0, detail: `${linked}/${active.size}` }
}
