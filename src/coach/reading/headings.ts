import { headingCues } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import { findCues, type Hit } from './cues.ts'
import type { Line } from './lines.ts'
import type { Piece } from './sentences.ts'
import type { Vocabulary, Word } from './words.ts'

export interface Sentence {
  piece: Piece
  hits: readonly Hit[]
}
/** A line of a note and what it says. */
export interface Paragraph {
  line: Line
  /** What stands before a colon says of the line, where it is no person: "Kendala: …", "jangan ditulis ya: …". */
  label: Cue | null
  sentences: Sentence[]
}

const sectionCues = new Set<Cue>([
  'next',
  'promise',
  'concern',
  'question',
  'decided',
  'done',
  'achieved',
  'wish',
  'private',
  'offRecord',
  'unsafe',
])

const formsOf = (words: readonly Word[]): string => words.map((word) => word.form).join(' ')

const longestHeading = 40

const isListed = (words: readonly Word[]): boolean => headingCues().has(formsOf(words))

/** "Kendala:", "## Next time", or a line that is a known heading without its colon. */
export const heads = ({ line, sentences }: Paragraph): boolean =>
  line.heading ||
  (line.text.length < longestHeading && sentences.length === 1 && isListed(sentences[0]?.piece.words ?? []))

export const headingCue = (sentences: readonly Sentence[]): Cue | null => {
  const listed = headingCues().get(formsOf(sentences.flatMap(({ piece }) => piece.words)))
  return listed ?? sentences.flatMap(({ hits }) => hits).find((hit) => sectionCues.has(hit.cue))?.cue ?? null
}

/** "Kendala: …", "PR Dimas: …": what stands before the colon is a heading for this line, not a person. */
export const cueOfName = (name: string, vocabulary: Vocabulary): Cue | null => {
  const words = vocabulary.words(name)
  const listed = headingCues().get(formsOf(words))
  return listed ?? findCues(words).find((hit) => sectionCues.has(hit.cue))?.cue ?? null
}
