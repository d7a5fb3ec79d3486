import { formatDate } from '../../i18n/format.ts'
import { type Messages, messages } from '../../i18n/index.ts'
import { is } from '../lexicon/index.ts'
import { findCues } from '../reading/cues.ts'
import { clip } from '../reading/excerpt.ts'
import { languageOf } from '../reading/language.ts'
import type { Point } from '../reading/points.ts'
import { excerptOf, quoteOf, quoteOfPiece } from '../reading/quotes.ts'
import { type Reading, readInput } from '../reading/reading.ts'
import { sourceText } from '../reading/sources.ts'
import { shown } from '../reading/unsafe.ts'
import { isMentees } from '../reading/voice.ts'
import type { Citation, Side, SourceKind } from '../source.ts'
import type { AgendaInput, ItemKind } from '../tasks/agenda/types.ts'

/** What a draft is made with: the input, what was read of it, and the words of its language. */
export interface Drafting {
  input: AgendaInput
  reading: Reading
  words: Messages['agendaDraft']
  /** How the mentee, or the mentor, is addressed. */
  address: Readonly<Record<Side, string>>
  day(date: Temporal.PlainDate): string
  /** A citation of the beginning of a source, or of `excerpt`; null where there is nothing to quote. */
  cite(kind: SourceKind, id: string, excerpt?: string): Citation | null
  /** A citation of a sentence of a note. */
  citePoint(point: Point): Citation
  isMentees(citation: Citation): boolean
  /** Something a person typed, fit to stand in a sentence as a quotation; null where nothing of it may be shown. */
  quote(text: string, most?: number): string | null
  /** A sentence of a note as a quotation. */
  quotePoint(point: Point): string | null
  /** Whether a text is in the draft's language, as far as its words tell. */
  isOwnLanguage(text: string): boolean
  /** Whether a text says I or you, which nobody could place under another's name. */
  isSelf(text: string): boolean
}

export const startDrafting = (input: AgendaInput): Drafting => {
  const reading = readInput(input)
  const words = messages(input.locale).agendaDraft
  const cited = new Map<Point, Citation>()
  const theirs = new Set<Citation>()
  return {
    input,
    reading,
    words,
    address: { mentor: addressOf(input.mentor), mentee: addressOf(input.mentee) },
    day: (date) => formatDate(input.locale, date),
    cite: (kind, id, excerpt) => {
      const quoted = clip(excerpt ?? sourceText(input, kind, id)?.trimStart().split('\n')[0] ?? '')
      return quoted === '' ? null : { kind, id, excerpt: quoted }
    },
    citePoint: (point) => {
      const known = cited.get(point)
      if (known) return known
      const citation: Citation = { kind: 'note', id: point.noteId, excerpt: excerptOf(point.piece, point.hits) }
      cited.set(point, citation)
      if (point.by === 'mentee' || point.voice === 'mentee') theirs.add(citation)
      return citation
    },
    isMentees: (citation) => (citation.kind === 'note' ? theirs.has(citation) : isMentees(input, [], citation)),
    quote: (text, most) => {
      const found = findCues(reading.vocabulary.words(text)).some(({ cue }) => cue === 'unsafe' || cue === 'offRecord')
      const quoted = found ? null : quoteOf(text, most)
      return quoted === null ? null : words.quoted(quoted)
    },
    quotePoint: ({ piece, hits }) => {
      const quoted = quoteOfPiece(piece, hits)
      return quoted === null ? null : words.quoted(quoted)
    },
    isSelf: (text) => reading.vocabulary.words(text).some(({ bits }) => (bits & is.self) !== 0),
    isOwnLanguage: (text) => {
      const language = languageOf(reading.vocabulary.words(text))
      return language === null || language === input.locale
    },
  }
}

const addressOf = ({ name, address }: { name: string; address: string }): string =>
  clip(shown(address), 60) || clip(shown(name), 60) || '–'

/** Which question an item asks, and what it should reach. */
export type Ask =
  | 'topic'
  | 'concern'
  | 'wish'
  | 'strength'
  | 'carried'
  | 'carriedSeveral'
  | 'goal'
  | 'aim'
  | 'free'
  | 'trust'
  | 'lookBack'

/** Something that could be an item between the first and the last. */
export interface Candidate {
  kind: ItemKind
  ask: Ask
  /** Compared among candidates; about 1 (could be left out) to 10 (urgent). */
  score: number
  /** Has to be in the agenda whatever its score. */
  must: boolean
  topic: string
  /** Why it was chosen, in a sentence or two; worded only if it is. */
  why(): string
  /** What it is compared by. */
  stems: ReadonlySet<string>
  /** What is added to another candidate's reason where both are about one subject. */
  also?(): string
  /** At least one. */
  sources: readonly Citation[]
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'day' }).days

export const isCitation = (citation: Citation | null): citation is Citation => citation !== null
