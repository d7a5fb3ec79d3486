import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { checkIns, pairings, sessions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { mayCheckIn } from './policy.ts'
import type { SaveCheckInInput } from './schemas.ts'

/** A check-in as the mentee who wrote it sees it. */
export interface CheckIn {
  id: Id<'checkIn'>
  /** From 1 (hard) to 5 (very well). */
  mood: number | null
  moodShared: boolean
  /** What weighs on them. */
  body: string | null
  bodyShared: boolean
  version: number
}

/** What a mentee let their mentor see; an answer that they did not share looks like one that they did not give. */
export interface SharedCheckIn {
  mood: number | null
  body: string | null
}

/** A session as far as a check-in needs to know it. */
export interface CheckedSession {
  id: Id<'session'>
  day: Temporal.PlainDate
  mayChange: boolean
}

const selectSession = (ctx: Ctx, id: Id<'session'>) =>
  q
    .select({
      startsAt: sessions.startsAt,
      state: sessions.state,
      origin: sessions.origin,
      wrappedUpAt: sessions.wrappedUpAt,
    })
    .from(sessions)
    .where(and(eq(sessions.id, id), inArray(sessions.pairingId, membership(ctx, id))))

/** One's own check-in, whole. */
const selectOwn = (ctx: Ctx, session: Id<'session'>) =>
  q
    .select()
    .from(checkIns)
    .where(
      and(
        eq(checkIns.sessionId, session),
        eq(checkIns.authorId, ctx.actor.personId),
        inArray(checkIns.pairingId, membership(ctx, session)),
      ),
    )

/** The shared answers of a session's mentee, and no more: what is not shared is not even read. */
const selectShared = (ctx: Ctx, session: Id<'session'>) =>
  q
    .select({
      id: checkIns.id,
      mood: sql<number | null>`case when ${checkIns.moodSharedAt} is not null then ${checkIns.mood} end`,
      body: sql<
        typeof checkIns.$inferSelect.body
      >`case when ${checkIns.bodySharedAt} is not null then ${checkIns.body} end`,
    })
    .from(checkIns)
    .innerJoin(pairings, eq(pairings.id, checkIns.pairingId))
    .where(
      and(
        eq(checkIns.sessionId, session),
        eq(checkIns.authorId, pairings.menteeId),
        inArray(checkIns.pairingId, membership(ctx, session)),
        or(isNotNull(checkIns.moodSharedAt), isNotNull(checkIns.bodySharedAt)),
      ),
    )

const openOwn = async (ctx: Ctx, row: typeof checkIns.$inferSelect): Promise<CheckIn> => ({
  id: row.id,
  mood: row.mood,
  moodShared: row.moodSharedAt !== null,
  body: row.body === null ? null : await ctx.vault.open('check-ins.body', row.id, row.body),
  bodyShared: row.bodySharedAt !== null,
  version: row.version,
})

const readOwn = async (ctx: Ctx, id: Id<'session'>) => {
  const [pairing, [[session], [row]]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(selectSession(ctx, id), selectOwn(ctx, id)),
  ])
  if (!session) throw new Fault('not_found')
  const mayChange = mayCheckIn({
    side: pairing.side,
    pairingState: pairing.state,
    sessionState: session.state,
    origin: session.origin,
    isWrappedUp: session.wrappedUpAt !== null,
  })
  return { pairing, session: { id, day: dayIn(session.startsAt, pairing.zone), mayChange }, row }
}

/**
 * One's own check-in of a session, null where there is none; and what the mentor may read of it.
 * @throws Fault `not_found` for everyone but the two members
 */
export const getCheckIn = async (
  ctx: Ctx,
  id: Id<'session'>,
): Promise<{
  pairing: Pairing
  session: CheckedSession
  checkIn: CheckIn | null
  shared: SharedCheckIn | null
}> => {
  const [{ pairing, session, row }, shared] = await Promise.all([readOwn(ctx, id), getSharedCheckIn(ctx, id)])
  return { pairing, session, shared, checkIn: row ? await openOwn(ctx, row) : null }
}

/**
 * What the mentee of a session shared of their check-in, for either member; null where that is nothing.
 * @throws Fault `not_found` for everyone but the two members
 */
