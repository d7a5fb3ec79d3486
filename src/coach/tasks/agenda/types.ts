import type { Locale } from '../../../kernel/locale.ts'
import type { Citation, Side } from '../../source.ts'

/** What an agenda item is for. The order is the order of a good session. */
export const itemKinds = ['opening', 'review', 'carried', 'topic', 'concern', 'goal', 'growth', 'close'] as const
export type ItemKind = (typeof itemKinds)[number]

export interface AgendaItem {
  kind: ItemKind
  /** What is talked about, a short phrase. */
  topic: string
  /** Why it is talked about; holds the open question that starts it. */
  purpose: string
  /** What should be reached by the end of the item. */
  outcome: string
  /** Whole minutes, at least 5. */
  minutes: number
  sources: Citation[]
}

/** A note both members may read. */
export interface SharedNote {
  id: string
  text: string
  by: Side
}

/** An earlier session with its shared notes. */
export interface PastSession {
  id: string
  on: Temporal.PlainDate
  notes: readonly SharedNote[]
}

/** An item of the last agenda with what became of it. */
export interface PastItem {
  id: string
  topic: string
  purpose: string
  outcome: string
  state: 'open' | 'discussed' | 'carry' | 'drop'
}

export interface ActionFact {
  id: string
  text: string
  owner: Side
  dueOn: Temporal.PlainDate | null
  createdOn: Temporal.PlainDate
  state: 'open' | 'done' | 'dropped'
}

export interface GoalFact {
  id: string
  text: string
  state: 'active' | 'reached' | 'dropped'
  dueOn: Temporal.PlainDate | null
  /** Absent where the goal has no measure. `unit` as the person typed it, e.g. "%", "kali". */
  measure: { unit: string; baseline: number; target: number; current: number } | null
  /** When progress was last recorded; null where it never was. */
  progressOn: Temporal.PlainDate | null
}

export interface TopicFact {
  id: string
  text: string
  by: Side
  createdOn: Temporal.PlainDate
}

/** Everything an agenda may be drafted from. All of it may be read by both members of the pairing. */
export interface AgendaInput {
  /** The language of the draft: the pairing's. Sources may be in the other one, or mixed. */
  locale: Locale
  today: Temporal.PlainDate
  session: { id: string; on: Temporal.PlainDate; minutes: number }
  mentor: { name: string; address: string }
  mentee: { name: string; address: string }
  program: { id: string; name: string; purpose: string }
  pairing: { id: string; startedOn: Temporal.PlainDate }
  /** Oldest first; at most the last 24. */
  sessions: readonly PastSession[]
  /** Items of the last agenda that both could read, in their order; empty where there was none. */
  lastItems: readonly PastItem[]
  actions: readonly ActionFact[]
  goals: readonly GoalFact[]
  /** Parked for a coming session and not yet discussed. */
  topics: readonly TopicFact[]
}
