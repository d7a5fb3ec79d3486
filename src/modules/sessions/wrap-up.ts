import { and, asc, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { actions, notes, sessions } from '../../db/schema/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { actionRow, dueProblems } from './add-action.ts'
import { comingInstant } from './local-time.ts'
import { type NotePart, partsOf, splitNote } from './note-parts.ts'
import { mayRecord } from './policy.ts'
import { privateReasonsOf } from './private-lines.ts'
import { getRecord, type SessionRecord } from './record.ts'
import { type WrapUpInput, wrapUpLimits } from './schemas-wrap-up.ts'

export type { WrapUpInput }

/** A private note of one's own, as a wrap-up offers it. */
export interface OwnNote {
  id: Id<'note'>
  version: number
  body: string
  /** Its parts, each with why it sounds private, or null. */
  parts: (NotePart & { reason: ReturnType<typeof privateReasonsOf>[number] })[]
}

export interface WrapUp {
  pairing: Pairing
  record: SessionRecord
  /** One's own private notes of the session, oldest first. */
  notes: OwnNote[]
}

const withReasons = (body: string): OwnNote['parts'] => {
  const parts = partsOf(body)
  const reasons = privateReasonsOf(parts)
  return parts.map((part, at) => ({ ...part, reason: reasons[at] ?? null }))
}

/**
 * All that wrapping up a session begins with.
 * @throws Fault `not_found` for everyone but the two members
 */
export const readWrapUp = async (ctx: Ctx, session: Id<'session'>): Promise<WrapUp> => {
  const [{ record }, pairing, [rows]] = await Promise.all([
    getRecord(ctx, session),
    getPairing(ctx, session),
    ctx.store.read(
      q
        .select({ id: notes.id, version: notes.version, body: notes.body })
        .from(notes)
        .where(
          and(
            eq(notes.sessionId, session),
            inArray(notes.pairingId, membership(ctx, session)),
            eq(notes.authorId, ctx.actor.personId),
            eq(notes.visibility, 'private'),
          ),
        )
        .orderBy(asc(notes.createdAt), asc(notes.id))
        .limit(wrapUpLimits.notes),
    ),
  ])
  const own = await Promise.all(
    rows.map(async ({ id, version, body }) => {
      const text = await ctx.vault.open('notes.body', id, body)
      return { id, version, body: text, parts: withReasons(text) }
    }),
  )
  return { pairing, record, notes: own }
}

/** Someone was faster: with how the session stands by now. */
const outdated = ({ version, wrappedUpAt }: SessionRecord): Fault =>
  new Fault('conflict', { extra: { current: { version, wrappedUpAt: wrappedUpAt?.toString() ?? null } } })

/**
 * The statements of a wrap-up, to stand in one batch with what else it does. Whoever wraps up from an older state of the
 * session, or of a note, is refused: nothing is doubled, and nothing that was changed meanwhile is shared unseen.
 * @throws Fault `forbidden` where the pairing has ended, `bad_input` naming each field, `conflict`
 */
export const wrapUpStatements = async (ctx: Ctx, found: WrapUp, input: WrapUpInput): Promise<Query[]> => {
  const { pairing, record } = found
  const now = ctx.clock.now()
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (input.version !== undefined && input.version !== record.version) throw outdated(record)
  if (Temporal.Instant.compare(record.startsAt, now) > 0) {
    throw new Fault('bad_input', { fields: [{ field: 'session', rule: 'in_the_future' }] })
  }
  if (!mayRecord(record, now)) throw outdated(record)
  const fields = problemsOf(found, input, dayIn(now, pairing.zone))
  if (fields.length > 0) throw new Fault('bad_input', { fields })
  return [
    q
      .update(sessions)
      .set({
        state: 'held',
        version: record.version + 1,
        reason: null,
        recordedAt: record.state === 'held' ? (record.recordedAt ?? now) : now,
        wrappedUpAt: record.wrappedUpAt ?? now,
      })
      .where(and(eq(sessions.id, record.id), eq(sessions.pairingId, pairing.id), eq(sessions.version, record.version))),
    mustHaveChangedOne(),
    ...(await shareStatements(ctx, found, input.shares)),
    ...(await actionStatements(ctx, found, input)),
    ...planStatements(ctx, found, input.next),
    recordAudit(ctx, 'session.wrapped-up', record.id),
  ]
}

const problemsOf = (found: WrapUp, input: WrapUpInput, today: Temporal.PlainDate): FieldProblem[] => [
  ...input.shares.flatMap(({ note, parts }, at): FieldProblem[] => {
    const own = found.notes.find(({ id }) => id === note)
    if (!own) return [{ field: `shares.${at}.note`, rule: 'unknown_id' }]
    if (input.shares.findIndex((share) => share.note === note) !== at)
      return [{ field: `shares.${at}.note`, rule: 'already_there' }]
    return parts.some((part) => part >= own.parts.length) ? [{ field: `shares.${at}.parts`, rule: 'not_allowed' }] : []
  }),
  ...input.actions.flatMap((action, at) => dueProblems(action, today, `actions.${at}.`)),
  ...input.suggestions.flatMap((step, at) => dueProblems(step, today, `suggestions.${at}.`)),
  ...(input.next && found.record.next ? [{ field: 'next.startsAt', rule: 'already_there' as const }] : []),
]

const shareStatements = async (ctx: Ctx, found: WrapUp, shares: WrapUpInput['shares']): Promise<Query[]> => {
  const each = await Promise.all(
    shares.map(({ note, version, parts }) => {
      const own = found.notes.find(({ id }) => id === note)
      // What is ticked belongs to the text that was shown.
      if (!own || own.version !== version) throw outdated(found.record)
      return shareNoteParts(ctx, found, own, new Set(parts))
    }),
  )
  return each.flat()
}

const shareNoteParts = async (
  ctx: Ctx,
  { pairing, record }: WrapUp,
  own: OwnNote,
  ticked: ReadonlySet<number>,
): Promise<Query[]> => {
  const now = ctx.clock.now()
  const isSame = and(
    eq(notes.id, own.id),
    eq(notes.authorId, ctx.actor.personId),
    eq(notes.visibility, 'private'),
    eq(notes.version, own.version),
  )
  const version = own.version + 1
  if (ticked.size >= own.parts.length) {
    const body = await ctx.vault.seal('notes.body', own.id, pairing.id, 'shared', own.body)
    return [
      q.update(notes).set({ visibility: 'shared', body, sharedAt: now, version }).where(isSame),
      mustHaveChangedOne(),
      recordAudit(ctx, 'note.shared', own.id),
    ]
  }
  const { shared, kept } = splitNote(own.body, ticked)
  const id = ctx.ids.next('note')
  const rest = await ctx.vault.seal('notes.body', own.id, pairing.id, pairing.side, kept)
  return [
    q.update(notes).set({ body: rest, version, updatedAt: now }).where(isSame),
    mustHaveChangedOne(),
    q.insert(notes).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      sessionId: record.id,
      authorId: ctx.actor.personId,
      visibility: 'shared',
      body: await ctx.vault.seal('notes.body', id, pairing.id, 'shared', shared),
      createdAt: now,
      sharedAt: now,
    }),
    recordAudit(ctx, 'note.shared', id),
  ]
}

const actionStatements = async (ctx: Ctx, { pairing, record }: WrapUp, input: WrapUpInput): Promise<Query[]> => {
  const agreed = input.actions.map((action) => ({ ...action, state: 'open' as const }))
  const suggested = input.suggestions.map((step) => ({
    ...step,
    owner: 'mentee' as const,
    state: 'suggested' as const,
  }))
  const rows = await Promise.all(
    [...agreed, ...suggested].map((action) => actionRow(ctx, pairing, { ...action, session: record.id })),
  )
  return rows.length === 0 ? [] : [q.insert(actions).values(rows)]
}

const planStatements = (ctx: Ctx, { pairing }: WrapUp, next: WrapUpInput['next']): Query[] => {
  if (!next) return []
  const now = ctx.clock.now()
  const id = ctx.ids.next('session')
  return [
    q.insert(sessions).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      startsAt: comingInstant(next.startsAt, pairing.zone, now, 'next.startsAt'),
      minutes: next.minutes ?? pairing.sessionMinutes,
      state: 'planned',
      origin: 'planned',
      createdAt: now,
    }),
    recordAudit(ctx, 'session.planned', id),
  ]
}
