import type { Citation, Side } from '../../src/coach/source.ts'
import type { ItemKind } from '../../src/coach/tasks/agenda/types.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import type { DemoAppraisal, DemoFeedback, DemoGrowth } from './types-reflection.ts'

/**
 * The demo organisation in plain text. Flat lists, each sorted by the time its rows were made; ids carry that time.
 * Instants are UTC, plain dates are calendar days in the zone of the pairing.
 */
export interface DemoOrganisation {
  organisation: DemoCompany
  people: DemoPerson[]
  programs: DemoProgram[]
  pairings: DemoPairing[]
  sessions: DemoSession[]
  notes: DemoNote[]
  actions: DemoAction[]
  goals: DemoGoal[]
  topics: DemoTopic[]
  agendas: DemoAgenda[]
  growth: DemoGrowth[]
  feedback: DemoFeedback[]
  appraisals: DemoAppraisal[]
  members: DemoMember[]
  agreements: DemoAgreement[]
  mentorRequests: DemoMentorRequest[]
  pauses: DemoPause[]
  goalProgress: DemoGoalProgress[]
  checkIns: DemoCheckIn[]
  pulses: DemoPulse[]
  /** The three people whom a newcomer signs in as; mentor and mentee are the two of `demoPairing`. */
  demoMentor: Id<'person'>
  demoMentee: Id<'person'>
  demoHr: Id<'person'>
  demoPairing: Id<'pairing'>
}

export interface DemoCompany {
  id: Id<'organisation'>
  name: string
  locale: Locale
  zone: string
  createdAt: Temporal.Instant
}

export interface DemoPerson {
  id: Id<'person'>
  email: string
  name: string
  locale: Locale
  /** IANA zone. */
  zone: string
  /** How this person asked to be addressed, title included. */
  address: string
  role: 'member' | 'hr'
  modelConsent: boolean
  createdAt: Temporal.Instant
}

export interface DemoProgram {
  id: Id<'program'>
  name: string
  purpose: string
  language: Locale
  startsOn: Temporal.PlainDate
  cadenceWeeks: number
  createdAt: Temporal.Instant
}

/** Someone who takes part in a programme on one side. */
export interface DemoMember {
  program: Id<'program'>
  person: Id<'person'>
  side: 'mentor' | 'mentee'
  /** Mentees at once; null for a mentee. */
  capacity: number | null
  createdAt: Temporal.Instant
}

/** What a pair wrote down together, and when each of the two said yes. */
export type DemoAgreement = {
  id: Id<'agreement'>
  pairing: Id<'pairing'>
  updatedBy: Id<'person'>
  mentorAgreedAt: Temporal.Instant | null
  menteeAgreedAt: Temporal.Instant | null
  createdAt: Temporal.Instant
} & (
  | { kind: 'kickoff'; texts: Record<'expectations' | 'confidentiality' | 'rhythm', string> }
  | { kind: 'closing'; texts: Record<'reached' | 'next' | 'thanks', string> }
)

/** A mentee would like another mentor. */
export interface DemoMentorRequest {
  id: Id<'mentorRequest'>
  pairing: Id<'pairing'>
  person: Id<'person'>
  createdAt: Temporal.Instant
}

export interface DemoPairing {
  id: Id<'pairing'>
  program: Id<'program'>
  mentor: Id<'person'>
  mentee: Id<'person'>
  language: Locale
  state: 'active' | 'ended'
  cadenceWeeks: 1 | 2 | 4
  /** Every so many months instead, on the weekday's place in the month that `anchorOn` has. */
  cadenceMonths: number | null
  /** The day from which the rhythm is counted; null where there is none. */
  anchorOn: Temporal.PlainDate | null
  minutes: number
  /** Local intent: ISO weekday (1 is Monday) and time of day in `zone`. */
  weekday: number
  time: Temporal.PlainTime
  zone: string
  startedOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
}

