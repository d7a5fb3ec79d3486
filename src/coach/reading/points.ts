import type { Locale } from '../../kernel/locale.ts'
import { headingCues } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Side } from '../source.ts'
import type { AgendaInput, SharedNote } from '../tasks/agenda/types.ts'
import { findCues, type Hit } from './cues.ts'
import { phraseOf } from './labels.ts'
import { languageOf } from './language.ts'
import { type Line, readLines } from './lines.ts'
import type { People } from './people.ts'
import { type Piece, readSentences } from './sentences.ts'
import { type PointKind, verdictOf } from './verdict.ts'
import type { Vocabulary, Word } from './words.ts'

/** A sentence of a shared note that may feed a draft. */
export interface Point {
  noteId: string
  on: Temporal.PlainDate
  /** Who wrote the note. */
  by: Side
  /** Who spoke, where the note says so. */
  speaker: Side | null
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
  language: Locale | null
}

interface Sentence {
  piece: Piece
  hits: Hit[]
}
interface Paragraph {
  line: Line
  sentences: Sentence[]
}

/** All usable sentences of all notes, oldest first. Off the record, private-sounding and instruction-like ones are left out here, for good. */
export const readPoints = (input: Pick<AgendaInput, 'sessions'>, people: People, vocabulary: Vocabulary): Point[] => {
  const points: Point[] = []
  input.sessions.forEach((session, index) => {
    for (const note of session.notes) {
      const from = { note, on: session.on, age: input.sessions.length - 1 - index }
      readNote(from, people, vocabulary, points)
    }
  })
  return points
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
    const label = line.speaker === null ? null : cueOfName(line.speaker, vocabulary)
    const context: Context = { origin, line, speaker: named, section: label ?? section, people }
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
    if (introduces(sentence, sentences[at + 1], at)) {
      subject = phraseOf(piece, hits, ['about', 'talk', 'recap', 'question', 'concern']) ?? subject
      return
    }
    const kind = verdictOf(piece, hits, { section, box: line.box })
    points.push({
      noteId: origin.note.id,
      on: origin.on,
      by: origin.note.by,
      speaker: context.speaker,
      age: origin.age,
      order: points.length,
      piece,
      hits,
      kind,
      subject,
      stems: stemsOf(piece.words, hits, people),
      language: languageOf(piece.words),
    })
  })
}

/** A question that the next sentence answers, or "Pembahasan tentang …" before what was said: it names the subject, and leaves nothing open. */
const introduces = ({ piece, hits }: Sentence, next: Sentence | undefined, at: number): boolean => {
  if (!next) return false
  const asks = piece.text.includes('?')
  if (!asks) return at === 0 && hits[0]?.cue === 'recap' && hits[0].from === 0
  return !next.piece.text.includes('?') && !next.hits.some((hit) => hit.cue === 'question' || hit.cue === 'next')
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
])

/** The stems a text is compared by: without names, and without the words that only tell how a matter stands. */
export const stemsOf = (words: readonly Word[], hits: readonly Hit[], people: People): ReadonlySet<string> => {
  const stems = new Set<string>()
  let next = 0
  words.forEach((word, at) => {
    while (next < hits.length && (hits[next]?.to ?? 0) <= at) next += 1
    const hit = hits[next]
    if (hit && hit.from <= at && grammar.has(hit.cue)) return
    if (word.stem !== '' && !people.isName(word.form)) stems.add(word.stem)
  })
  return stems
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
])

const formsOf = (words: readonly Word[]): string => words.map((word) => word.form).join(' ')

/** "Kendala:", "## Next time", or a line that is a known heading without its colon. */
const heads = ({ line, sentences }: Paragraph): boolean =>
  line.heading || (sentences.length === 1 && headingCues().has(formsOf(sentences[0]?.piece.words ?? [])))

const headingCue = (sentences: readonly Sentence[]): Cue | null => {
  const listed = headingCues().get(formsOf(sentences.flatMap(({ piece }) => piece.words)))
  return listed ?? sentences.flatMap(({ hits }) => hits).find((hit) => sectionCues.has(hit.cue))?.cue ?? null
}

/** "Kendala: …", "PR Dimas: …": what stands before the colon is a heading for this line, not a person. */
const cueOfName = (name: string, vocabulary: Vocabulary): Cue | null => {
  const words = vocabulary.words(name)
  const listed = headingCues().get(formsOf(words))
  return listed ?? findCues(words).find((hit) => sectionCues.has(hit.cue))?.cue ?? null
}

/** How much a remark such as "jangan ditulis" covers: its line, where the line is no longer than this. */
const longLine = 600

/** Tells which sentence of which paragraph may be used. */
const createSieve = (paragraphs: readonly Paragraph[]): ((paragraph: number, sentence: number) => boolean) => {
  const barred = new Set<number>()
  const barredSentences = new Set<string>()
  const barBelow = (from: number) => {
    for (let at = from; at < paragraphs.length; at += 1) {
      const line = paragraphs[at]?.line
      if (!line || (at > from && (line.afterGap || line.heading))) return
      barred.add(at)
    }
  }
  paragraphs.forEach(({ line, sentences }, index) => {
    sentences.forEach(({ piece, hits }, at) => {
      const hit = hits.find(({ cue }) => cue === 'offRecord' || cue === 'unsafe' || cue === 'private')
      if (!hit) return
      if (hit.cue === 'private') barredSentences.add(`${index}/${at}`)
      else if (line.text.length > longLine)
        for (const near of [at - 1, at, at + 1]) barredSentences.add(`${index}/${near}`)
      else barred.add(index)
      // A remark that stands alone is about what stands around it.
      const alone =
        sentences.length === 1 &&
        piece.words.every((word, place) => word.stem === '' || (place >= hit.from && place < hit.to))
      if (hit.cue === 'offRecord' && (alone || line.heading)) {
        if (!line.heading) barred.add(index - 1)
        barBelow(index + 1)
      }
    })
    if (line.heading && headingCue(sentences) === 'private') barBelow(index + 1)
    if (line.speaker && offRecordName.test(line.speaker)) barred.add(index)
  })
  return (paragraph, sentence) => !barred.has(paragraph) && !barredSentences.has(`${paragraph}/${sentence}`)
}

const offRecordName = /^(?:off|rahasia|private|pribadi|system|assistant|sistem|asisten)\b/i
