import { and, asc, desc, eq, gte, inArray, ne, notInArray, or, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { type actionStates, actions, pairings } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing, type PairingRef, type Side } from '../pairings/service.ts'
import { mayChangeAction } from './policy.ts'

export interface Action {
  id: Id<'action'>
  owner: Side
  body: string
  /** What was only suggested is no action yet. */
  state: Exclude<(typeof actionStates)[number], 'suggested'>
  dueOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
}

type Row = typeof actions.$inferSelect

/** What was only suggested is no action yet. */
const isTaken = (row: Row): row is Row & { state: Action['state'] } => row.state !== 'suggested'

/** Actions closed longer ago than this no longer matter to what is drafted, in days. */
const RECENT_DAYS = 60
/** More open actions than this are a list that nobody works through. */
const MOST_OWN = 50

/** More than this is no list any more: the newest stand in it. */
const MOST_LISTED = 60

/** The open actions of a pairing, and the closed ones of the last weeks, open ones and the newest before the others; by due date, undated ones last. */
export const listActions = async (ctx: Ctx, ref: PairingRef, most: number = MOST_LISTED): Promise<Action[]> => {
  const since = ctx.clock.now().subtract({ hours: RECENT_DAYS * 24 })
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, ref),
    ctx.store.read(
      q
        .select()
        .from(actions)
        .where(
          and(
            inArray(actions.pairingId, membership(ctx, ref)),
            ne(actions.state, 'suggested'),
            or(eq(actions.state, 'open'), gte(actions.closedAt, since)),
          ),
        )
        .orderBy(sql`${actions.state} <> 'open'`, desc(actions.createdAt), desc(actions.id))
        .limit(most),
    ),
  ])
  const opened = await Promise.all(
    rows
      .reverse()
      .filter(isTaken)
      .map(async (row) => ({ ...(await openAction(ctx, pairing, row)), state: row.state })),
  )
  return opened.sort(byDueDate)
}

const openAction = async (ctx: Ctx, pairing: Pairing, row: Row): Promise<Step> => ({
  id: row.id,
  owner: row.ownerId === pairing.mentor.id ? ('mentor' as const) : ('mentee' as const),
  body: await ctx.vault.open('actions.body', row.id, row.body),
  state: row.state,
  dueOn: row.dueOn,
  createdAt: row.createdAt,
})

/** The person's own open actions over all their pairings that run, by due date. Their pairings' keys must have been asked for. */
export const listMyOpenActions = async (ctx: Ctx, keys: Promise<unknown>): Promise<Omit<Action, 'owner'>[]> => {
  const ended = q
    .select({ id: pairings.id })
    .from(pairings)
    .where(and(eq(pairings.organisationId, ctx.actor.organisationId), eq(pairings.state, 'ended')))
  const [[rows]] = await Promise.all([
    ctx.store.read(
      q
        .select()
        .from(actions)
        .where(
          and(
            inArray(actions.pairingId, membership(ctx, 'mine')),
            notInArray(actions.pairingId, ended),
            eq(actions.ownerId, ctx.actor.personId),
            eq(actions.state, 'open'),
          ),
        )
        .limit(MOST_OWN),
    ),
    keys,
  ])
  const opened = await Promise.all(
    rows.filter(isTaken).map(async (row) => ({
      id: row.id,
      body: await ctx.vault.open('actions.body', row.id, row.body),
      state: row.state,
      dueOn: row.dueOn,
      createdAt: row.createdAt,
    })),
  )
  return opened.sort(byDueDate)
}

type Dated = Pick<Action, 'dueOn'>

const byDueDate = (a: Dated, b: Dated): number =>
  a.dueOn && b.dueOn
    ? Temporal.PlainDate.compare(a.dueOn, b.dueOn)
    : Number(a.dueOn === null) - Number(b.dueOn === null)

/** An action, or a step that is so far only suggested. */
export interface Step extends Omit<Action, 'state'> {
  state: (typeof actionStates)[number]
}

/** More steps than this come out of no session. */
const MOST_OF_SESSION = 100

/** What one session led to, in the order it was agreed: actions in every state, and what was only suggested. */
export const listSteps = async (ctx: Ctx, session: Id<'session'>): Promise<Step[]> => {
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q
        .select()
        .from(actions)
        .where(and(inArray(actions.pairingId, membership(ctx, session)), eq(actions.sessionId, session)))
        .orderBy(asc(actions.createdAt), asc(actions.id))
        .limit(MOST_OF_SESSION),
    ),
  ])
  return Promise.all(rows.map((row) => openAction(ctx, pairing, row)))
}

/**
 * Marks an action done, dropped or open again. Either member may record it; a step that is only suggested is its owner's to
 * take, by making it open, or to leave.
 * @throws Fault `not_found`, `forbidden` for somebody else's suggestion
 */
export const changeAction = async (
  ctx: Ctx,
  input: { action: Id<'action'>; state: Action['state'] },
): Promise<{ pairing: Id<'pairing'> }> => {
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, input.action),
    ctx.store.read(
      q
        .select({ state: actions.state, ownerId: actions.ownerId })
        .from(actions)
        .where(and(eq(actions.id, input.action), inArray(actions.pairingId, membership(ctx, input.action)))),
    ),
  ])
  const [row] = rows
  if (!row) throw new Fault('not_found')
  if (!mayChangeAction(row, ctx.actor.personId)) throw new Fault('forbidden')
  await ctx.store.write([
    q
      .update(actions)
      .set({ state: input.state, closedAt: input.state === 'open' ? null : ctx.clock.now() })
      .where(and(eq(actions.id, input.action), eq(actions.pairingId, pairing.id))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'action.changed', input.action),
  ])
  return { pairing: pairing.id }
}
