import type { AgendaInput } from '../tasks/agenda/types.ts'
import { findCues } from './cues.ts'
import { createSubjectIndex } from './overlap.ts'
import { createPeople, type People } from './people.ts'
import { type Point, readPoints, stemsOf } from './points.ts'
import { isClosing, isOpenKind } from './verdict.ts'
import { stemWeights } from './weight.ts'
import { createVocabulary, type Vocabulary } from './words.ts'

/** All that was read of an input, and how it stands. */
export interface Reading {
  people: People
  vocabulary: Vocabulary
  /** Oldest first. */
  points: readonly Point[]
  /** How many sessions they come from. */
  sessions: number
  stems(text: string): ReadonlySet<string>
  /** Whether the matter of a sentence was decided, done, dropped or discussed later on. */
  isSettled(point: Point): boolean
  /** Whether a subject is closed as things stand now, and nothing said since opens it again. */
  isClosed(subject: ReadonlySet<string>): boolean
  /** How much a stem has been on the pair's mind: 1 for a word of the last session alone, 0 for one that is everywhere. */
  weight(stem: string): number
  /** Sentences that speak of a subject, oldest first. */
  mentions(subject: ReadonlySet<string>): Point[]
}

/** Something that settles a subject: for what was said before `order`, and on or before `until` where there is a date. */
interface Closing {
  stems: ReadonlySet<string>
  order: number
  until: Temporal.PlainDate | null
}

/** What was read of an input, for as long as the input itself is held: drafting and checking read the same notes. */
const known = new WeakMap<AgendaInput, Reading>()

export const readInput = (input: AgendaInput): Reading => {
  const seen = known.get(input)
  if (seen) return seen
  const reading = readAnew(input)
  known.set(input, reading)
  return reading
}

const readAnew = (input: AgendaInput): Reading => {
  const people = createPeople(input)
  const vocabulary = createVocabulary(people.names)
  const points = readPoints(input, people, vocabulary)
  const stems = (text: string) => {
    const words = vocabulary.words(text)
    return stemsOf(words, findCues(words))
  }
  const closings = closingsOf(input, points, stems)
  const closingIndex = createSubjectIndex(closings)
  const pointIndex = createSubjectIndex(points)
  const weight = stemWeights(points, pointIndex.holding)

  const mentions = (subject: ReadonlySet<string>): Point[] => {
    const telling = [...subject].filter((stem) => weight(stem) > 0)
    return pointIndex.sharing(telling, Math.max(Math.min(2, telling.length), Math.ceil(telling.length * 0.6)))
  }

  return {
    people,
    vocabulary,
    points,
    sessions: new Set(points.map(({ age }) => age)).size,
    stems,
    weight,
    mentions,
    isSettled: (point) => closingIndex.same(point.stems).some((closing) => settles(closing, point)),
    isClosed: (subject) => {
      const found = closingIndex.same(subject)
      if (found.length === 0) return false
      return !mentions(subject).some(
        (point) => isOpenKind(point.kind) && !found.some((closing) => settles(closing, point)),
      )
    },
  }
}

const settles = ({ order, until }: Closing, point: Point): boolean =>
  point.order < order &&
  (until === null || point.kind === 'promise' || Temporal.PlainDate.compare(point.on, until) <= 0)

const never = Number.POSITIVE_INFINITY

const closingsOf = (
  input: AgendaInput,
  points: readonly Point[],
  stems: (text: string) => ReadonlySet<string>,
): Closing[] => {
  const lastSession = points.find((point) => point.age === 0)?.order ?? never
  return [
    ...points.filter((point) => isClosing(point.kind)).map(({ stems, order }) => ({ stems, order, until: null })),
    // What was discussed last time may have been left open in that session's notes; what was dropped may not come back.
    ...input.lastItems.flatMap(({ state, topic }) =>
      state === 'discussed' || state === 'drop'
        ? [{ stems: stems(topic), order: state === 'drop' ? never : lastSession, until: null }]
        : [],
    ),
    ...input.actions.flatMap(({ state, text, createdOn }) =>
      state === 'open' ? [] : [{ stems: stems(text), order: never, until: createdOn }],
    ),
    ...input.goals.flatMap(({ state, text }) =>
      state === 'active' ? [] : [{ stems: stems(text), order: never, until: null }],
    ),
  ]
}