export const sessionStatuses = ['planned', 'held', 'missed', 'moved', 'cancelled'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

export interface DemoSession {
  id: Id<'session'>
  pairing: Id<'pairing'>
  startsAt: Temporal.Instant
  /** The day that the rhythm meant it for; null for the row of a session that was moved, whose place another one has. */
  occurrenceOn: Temporal.PlainDate | null
  minutes: number
  /** A session that took place but was not recorded yet is still `planned`, in the past. */
  status: SessionStatus
  /** Set when, and only when, the session was held. */
  heldOn: Temporal.PlainDate | null
  /** Why it was cancelled or moved, where somebody said so. */
  reason: string | null
  /** The session that replaced a moved one. */
  movedTo: Id<'session'> | null
  /** When somebody said whether it took place; null where nobody did yet. */
  recordedAt: Temporal.Instant | null
  wrappedUpAt: Temporal.Instant | null
  createdAt: Temporal.Instant
}

export interface DemoPause {
  id: Id<'pause'>
  pairing: Id<'pairing'>
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  createdAt: Temporal.Instant
}

export interface DemoNote {
  id: Id<'note'>
  pairing: Id<'pairing'>
  session: Id<'session'>
  author: Id<'person'>
  /** `private`: its author alone; `shared`: the two of the pairing. */
  visibility: 'private' | 'shared'
  text: string
  createdAt: Temporal.Instant
}

export interface DemoAction {
  id: Id<'action'>
  pairing: Id<'pairing'>
  /** The session in which it was agreed. */
  session: Id<'session'>
  owner: Id<'person'>
  text: string
  state: 'suggested' | 'open' | 'done' | 'dropped'
  dueOn: Temporal.PlainDate | null
  /** When it was done or dropped; null while open or only suggested. An open action past `dueOn` is overdue. */
  closedOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
}

export const goalStates = ['proposed', 'agreed', 'reached', 'missed', 'dropped'] as const
export type GoalState = (typeof goalStates)[number]

export interface DemoMeasure {
  /** As the person typed it: "%", "kali", "days". */
  unit: string
  direction: 'up' | 'down'
  baseline: number
  target: number
  current: number
}

export interface DemoGoal {
  id: Id<'goal'>
  pairing: Id<'pairing'>
  /** A goal is the mentee's; either of the two may have proposed it. */
  proposedBy: Id<'person'>
  text: string
  ifThen: string | null
  horizon: 'short' | 'long'
  kind: 'technical' | 'interpersonal' | 'career'
  state: GoalState
  measure: DemoMeasure | null
  dueOn: Temporal.PlainDate | null
  agreedOn: Temporal.PlainDate | null
  /** When it was reached, missed or dropped. */
  closedOn: Temporal.PlainDate | null
  /** When progress was last recorded; null where it never was. */
  progressOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
}

/** How far a goal had come on a day. */
export interface DemoGoalProgress {
  id: Id<'goalProgress'>
  pairing: Id<'pairing'>
  goal: Id<'goal'>
  by: Id<'person'>
  day: Temporal.PlainDate
  value: number | null
  text: string | null
  createdAt: Temporal.Instant
}

/** How a mentee came to a session. */
export interface DemoCheckIn {
  id: Id<'checkIn'>
  pairing: Id<'pairing'>
  session: Id<'session'>
  by: Id<'person'>
  mood: number | null
  text: string | null
  moodShared: boolean
  textShared: boolean
  createdAt: Temporal.Instant
}

export interface DemoTopic {
  id: Id<'topic'>
  pairing: Id<'pairing'>
  by: Id<'person'>
  text: string
  state: 'open' | 'used' | 'dropped'
  /** The session in which it was discussed, or for which it was dropped; null while open. */
  session: Id<'session'> | null
  createdAt: Temporal.Instant
}

/** How a held session was for the mentee, from 1 to 5. */
export interface DemoPulse {
  id: Id<'pulse'>
  pairing: Id<'pairing'>
  session: Id<'session'>
  author: Id<'person'>
  heard: number | null
  useful: number | null
  heardShared: boolean
  usefulShared: boolean
  createdAt: Temporal.Instant
}

export interface DemoAgenda {
  id: Id<'agenda'>
  pairing: Id<'pairing'>
  session: Id<'session'>
  createdBy: Id<'person'>
  /** Null while only its maker sees it. */
  sharedAt: Temporal.Instant | null
  items: DemoAgendaItem[]
  createdAt: Temporal.Instant
}

export interface DemoAgendaItem {
  id: Id<'agendaItem'>
  kind: ItemKind
  topic: string
  purpose: string
  outcome: string
  minutes: number
  state: 'open' | 'discussed' | 'carry' | 'drop'
  sources: Citation[]
}

/** How the mentee of one pairing grows. */
export type { Citation, Side }
