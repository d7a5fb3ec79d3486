import type { Check } from '../../../source.ts'
import type { AgendaInput, AgendaItem } from '../types.ts'
import { allOf, formsIn, phraseTest } from './text.ts'

const speaksOfReview = phraseTest((lexicon) => lexicon.review)

/** The first item reviews open actions, where there are any: it cites at least one, and says so by its kind or its words. */
export const checkReviewFirst = (items: readonly AgendaItem[], { actions }: AgendaInput): Check => {
  const open = new Set(actions.filter((action) => action.state === 'open').map((action) => action.id))
  const first = items[0]
  const cited = first?.sources.filter(({ kind, id }) => kind === 'action' && open.has(id)).length ?? 0
  const reviews = first !== undefined && (first.kind === 'review' || speaksOfReview(formsIn(allOf(first))))
  return { rule: 'agenda.review-first', ok: open.size === 0 || (cited > 0 && reviews), detail: `${cited}/${open.size}` }
}
