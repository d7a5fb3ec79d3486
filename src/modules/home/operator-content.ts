import { and, asc, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { q } from '../../db/query.ts'
import {
  actions,
  agendaItems,
  agendas,
  agreements,
  appraisals,
  appraisalViews,
  checkIns,
  dataKeys,
  drafts,
  feedback,
  feedbackReplies,
  goalProgress,
  goals,
  growthPoints,
  introductions,
  milestones,
  notes,
  pairings,
  pulses,
  sessions,
  skillLevels,
  skills,
  topics,
} from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { type PairingKey, type Sealed, type SealedField, Unopenable } from '../../kernel/vault.ts'
import type { OperatorMeans } from '../organisations/operator.ts'

export type PrivateSide = 'mentor' | 'mentee'

type Row = Readonly<Record<string, unknown>> & { id: string }

interface Input {
  pairing: Id<'pairing'>
  privateOf?: PrivateSide | undefined
}

/** How a table of content is read: which of its rows, in which order, and which of its columns are sealed. */
interface Part {
  select: (input: Input) => Query
  /** By column, what its ciphertext is bound to; `json` where that holds a structure. */
  sealed: Readonly<Record<string, { field: SealedField; json?: true }>>
}

type OfPairing = SQLiteTable & { id: SQLiteColumn; pairingId: SQLiteColumn }

/** The member whose own rows were asked for; nobody, where none was. */
const isOwn = ({ pairing, privateOf }: Input, author: SQLiteColumn): SQL | undefined => {
  if (privateOf === undefined) return undefined
  const side = privateOf === 'mentor' ? pairings.mentorId : pairings.menteeId
  return inArray(author, q.select({ id: side }).from(pairings).where(eq(pairings.id, pairing)))
}

/** All rows of a table that belong to the pairing. */
const whole = (table: OfPairing, sealed: Part['sealed'] = {}): Part => ({
  select: ({ pairing }) => q.select().from(table).where(eq(table.pairingId, pairing)).orderBy(asc(table.id)),
  sealed,
})

/** What was shared, and what is one member's alone where theirs was asked for. */
const partly = (table: OfPairing, author: SQLiteColumn, isShared: SQL | undefined, sealed: Part['sealed']): Part => ({
  select: (input) =>
    q
      .select()
      .from(table)
      .where(and(eq(table.pairingId, input.pairing), or(isShared, isOwn(input, author))))
      .orderBy(asc(table.id)),
  sealed,
})

const readableAgendas = (input: Input) =>
  q
    .select({ id: agendas.id })
    .from(agendas)
    .where(and(eq(agendas.pairingId, input.pairing), or(isNotNull(agendas.sharedAt), isOwn(input, agendas.authorId))))

/** Tables of content, in the order in which they are read. */
const parts = {
  sessions: whole(sessions, { reason: { field: 'sessions.reason' } }),
  notes: partly(notes, notes.authorId, eq(notes.visibility, 'shared'), { body: { field: 'notes.body' } }),
  topics: whole(topics, { body: { field: 'topics.body' } }),
  actions: whole(actions, { body: { field: 'actions.body' } }),
  goals: whole(goals, {
    body: { field: 'goals.body' },
    ifThen: { field: 'goals.if-then' },
    unit: { field: 'goals.unit' },
    reason: { field: 'goals.reason' },
  }),
  goalProgress: whole(goalProgress, { body: { field: 'goal-progress.body' } }),
  growthPoints: whole(growthPoints, { body: { field: 'growth-points.body' } }),
  skills: whole(skills, { body: { field: 'skills.body' } }),
  skillLevels: whole(skillLevels),
  milestones: whole(milestones, { body: { field: 'milestones.body' } }),
  introductions: whole(introductions, { body: { field: 'introductions.body', json: true } }),
  agreements: whole(agreements, { body: { field: 'agreements.body', json: true } }),
  checkIns: partly(
    checkIns,
    checkIns.authorId,
    or(isNotNull(checkIns.moodSharedAt), isNotNull(checkIns.bodySharedAt)),
    {
      body: { field: 'check-ins.body' },
    },
  ),
  pulses: partly(pulses, pulses.authorId, and(isNotNull(pulses.heardSharedAt), isNotNull(pulses.usefulSharedAt)), {}),
  feedback: partly(feedback, feedback.authorId, isNotNull(feedback.sharedAt), { body: { field: 'feedback.body' } }),
  feedbackReplies: whole(feedbackReplies, { body: { field: 'feedback-replies.body' } }),
  appraisals: whole(appraisals, {
    criteria: { field: 'appraisals.criteria', json: true },
    result: { field: 'appraisals.result', json: true },
  }),
  appraisalViews: partly(appraisalViews, appraisalViews.authorId, isNotNull(appraisalViews.handedInAt), {
    body: { field: 'appraisal-views.body', json: true },
  }),
  agendas: partly(agendas, agendas.authorId, isNotNull(agendas.sharedAt), {
    checks: { field: 'agendas.checks', json: true },
  }),
  agendaItems: {
    select: (input) =>
      q
        .select()
        .from(agendaItems)
        .where(inArray(agendaItems.agendaId, readableAgendas(input)))
        .orderBy(asc(agendaItems.agendaId), asc(agendaItems.position)),
    sealed: { body: { field: 'agenda-items.body', json: true } },
  },
  // What the model was sent is for both; what a draft says is its asker's own and opens by their key alone.
  drafts: partly(drafts, drafts.requestedBy, isNotNull(drafts.saw), {
    body: { field: 'drafts.body', json: true },
    checks: { field: 'drafts.checks', json: true },
    saw: { field: 'drafts.saw' },
  }),
} as const satisfies Readonly<Record<string, Part>>

type Table = keyof typeof parts

/** All that a pairing holds that was asked for, with what is sealed opened. */
export type PairingContent = { pairing: Row } & Record<Table, Row[]>

const selectKeys = ({ pairing, privateOf }: Input) =>
  q
    .select()
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.pairingId, pairing),
        inArray(dataKeys.scope, privateOf === undefined ? ['shared'] : ['shared', privateOf]),
      ),
    )

