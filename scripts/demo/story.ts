import type { SourceKind } from '../../src/coach/source.ts'
import type { ItemKind } from '../../src/coach/tasks/agenda/types.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import type { PersonKey } from './people.ts'
import type { ProgramKey } from './programs.ts'
import type { DemoAgendaItem, DemoGoal, DemoMeasure, Side } from './types.ts'

/**
 * How a pairing's history is written down. Sessions are told in order, oldest first, and counted from 0; every date is a
 * number of days from a session, and dates inside text are tokens (see text.ts), so a story fits any day it is told on.
 */
export interface Story {
  key: string
  program: ProgramKey
  mentor: PersonKey
  mentee: PersonKey
  language: Locale
  cadenceWeeks: 1 | 2 | 4
  minutes: number
  /** Local time of day, "10:00", in `zone`. */
  time: string
  zone: string
  /** Where the story stands today: so many working days before its next session, or so many weeks after its last. */
  until: { next: number; planned: 1 | 2 } | { weeksAgo: number; ended: boolean }
  sessions: StorySession[]
  /** The agenda of the first planned session. */
  upcoming?: StoryAgenda & { shared: boolean }
  goals: StoryGoal[]
  topics: StoryTopic[]
}

export interface StorySession {
  /** Held, where nothing else is said; `unrecorded` took place or not: nobody said so yet. */
  status?: 'missed' | 'cancelled' | 'unrecorded'
  /** Held so many working days later than planned. */
  moved?: number
  /** Where it was not as long as the others. */
  minutes?: number
  notes?: StoryNote[]
  actions?: StoryAction[]
  agenda?: StoryAgenda
}

export interface StoryNote {
  by: Side
  shared: boolean
  text: string
  language?: Locale
}

export interface StoryAction {
  key: string
  owner: Side
  text: string
  /** Days from the session. */
  due: number | null
  done?: number
  dropped?: number
  /** So far only suggested to its owner. */
  suggested?: true
}

export interface StoryAgenda {
  by: Side
  items: StoryItem[]
}

export interface StoryItem {
  kind: ItemKind
  minutes: number
  topic: string
  purpose: string
  outcome: string
  cites: StoryCitation[]
  state: DemoAgendaItem['state']
}

/**
 * A kind and a key: an action's, goal's or topic's own; `3.mentor` for the shared note of session 3 by the mentor; `3.2` for the
 * third item of its agenda; `purpose` for the programme. The words quoted are the whole source where none are given.
 */
export type StoryCitation = [kind: SourceKind, key: string, words?: string]

/** A session and so many days after it. */
export type At = [session: number, days: number]

export interface StoryGoal {
  key: string
  by: Side
  horizon: DemoGoal['horizon']
  kind: DemoGoal['kind']
  text: string
  ifThen?: string
  measure?: DemoMeasure
  proposed: At
  /** Days from the day it was proposed. */
  due: number | null
  agreed?: At
  progress?: At
  closed?: ['reached' | 'missed' | 'dropped', ...At]
}

export interface StoryTopic {
  key: string
  by: Side
  text: string
  parked: At
  used?: number
  dropped?: number
}

export const shared = (by: Side, text: string, language?: Locale): StoryNote => ({
  by,
  shared: true,
  text,
  ...(language === undefined ? {} : { language }),
})

export const kept = (by: Side, text: string, language?: Locale): StoryNote => ({
  ...shared(by, text, language),
  shared: false,
})

export const item = (
  kind: ItemKind,
  minutes: number,
  words: [topic: string, purpose: string, outcome: string],
  cites: StoryCitation[],
  state: DemoAgendaItem['state'] = 'discussed',
): StoryItem => ({ kind, minutes, topic: words[0], purpose: words[1], outcome: words[2], cites, state })
