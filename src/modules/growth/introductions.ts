import { and, asc, desc, eq, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { introductions } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing, type Side } from '../pairings/service.ts'
import type { IntroductionState } from './policy.ts'
import { growthLimits } from './schemas.ts'
import { versionOf } from './version.ts'

/** Somebody whom the mentee should meet. */
export interface Introduction {
  id: Id<'introduction'>
  by: Side
  state: IntroductionState
  who: string
  /** What the two are to talk about. */
  purpose: string
  /** When the next step is meant to be taken. */
  dueOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
  updatedAt: Temporal.Instant
  /** To be handed back by whoever changes it. */
  version: string
}

type Row = typeof introductions.$inferSelect

/** What is sealed of an introduction, as JSON. */
export interface IntroductionBody {
  who: string
  purpose: string
}

/** The row as it was read, and nothing that somebody else has made of it since. */
export const isStillIntroduction = (row: Row): SQL | undefined =>
  and(
    eq(introductions.id, row.id),
    eq(introductions.pairingId, row.pairingId),
    eq(introductions.body, row.body),
    eq(introductions.state, row.state),
    eq(introductions.updatedAt, row.updatedAt),
    sql`${introductions.dueOn} is ${row.dueOn?.toString() ?? null}`,
  )

const openIntroduction = async (ctx: Ctx, mentorId: Id<'person'>, row: Row): Promise<Introduction> => {
  const body: IntroductionBody = JSON.parse(await ctx.vault.open('introductions.body', row.id, row.body))
  return {
    id: row.id,
    by: row.authorId === mentorId ? 'mentor' : 'mentee',
    state: row.state,
    who: body.who,
    purpose: body.purpose,
    dueOn: row.dueOn,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: await versionOf(row.body, row.state, row.dueOn, row.updatedAt),
  }
}

export interface IntroductionPage {
  /** Those that wait for a next step, in order of its date; those without one last. */
  open: Introduction[]
  /** Followed up and dropped ones, the newest first. */
  closed: Introduction[]
  next: Id<'introduction'> | null
}

const isSettledRow = inArray(introductions.state, ['followed_up', 'dropped'])

export const listIntroductions = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; after?: Id<'introduction'> | undefined; open?: number; closed?: number },
): Promise<IntroductionPage> => {
  const { pairing, after } = input
  const most = { open: input.open ?? growthLimits.introductions, closed: input.closed ?? growthLimits.closedPerPage }
  const mine = inArray(introductions.pairingId, membership(ctx, pairing))
  const isOlder =
    after === undefined
      ? undefined
      : sql`(${introductions.createdAt}, ${introductions.id}) <
          (select i.created_at, i.id from ${introductions} i where i.id = ${after} and i.pairing_id = ${pairing})`
  const [{ mentor }, [open, closed]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(
      q
        .select()
        .from(introductions)
        .where(and(mine, not(isSettledRow)))
        .orderBy(asc(isNull(introductions.dueOn)), asc(introductions.dueOn), asc(introductions.id))
        .limit(most.open),
      q
        .select()
        .from(introductions)
        .where(and(mine, isSettledRow, isOlder))
        .orderBy(desc(introductions.createdAt), desc(introductions.id))
        .limit(most.closed + 1),
    ),
  ])
  const page = closed.slice(0, most.closed)
  const opened = (rows: readonly Row[]) => Promise.all(rows.map((row) => openIntroduction(ctx, mentor.id, row)))
  return {
    open: await opened(open),
    closed: await opened(page),
    next: closed.length > page.length ? (page.at(-1)?.id ?? null) : null,
  }
}

/** @throws Fault `not_found` for everyone but the two members */
export const getIntroduction = async (
  ctx: Ctx,
  id: Id<'introduction'>,
): Promise<{ introduction: Introduction; row: Row; pairing: Pairing }> => {
  const [pairing, [[row]]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(introductions)
        .where(and(eq(introductions.id, id), inArray(introductions.pairingId, membership(ctx, id)))),
    ),
  ])
  if (!row) throw new Fault('not_found')
  return { introduction: await openIntroduction(ctx, pairing.mentor.id, row), row, pairing }
}
