import { and, asc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { mentorRequests, type pairingStates, pairings, people, programs } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayArrangePairings, mayPlan } from './policy.ts'
import { pairingLimits } from './schemas.ts'
import { getPairing, membership, type Pairing } from './service.ts'

/** A request for another mentor as the mentee who made it sees it. */
export interface OwnRequest {
  id: Id<'mentorRequest'>
  createdAt: Temporal.Instant
}

/** The person's own open request in a pairing. Empty for everyone else, the mentor included. */
const ownOpen = (ctx: Ctx, pairing: Id<'pairing'>): SQL | undefined =>
  and(
    inArray(mentorRequests.pairingId, membership(ctx, pairing)),
    eq(mentorRequests.personId, ctx.actor.personId),
    eq(mentorRequests.state, 'open'),
  )

/** To stand in a batch of reads. */
export const selectOwnRequest = (ctx: Ctx, pairing: Id<'pairing'>) =>
  q
    .select({ id: mentorRequests.id, createdAt: mentorRequests.createdAt })
    .from(mentorRequests)
    .where(ownOpen(ctx, pairing))

/** To the mentor it is as if there were no such thing. */
const requireMentee = ({ side }: Pairing): void => {
  if (side !== 'mentee') throw new Fault('not_found')
}

const readOwn = async (ctx: Ctx, id: Id<'pairing'>): Promise<{ pairing: Pairing; request: OwnRequest | undefined }> => {
  const [pairing, [[request]]] = await Promise.all([getPairing(ctx, id), ctx.store.read(selectOwnRequest(ctx, id))])
  requireMentee(pairing)
  return { pairing, request }
}

/**
 * Asks HR for another mentor. No reason is taken, and the mentor does not learn of it. Asking twice is asking once.
 * @throws Fault `not_found` for everyone but the mentee, `forbidden` where the pairing has ended
 */
export const askForMentor = async (ctx: Ctx, id: Id<'pairing'>): Promise<Id<'mentorRequest'>> => {
  const { pairing, request } = await readOwn(ctx, id)
  if (request) return request.id
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const made = ctx.ids.next('mentorRequest')
  const { organisationId, personId } = ctx.actor
  await ctx.store.write([
    q
      .insert(mentorRequests)
      .values({ id: made, organisationId, pairingId: id, personId, state: 'open', createdAt: ctx.clock.now() })
      .onConflictDoNothing(),
    mustHaveChangedOne(),
    // Under an id of its own: what was done to a pairing, both of its members may read.
    recordAudit(ctx, 'mentor.requested', made),
  ])
  return made
}

/**
 * Takes the request back; where none is open, nothing happens.
 * @throws Fault `not_found` for everyone but the mentee
 */
export const withdrawRequest = async (ctx: Ctx, id: Id<'pairing'>): Promise<void> => {
  const { request } = await readOwn(ctx, id)
  if (!request) return
  await ctx.store.write([
    q.update(mentorRequests).set({ state: 'withdrawn', closedAt: ctx.clock.now() }).where(ownOpen(ctx, id)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'mentor-request.closed', request.id),
  ])
}

/** An open request as HR sees it: who asks, and with whom they are now. There is no reason to see. */
export interface MentorRequest {
  id: Id<'mentorRequest'>
  createdAt: Temporal.Instant
  pairing: { id: Id<'pairing'>; state: (typeof pairingStates)[number] }
  mentor: { id: Id<'person'>; name: string }
  mentee: { id: Id<'person'>; name: string }
  program: { id: Id<'program'>; name: string }
}

const mentors = alias(people, 'mentors')
const mentees = alias(people, 'mentees')

/** Whoever of HR is the mentor themselves does not learn of it, as any mentor. */
const openForHr = (ctx: Ctx): SQL | undefined =>
  and(
    eq(mentorRequests.organisationId, ctx.actor.organisationId),
    eq(mentorRequests.state, 'open'),
    ne(pairings.mentorId, ctx.actor.personId),
  )

/**
 * How many requests for another mentor are open.
 * @throws Fault `forbidden` for everyone but HR
 */
export const countRequests = async (ctx: Ctx): Promise<number> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const [[row]] = await ctx.store.read(
    q
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(mentorRequests)
      .innerJoin(pairings, eq(pairings.id, mentorRequests.pairingId))
      .where(openForHr(ctx)),
  )
  return row?.count ?? 0
}

/**
 * Open requests for another mentor, the oldest first, and the id that the next page starts after.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listRequests = async (
  ctx: Ctx,
  input: { after?: Id<'mentorRequest'> | undefined; limit?: number | undefined } = {},
): Promise<{ requests: MentorRequest[]; next: Id<'mentorRequest'> | null }> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const { after, limit = pairingLimits.perPage } = input
  const [rows] = await ctx.store.read(
    q
      .select({
        id: mentorRequests.id,
        createdAt: mentorRequests.createdAt,
        pairing: { id: pairings.id, state: pairings.state },
        mentor: { id: mentors.id, name: mentors.name },
        mentee: { id: mentees.id, name: mentees.name },
        program: { id: programs.id, name: programs.name },
      })
      .from(mentorRequests)
      .innerJoin(pairings, eq(pairings.id, mentorRequests.pairingId))
      .innerJoin(mentors, eq(mentors.id, pairings.mentorId))
      .innerJoin(mentees, eq(mentees.id, pairings.menteeId))
      .innerJoin(programs, eq(programs.id, pairings.programId))
      .where(and(openForHr(ctx), after === undefined ? undefined : gt(mentorRequests.id, after)))
      .orderBy(asc(mentorRequests.id))
      .limit(limit + 1),
  )
  const requests = rows.slice(0, limit)
  return { requests, next: rows.length > limit ? (requests.at(-1)?.id ?? null) : null }
}

/**
 * Closes a request as done, however it was answered.
 * @throws Fault `forbidden` for everyone but HR, `not_found` for one that is not open
 */
export const closeRequest = async (ctx: Ctx, id: Id<'mentorRequest'>): Promise<void> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const [[row]] = await ctx.store.read(
    q
      .select({ id: mentorRequests.id })
      .from(mentorRequests)
      .innerJoin(pairings, eq(pairings.id, mentorRequests.pairingId))
      .where(and(eq(mentorRequests.id, id), openForHr(ctx))),
  )
  if (!row) throw new Fault('not_found')
  await ctx.store.write([
    q
      .update(mentorRequests)
      .set({ state: 'done', closedAt: ctx.clock.now() })
      .where(
        and(
          eq(mentorRequests.id, id),
          eq(mentorRequests.organisationId, ctx.actor.organisationId),
          eq(mentorRequests.state, 'open'),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, 'mentor-request.closed', id),
  ])
}
