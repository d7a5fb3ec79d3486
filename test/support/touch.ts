import { createVocabulary } from '../../src/coach/reading/words.ts'
import type { AgendaItem } from '../../src/coach/tasks/agenda/types.ts'

/** What of an item counts: the words of the coach's own phrasing touch nothing, so that no template can score. */
export const touchText = ({ topic, sources }: Pick<AgendaItem, 'topic' | 'sources'>): string =>
  [topic, ...sources.map(({ excerpt }) => excerpt)].join('\n')

interface TouchRule {
  /** The part of a topic's content stems that one text has to share. At least one stem always. */
  share: number
}

/**
 * One shared content stem touches: by this rule a draft that only repeats the last topics touches 12 of the 28 topics of the seven series'
 * last meetings.
 */
export const loosely: TouchRule = { share: 0 }

/** At least half of the stems. */
export const closely: TouchRule = { share: 0.5 }

/** Which of the topics that a meeting really had are touched by at least one of the texts. */
export const touched = (topics: readonly string[], texts: readonly string[], rule: TouchRule): string[] => {
  const vocabulary = createVocabulary()
  const stems = (text: string) => new Set(vocabulary.words(text).flatMap(({ stem }) => (stem === '' ? [] : [stem])))
  const offered = texts.map(stems)
  return topics.filter((topic) => {
    const wanted = [...stems(topic)]
    const least = Math.max(1, wanted.length * rule.share)
    return offered.some((have) => wanted.filter((stem) => have.has(stem)).length >= least)
  })
}
