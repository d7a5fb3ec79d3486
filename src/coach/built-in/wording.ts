import { missingGrow } from '../tasks/agenda/rubric/grow.ts'
import type { AgendaItem } from '../tasks/agenda/types.ts'
import type { Ask, Candidate, Drafting } from './drafting.ts'
import type { Framed } from './frame.ts'

interface Variant {
  ask: string
  outcome: string
}

/** Words the chosen candidates one after another; the same question is not asked twice in a row. */
export const createWording = (drafting: Drafting): ((candidate: Candidate) => Framed) => {
  const asked = new Map<Ask, number>()
  return ({ kind, ask, topic, why, sources }) => {
    const turn = asked.get(ask) ?? 0
    asked.set(ask, turn + 1)
    const variants = variantsOf(drafting, ask)
    const variant = variants[turn % variants.length]
    return {
      kind,
      topic,
      why: [why()],
      ask: [variant?.ask ?? ''],
      outcome: variant?.outcome ?? '',
      sources: [...sources],
    }
  }
}

const variantsOf = ({ words: { ask: asks, outcome }, address: { mentee } }: Drafting, ask: Ask): Variant[] => {
  switch (ask) {
    case 'topic':
      return [
        { ask: asks.topic(mentee), outcome: outcome.topic(mentee) },
        { ask: asks.topicAgain(mentee), outcome: outcome.topicAgain },
        { ask: asks.topicOnceMore(mentee), outcome: outcome.topicOnceMore(mentee) },
      ]
    case 'concern':
      return [
        { ask: asks.concern(mentee), outcome: outcome.concern(mentee) },
        { ask: asks.concernAgain(mentee), outcome: outcome.concernAgain },
      ]
    case 'wish':
      return [{ ask: asks.wish(mentee), outcome: outcome.wish(mentee) }]
    case 'strength':
      return [{ ask: asks.strength(mentee), outcome: outcome.strength(mentee) }]
    case 'carried':
      return [{ ask: asks.carried(mentee), outcome: outcome.carried }]
    case 'carriedSeveral':
      return [{ ask: asks.carried(mentee), outcome: outcome.carriedSeveral }]
    case 'goal':
      return [{ ask: asks.goal(mentee), outcome: outcome.goal }]
    case 'aim':
      return [{ ask: asks.aim(mentee), outcome: outcome.aim(mentee) }]
    case 'free':
      return [{ ask: asks.free(mentee), outcome: outcome.free(mentee) }]
    case 'trust':
      return [{ ask: asks.trust(mentee), outcome: outcome.trust }]
    case 'lookBack':
      return [{ ask: asks.lookBack(mentee), outcome: outcome.lookBack }]
  }
}

/** The longest purpose an item may have; reasons are left out, the last one first, until it fits. */
const longestPurpose = 600

export const spoken = ({ why, ask, ...item }: Framed): Omit<AgendaItem, 'minutes'> => {
  const fits = (count: number) => [...why.slice(0, count), ...ask].join(' ').trim()
  let count = why.length
  while (count > 0 && fits(count).length > longestPurpose) count -= 1
  return { ...item, purpose: fits(count) }
}

/** Asks for the part of GROW that the items leave out: where things stand in the first item, what could be done in the one before the last. */
export const withWholeGrow = ({ words }: Drafting, items: readonly Framed[]): Framed[] => {
  const missing = missingGrow(items.map(spoken))
  const before = Math.max(0, items.length - 2)
  return items.map((item, index) => {
    const reality = index === 0 && missing.includes('reality') ? [words.ask.reality()] : []
    const options = index === before && missing.includes('options') ? [words.ask.options()] : []
    return { ...item, ask: [...item.ask, ...reality, ...options] }
  })
}
