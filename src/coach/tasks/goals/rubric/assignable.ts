import type { Check } from '../../../source.ts'
import type { GoalText } from '../types.ts'
import { concreteVerb } from './specific.ts'
import { holds, indexOf, isMark, phraseAt, wordsIn } from './text.ts'

// Words that begin like a passive of Indonesian and are none.
const notPassive = new Set(
  `dia diri dini dinas diskusi distribusi divisi digital digitalisasi direktur direksi direktorat dialog diagram diklat disiplin diam dinamika dimensi
  diagnosis diskon dividen dinding dikit diploma diet didik dikarenakan dibanding dibandingkan disebabkan diperlukan dibutuhkan disertai diimbangi distributor
  diferensiasi dinamis direct director discussion discussions digitalization digitise distribute distribution dirinya dianggap`.split(
    /\s+/,
  ),
)

const isIndonesianPassive = (word: string): boolean => /^di[a-z]{4,}$/.test(word) && !notPassive.has(word)

const be = /^(?:be|is|are|was|were|been|being|get|gets|got)$/
const participle =
  /^(?:[a-z]{2,}ed|done|made|written|built|held|given|taken|run|led|sent|set|shown|taught|cut|brought|found|kept|drawn|sold|met|paid|put)$/

const isEnglishPassive = (words: readonly string[], at: number): boolean =>
  be.test(words[at] ?? '') &&
  [1, 2].some((step) => participle.test(words[at + step] ?? '') && !isMark(words[at + 1] ?? ''))

// "get certified" and "be promoted" are done by nobody else.
const ownPassive = /^(?:certified|promoted|licensed|accredited|involved|prepared|committed)$/

const isPassiveAt = (words: readonly string[], at: number): boolean =>
  isIndonesianPassive(words[at] ?? '') ||
  (isEnglishPassive(words, at) && ![1, 2].some((step) => ownPassive.test(words[at + step] ?? '')))

const namesOwner = (words: readonly string[], names: readonly string[]): boolean => {
  const called = new Set(names.flatMap(wordsIn).filter((word) => word.length > 2))
  return words.some((word) => called.has(word))
}

/** The part that says what is done: what it is for, and when, may well be about others. */
const claimOf = (words: readonly string[]): readonly string[] => {
  const reason = indexOf('reason', words, 1)
  return reason < 0 ? words : words.slice(0, reason)
}

/** One owner: a goal in the active voice is its writer's; "someone", "we", and a passive without a doer have none. */
export const checkAssignable = (words: readonly string[], { names }: GoalText): Check => {
  const claim = claimOf(words)
  const fails = (detail: string): Check => ({ rule: 'smart.assignable', ok: false, detail })
  const holdsOwner = holds('self', claim) || holds('doneBy', words) || namesOwner(claim, names)
  if (holdsOwner) return { rule: 'smart.assignable', ok: true, detail: '' }
  const nobody = indexOf('nobody', claim)
  if (nobody >= 0) return fails(phraseAt('nobody', claim, nobody))
  const verb = concreteVerb(words)
  const passive = claim.findIndex((_, at) => isPassiveAt(claim, at))
  if (passive >= 0 && (verb < 0 || passive < verb)) return fails(claim[passive] ?? '')
  const shared = indexOf('shared', claim)
  if (shared >= 0 && (verb < 0 || shared < verb)) return fails(phraseAt('shared', claim, shared))
  return { rule: 'smart.assignable', ok: words.some((word) => !isMark(word)), detail: '' }
}