/** What the keys that were asked for open; null for the rest. */
const openColumn = async (
  { vault }: OperatorMeans,
  row: Row,
  value: unknown,
  { field, json }: { field: SealedField; json?: true },
): Promise<unknown> => {
  if (typeof value !== 'string') return null
  try {
    const text = await vault.open(field, row.id, value as Sealed)
    return json ? JSON.parse(text) : text
  } catch (error) {
    if (error instanceof Unopenable && error.reason === 'no_key') return null
    throw error
  }
}

/** Reads and opens. Whoever calls this has told both members before. */
export const openContent = async (means: OperatorMeans, input: Input): Promise<PairingContent> => {
  const wanted: [string, Part][] = Object.entries(parts)
  const [[pairing], keys, ...found] = (await means.database.batch('read', [
    q.select().from(pairings).where(eq(pairings.id, input.pairing)),
    selectKeys(input),
    ...wanted.map(([, part]) => part.select(input)),
  ])) as [[Row], PairingKey[], ...Row[][]]
  means.vault.learn(keys)
  const opened = await Promise.all(
    wanted.map(async ([table, { sealed }], i) => {
      const rows = (found[i] ?? []).map(async (row): Promise<Row> => {
        const texts = Object.entries(sealed).map(
          async ([name, how]) => [name, await openColumn(means, row, row[name], how)] as const,
        )
        return { ...row, ...Object.fromEntries(await Promise.all(texts)) }
      })
      return [table, await Promise.all(rows)] as const
    }),
  )
  return { pairing, ...(Object.fromEntries(opened) as Record<Table, Row[]>) }
}
