import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { SelectedFields, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { q } from '../../../db/query.ts'
import { pairings } from '../../../db/schema/index.ts'
import type { Query } from '../../../kernel/ctx.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { SealedField } from '../../../kernel/vault.ts'

/** Whose data it is, and when it is asked for. */
export interface Who {
  personId: Id<'person'>
  organisationId: Id<'organisation'>
  now: Temporal.Instant
  /** The day of `now` where the organisation is. */
  today: Temporal.PlainDate
}

/** Parts of an export, in the order in which they are shown. */
export const exportSections = [
  'profile',
  'pairings',
  'sessions',
  'notes',
  'topics',
  'actions',
  'goals',
  'goalProgress',
  'growthPoints',
  'skills',
  'skillLevels',
  'milestones',
  'introductions',
  'checkIns',
  'pulses',
  'feedback',
  'feedbackReplies',
  'appraisals',
  'appraisalViews',
  'agreements',
  'pauses',
  'mentorRequests',
  'programMembers',
  'agendas',
  'agendaItems',
  'drafts',
  'mails',
  'mailOptOuts',
  'requests',
  'logins',
  'tokens',
  'passkeys',
  'acts',
] as const

export type ExportSection = (typeof exportSections)[number]

/** How rows of a table are handed out to the person they are about. */
export interface Shown {
  section: ExportSection
  columns: (who: Who) => SelectedFields
  rows: (who: Who) => SQL | undefined
  order: SQLiteColumn
  /**
   * Columns that are sealed, by their name in `columns`; `json` ones hold a structure, of which `only` some parts may be handed
   * out. The row's `id` is what they are bound to.
   */
  sealed?: Readonly<Record<string, { field: SealedField; json?: true; only?: readonly string[] }>>
}

/**
 * What becomes of a table when someone asks for what is theirs. Where nothing is done, a sentence says why. The order of the
 * tables is that of erasing: rows that refer to others go first.
 */
export interface Handling {
  table: SQLiteTable
  exported: Shown | string
  /** The statements that erase a person from it. */
  erased: ((who: Who) => Query[]) | string
  /** Removes what belongs to some pairings, once nobody is left in them or their time is over. */
  forgotten?: (pairingIds: PairingIds) => Query
}

/** A subquery of ids of pairings. */
export type PairingIds = ReturnType<typeof pairingsOf>

const selectIds = (where: SQL | undefined) => q.select({ id: pairings.id }).from(pairings).where(where)

/** The pairings that a person is, or was, a member of. */
export const pairingsOf = ({ organisationId, personId }: Pick<Who, 'personId' | 'organisationId'>) =>
  selectIds(
    and(
      eq(pairings.organisationId, organisationId),
      or(eq(pairings.mentorId, personId), eq(pairings.menteeId, personId)),
    ),
  )

export const pairingsWhere = (where: SQL | undefined): PairingIds => selectIds(where)

export const menteePairingsOf = ({ organisationId, personId }: Who): PairingIds =>
  selectIds(and(eq(pairings.organisationId, organisationId), eq(pairings.menteeId, personId)))

export const mentorPairingsOf = ({ organisationId, personId }: Who): PairingIds =>
  selectIds(and(eq(pairings.organisationId, organisationId), eq(pairings.mentorId, personId)))

/** Within one's own pairings and written, owned or asked for by oneself. */
export const ownIn = (pairingId: SQLiteColumn, author: SQLiteColumn, who: Who): SQL | undefined =>
  and(inArray(pairingId, pairingsOf(who)), eq(author, who.personId))

/** Whose it is, as the person reads it. */
export const byWhom = (author: SQLiteColumn, { personId }: Who): SQL =>
  sql`case when ${author} is null then null when ${author} = ${personId} then 'you' else 'partner' end`