export const getSharedCheckIn = async (ctx: Ctx, session: Id<'session'>): Promise<SharedCheckIn | null> => {
  const [, [[row]]] = await Promise.all([getPairing(ctx, session), ctx.store.read(selectShared(ctx, session))])
  if (!row || (row.mood === null && row.body === null)) return null
  return {
    mood: row.mood,
    body: row.body === null ? null : await ctx.vault.open('check-ins.body', row.id, row.body),
  }
}

/**
 * Saves what the mentee says of how they come to a session. Text is sealed under the key of its readers: the mentee's own,
 * or that of both once it is shared; what is no longer shared is sealed under their own again.
 * @throws Fault `not_found`, `forbidden` for the mentor and once the session is wrapped up, `bad_input`, `conflict`
 */
export const saveCheckIn = async (
  ctx: Ctx,
  input: SaveCheckInInput & { session: Id<'session'>; key?: string | undefined },
): Promise<CheckIn> => {
  const [known, { pairing, session, row }] = await Promise.all([
    recall<Id<'checkIn'>>(ctx, input.key),
    readOwn(ctx, input.session),
  ])
  if (known && row) return openOwn(ctx, row)
  if (!session.mayChange) throw new Fault('forbidden')
  if (input.version !== (row?.version ?? 0)) throw await conflict(ctx, row)
  if (!row && input.mood === null && input.body === null) {
    throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'required' }] })
  }
  const id = row?.id ?? ctx.ids.next('checkIn')
  const moodShared = input.moodShared && input.mood !== null
  const bodyShared = input.bodyShared && input.body !== null
  const now = ctx.clock.now()
  const set = {
    mood: input.mood,
    moodSharedAt: moodShared ? (row?.moodSharedAt ?? now) : null,
    body:
      input.body === null
        ? null
        : await ctx.vault.seal('check-ins.body', id, pairing.id, bodyShared ? 'shared' : 'mentee', input.body),
    bodySharedAt: bodyShared ? (row?.bodySharedAt ?? now) : null,
    version: input.version + 1,
    updatedAt: now,
  }
  const sharesMore = (moodShared && !row?.moodSharedAt) || (bodyShared && !row?.bodySharedAt)
  try {
    await writeOnce(ctx, input.key, id, [
      isStillOpen(input.session),
      ...saving(ctx, pairing, input, id, set),
      recordAudit(ctx, 'check-in.saved', id),
      ...(sharesMore ? [recordAudit(ctx, 'check-in.shared', id)] : []),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw await conflict(ctx, (await readOwn(ctx, input.session)).row)
  }
  return { id, mood: input.mood, moodShared, body: input.body, bodyShared, version: set.version }
}

/** The session may be wrapped up in the same moment. */
const isStillOpen = (session: Id<'session'>): Query =>
  mustHold(
    sql`exists (select 1 from ${sessions} where ${sessions.id} = ${session} and ${sessions.wrappedUpAt} is null)`,
  )

const saving = (
  ctx: Ctx,
  pairing: Pairing,
  { session, version }: { session: Id<'session'>; version: number },
  id: Id<'checkIn'>,
  set: Omit<
    typeof checkIns.$inferInsert,
    'id' | 'organisationId' | 'pairingId' | 'sessionId' | 'authorId' | 'createdAt'
  >,
): Query[] => {
  const { organisationId, personId } = ctx.actor
  if (version > 0) {
    return [
      q
        .update(checkIns)
        .set(set)
        .where(and(eq(checkIns.id, id), eq(checkIns.authorId, personId), eq(checkIns.version, version))),
      mustHaveChangedOne(),
    ]
  }
  return [
    mustHold(sql`not exists (select 1 from ${checkIns} where ${checkIns.sessionId} = ${session}
      and ${checkIns.authorId} = ${personId})`),
    q.insert(checkIns).values({
      ...set,
      id,
      organisationId,
      pairingId: pairing.id,
      sessionId: session,
      authorId: personId,
      createdAt: set.updatedAt,
    }),
  ]
}

/** Refuses with what was saved meanwhile, on another device or in another tab. */
const conflict = async (ctx: Ctx, row: typeof checkIns.$inferSelect | undefined): Promise<Fault> =>
  new Fault('conflict', { extra: { current: row ? await openOwn(ctx, row) : null } })
