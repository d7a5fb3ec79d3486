import type { Cue } from '../lexicon/types.ts'
import type { Side } from '../source.ts'
import type { AgendaInput, SharedNote } from '../tasks/agenda/types.ts'
import { findCues, type Hit } from './cues.ts'
import { cueOfName, headingCue, heads, type Paragraph, type Sentence } from './headings.ts'
import { type Line, readLines } from './lines.ts'
import type { People } from './people.ts'
import { subjectOf } from './phrases.ts'
import { type Piece, readSentences } from './sentences.ts'
import { createSieve } from './sieve.ts'
import { type PointKind, verdictOf } from './verdict.ts'
import type { Vocabulary, Word } from './words.ts'

/** A sentence of a shared note that may feed a draft. */
export interface Point {
  noteId: string
  on: Temporal.PlainDate
  /** Who wrote the note. */
  by: Side
  /** Who spoke, or is spoken of at the beginning, where the note says so. */
  voice: Side | null
  /** How many sessions lie between it and now: 0 is the last one. */
  age: number
  /** Place in all that was read, oldest first. */
  order: number
  piece: Piece
  hits: readonly Hit[]
  kind: PointKind
  /** What the paragraph is about, by the question or heading it begins with. */
  subject: string | null
  stems: ReadonlySet<string>
}

/**
 * All usable sentences of recent notes, oldest first. Off the record, private-sounding and instruction-like ones are left out here, for good.
 */
export const readPoints = (input: Pick<AgendaInput, 'sessions'>, people: People, vocabulary: Vocabulary): Point[] => {
  const points: Point[] = []
  for (const origin of recentNotes(input)) readNote(origin, people, vocabulary, points)
  return points
}

/** Sessions with notes that are read, the newest: what was said once before them has too little weight left to be chosen. */
const sessionsRead = 8
/** Characters of notes that are read: a bound on time, not on meaning. */
const charactersRead = 128 * 1024

/** The notes to read, oldest first. The newest are chosen first; one note is always among them. */
const recentNotes = ({ sessions }: Pick<AgendaInput, 'sessions'>): Origin[] => {
  const chosen: Origin[] = []
  let left = charactersRead
  let read = 0
  for (let index = sessions.length - 1; index >= 0 && read < sessionsRead; index -= 1) {
    const { on, notes } = sessions[index] ?? { on: null, notes: [] }
    if (on === null || notes.length === 0) continue
    read += 1
    const fitting = notes.filter(({ text }) => {
      const fits = text.length <= left || chosen.length === 0
      if (fits) left -= text.length
      return fits
    })
    chosen.unshift(...fitting.map((note) => ({ note, on, age: sessions.length - 1 - index })))
  }
  return chosen
}

interface Origin {
  note: SharedNote
  on: Temporal.PlainDate
  age: number
}

const readNote = (origin: Origin, people: People, vocabulary: Vocabulary, points: Point[]): void => {
  const paragraphs = readLines(origin.note.text).map(
    (line): Paragraph => ({
      line,
      label: line.speaker === null ? null : cueOfName(line.speaker, vocabulary),
      sentences: readSentences(line.text, vocabulary).map((piece) => ({ piece, hits: findCues(piece.words) })),
    }),
  )
  const usable = createSieve(paragraphs)
  let section: Cue | null = null
  let headed = false
  paragraphs.forEach((paragraph, index) => {
    const { line, sentences } = paragraph
    if (line.afterGap && !headed) section = null
    headed = heads(paragraph)
    if (headed) {
      section = headingCue(sentences)
      return
    }
    const named = line.speaker === null ? null : people.sideOf(line.speaker)
    const context: Context = { origin, line, speaker: named, section: paragraph.label ?? section, people }
    readParagraph(
      sentences.filter((_, at) => usable(index, at)),
      context,
      points,
    )
  })
}

interface Context {
  origin: Origin
  line: Line
  speaker: Side | null
  section: Cue | null
  people: People
}

const readParagraph = (sentences: readonly Sentence[], context: Context, points: Point[]): void => {
  const { origin, line, section, people } = context
  let subject: string | null = null
  sentences.forEach((sentence, at) => {
    const { piece, hits } = sentence
    if (introduces(sentences, at)) {
      subject = subjectOf(piece, hits) ?? subject
      return
    }
    const kind = verdictOf(piece, hits, { section, box: line.box, assigned: isAssigned(piece, people) })
    points.push({
      noteId: origin.note.id,
      on: origin.on,
      by: origin.note.by,
      voice: context.speaker ?? spokenOf(piece, people),
      age: origin.age,
      order: points.length,
      piece,
      hits,
      kind,
      subject,
      stems: stemsOf(piece.words, hits),
    })
  })
}

const isAssigned = ({ words: [name, to] }: Piece, people: People): boolean =>
  name !== undefined && to?.form === 'to' && people.isName(name.form)

const spokenOf = ({ words }: Piece, people: People): Side | null => {
  for (const word of words.slice(0, 4)) {
    const side = people.sideOfWord(word.form)
    if (side) return side
  }
  return null
}

/**
 * A question that the next sentence answers, or "Pembahasan tentang …" before what was said: it names the subject, and leaves nothing open.
 * Minutes are often kept so, a question at the head of each paragraph.
 */
const introduces = (sentences: readonly Sentence[], at: number): boolean => {
  const [sentence, next] = [sentences[at], sentences[at + 1]]
  if (!sentence || !next) return false
  const asks = sentence.piece.text.includes('?')
  if (!asks) return at === 0 && sentence.hits[0]?.cue === 'recap' && sentence.hits[0].from === 0
  if (next.piece.text.includes('?')) return false
  return (at === 0 && sentences.length > 2) || !next.hits.some((hit) => hit.cue === 'question' || hit.cue === 'next')
}

const grammar = new Set<Cue>([
  'question',
  'decided',
  'done',
  'next',
  'when',
  'talk',
  'negation',
  'recap',
  'promise',
  'wish',
  'hinge',
  'about',
  'opinion',
])

/** The stems a text is compared by: without names, and without the words that only tell how a matter stands. */
export const stemsOf = (words: readonly Word[], hits: readonly Hit[]): ReadonlySet<string> => {
  const stems = new Set<string>()
  let next = 0
  words.forEach((word, at) => {
    while (next < hits.length && (hits[next]?.to ?? 0) <= at) next += 1
    const hit = hits[next]
    if (hit && hit.from <= at && grammar.has(hit.cue)) return
    if (word.stem !== '') stems.add(word.stem)
  })
  return stems
}
