/**
 * What a phrase in a note gives away.
 *
 * `next` announces a subject for a later session by itself ("next session"); `when` and `talk` do so together ("next week … discuss").
 * `about` introduces a subject, `break` starts a new clause, `hinge` joins clauses that may stand alone in run-on text.
 */
export const cues = [
  'offRecord',
  'unsafe',
  'private',
  'next',
  'when',
  'talk',
  'question',
  'concern',
  'wish',
  'promise',
  'decided',
  'done',
  'achieved',
  'negation',
  'about',
  'opinion',
  'recap',
  'hinge',
] as const
export type Cue = (typeof cues)[number]

/** The four parts of the GROW model (Whitmore, Coaching for Performance). */
export const growParts = ['goal', 'reality', 'options', 'way'] as const
export type GrowPart = (typeof growParts)[number]

export interface Lexicon {
  cues: Readonly<Record<Cue, readonly string[]>>
  /** Words that carry grammar and no subject; they never begin or end a label, and are not compared. */
  functionWords: readonly string[]
  /** Function words that make a phrase a clause or point outside it: a label holding one is quoted instead of used. */
  clauseWords: readonly string[]
  /** Words that begin a new clause: a label ends before them. */
  breaks: readonly string[]
  /** First-person words: a label holding one is quoted, since nobody could tell whose it is. */
  selfWords: readonly string[]
  /** Words about meeting and talking as such, and about time: no subject by themselves. */
  weakWords: readonly string[]
  /** Words that string clauses together in text written as it is spoken. */
  strings: readonly string[]
  /** Words that begin a sentence when capitalised inside one whose full stop was left out. */
  starters: readonly string[]
  /** Words whose full stop does not end a sentence. */
  abbreviations: readonly string[]
  /** Titles before a name, which tell nobody apart. */
  titles: readonly string[]
  /** Verbs of telling between a name and what was told: "Dimas cerita …". */
  telling: readonly string[]
  /** Words of looking back on how things have gone. */
  lookBack: readonly string[]
  /** Words that begin a difficulty by its measure, and belong to its name: "too many meetings". */
  measures: readonly string[]
  /** Words before which a long phrase may end. */
  prepositions: readonly string[]
  /** Words that begin a clause of their own right after a verb of worrying: "worried the client leaves". */
  determiners: readonly string[]
  /** Weak words a phrase does not end on, beside those in -ed. */
  participles: readonly string[]
  /** Words that end like a possessive (-nya, -ku, -mu) and are none. */
  wholeWords: readonly string[]
  /** What a line with a colon may be headed by, beside cue phrases, and what that says of the lines below it. */
  headings: Readonly<Partial<Record<Cue, readonly string[]>>>
  /** Words after which a cue no longer tells how the sentence's matter stands ("agreed, because we were stuck"). */
  reasons: readonly string[]
  grow: Readonly<Record<GrowPart, readonly string[]>>
  /** Words of a question that cannot be answered by yes or no. */
  openQuestion: readonly string[]
  /** Ways to say who does what by when. */
  close: Readonly<Record<'who' | 'what' | 'when', readonly string[]>>
  /** Ways to speak of reviewing what was agreed. */
  review: readonly string[]
}
