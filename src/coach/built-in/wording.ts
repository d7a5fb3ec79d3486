import { missingGrow } from '../tasks/agenda/rubric/grow.ts'
import type { Ask, Candidate, Drafting } from './drafting.ts'
import type { Framed } from './frame.ts'

interface Spoken {
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
    const spoken = variants[turn % variants.length]
    return {
      kind,
      topic,
      purpose: `${why} ${spoken?.ask ?? ''}`.trim(),
      outcome: spoken?.outcome ?? '',
      sources: [...sources],
    }
  }
}

const variantsOf = ({ words: { ask: asks, outcome }, address: { mentee } }: Drafting, ask: Ask): Spoken[] => {
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

/** Asks for the part of GROW that the items leave out: where things stand in the first item, what could be done in the one before the last. */
export const withWholeGrow = ({ words }: Drafting, items: readonly Framed[]): Framed[] => {
  const missing = missingGrow(items)
  const before = Math.max(0, items.length - 2)
  return items.map((item, index) => {
    const more = [
      index === 0 && missing.includes('reality') ? words.ask.reality() : '',
      index === before && missing.includes('options') ? words.ask.options() : '',
    ]
    return { ...item, purpose: [item.purpose, ...more].filter(Boolean).join(' ') }
  })
}
