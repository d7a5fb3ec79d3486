import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { pulses, sessions } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import type { PulseInput } from './schemas-pulse.ts'

/** How a session was for the mentee, as whoever asks may see it: the mentor only what was shared with them. */
export interface Pulse {
  /** From 1 to 5; null where it was not answered, or is not the reader's to see. */
  heard: number | null
  useful: number | null
  heardShared: boolean
  usefulShared: boolean
  /** Whether the reader may answer, or answer differently. */
  mayGive: boolean
}

const begun = ['planned', 'held'] as const

/** Whether it is still about this session: until the next one begins. */
const hasBegunSince = (ctx: Ctx, session: Id<'session'>) => {
  const start = q.select({ at: sessions.startsAt }).from(sessions).where(eq(sessions.id, session))
  return q
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        inArray(sessions.pairingId, membership(ctx, session)),
        inArray(sessions.state, begun),
        gt(sessions.startsAt, start),
        lte(sessions.startsAt, ctx.clock.now()),
      ),
    )
    .limit(1)
}

const readPulse = async (ctx: Ctx, session: Id<'session'>) => {
  const mine = membership(ctx, session)
  const [pairing, [[found], later, [row]]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q
        .select({ state: sessions.state })
        .from(sessions)
        .where(and(eq(sessions.id, session), inArray(sessions.pairingId, mine))),
      hasBegunSince(ctx, session),
      q
        .select()
        .from(pulses)
        .where(and(eq(pulses.sessionId, session), inArray(pulses.pairingId, mine))),
    ),
  ])
  if (!found) throw new Fault('not_found')
  return { pairing, row, mayGive: mayGivePulse(pairing, found.state === 'held' && later.length === 0) }
}

const mayGivePulse = (pairing: Pairing, isOpen: boolean): boolean =>
  pairing.side === 'mentee' && isOpen && mayPlan(pairing)

/** @throws Fault `not_found` for everyone but the two members */
export const getPulse = async (ctx: Ctx, session: Id<'session'>): Promise<Pulse> => {
  const { pairing, row, mayGive } = await readPulse(ctx, session)
  const heardShared = row?.heardSharedAt != null
  const usefulShared = row?.usefulSharedAt != null
  const isOwn = pairing.side === 'mentee'
  return {
    heard: isOwn || heardShared ? (row?.heard ?? null) : null,
    useful: isOwn || usefulShared ? (row?.useful ?? null) : null,
    heardShared,
    usefulShared,
    mayGive,
  }
}

/**
 * Says how a session was, or says it differently: by the mentee, of a held session, until the next one begins. Each answer is
 * the mentee's alone unless they share it, which can be taken back like the answer itself.
 * @throws Fault `not_found`, `forbidden` for the mentor, for a session that was not held, and once the next one has begun
 */
export const givePulse = async (ctx: Ctx, input: PulseInput & { session: Id<'session'> }): Promise<void> => {
  const { session, heard, useful } = input
  const { pairing, row, mayGive } = await readPulse(ctx, session)
  if (!mayGive) throw new Fault('forbidden')
  const now = ctx.clock.now()
  const id = row?.id ?? ctx.ids.next('pulse')
  const set = {
    heard,
    useful,
    heardSharedAt: input.heardShared && heard !== null ? (row?.heardSharedAt ?? now) : null,
    usefulSharedAt: input.usefulShared && useful !== null ? (row?.usefulSharedAt ?? now) : null,
    updatedAt: now,
  }
  await ctx.store.write([
    q
      .insert(pulses)
      .values({
        ...set,
        id,
        organisationId: ctx.actor.organisationId,
        pairingId: pairing.id,
        sessionId: session,
        authorId: ctx.actor.personId,
        createdAt: now,
      })
      .onConflictDoUpdate({ target: [pulses.sessionId, pulses.authorId], set }),
    ...(row ? [] : [recordAudit(ctx, 'pulse.given', id)]),
  ])
}
