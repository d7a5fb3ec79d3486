import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt, or } from 'drizzle-orm'
import * as z from 'zod'
import type { Check, Citation } from '../../coach/source.ts'
import { sourceKinds } from '../../coach/source.ts'
import type { ItemKind, PastItem } from '../../coach/tasks/agenda/types.ts'
import { q } from '../../db/query.ts'
import { type agendaItemStates, agendaItems, agendas, sessions } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership } from '../pairings/service.ts'

export interface SavedItem {
  id: Id<'agendaItem'>
  kind: ItemKind
  topic: string
  purpose: string
  outcome: string
  minutes: number
  sources: Citation[]
  state: (typeof agendaItemStates)[number]
}

export interface Agenda {
  id: Id<'agenda'>
  /** A working agenda is its author's alone. */
  state: 'working' | 'shared'
  version: number
  mine: boolean
  items: SavedItem[]
  /** Verdicts of the rubric on what was saved, as guidance. */
  checks: Check[]
  updatedAt: Temporal.Instant
  updatedBy: 'me' | 'partner'
}

const itemBody = z.object({
  topic: z.string(),
  purpose: z.string(),
  outcome: z.string(),
  sources: z.array(z.object({ kind: z.enum(sourceKinds), id: z.string(), excerpt: z.string() })),
})

const savedChecks = z.array(z.object({ rule: z.string(), ok: z.boolean(), detail: z.string() }))

const openItem = async (ctx: Ctx, row: typeof agendaItems.$inferSelect): Promise<SavedItem> => ({
  id: row.id,
  kind: row.kind,
  minutes: row.minutes,
  state: row.state,
  ...itemBody.parse(JSON.parse(await ctx.vault.open('agenda-items.body', row.id, row.body))),
})

const openAgenda = async (
  ctx: Ctx,
  row: typeof agendas.$inferSelect,
  items: readonly (typeof agendaItems.$inferSelect)[],
): Promise<Agenda> => ({
  id: row.id,
  state: row.sharedAt === null ? 'working' : 'shared',
  version: row.version,
  mine: row.authorId === ctx.actor.personId,
  items: await Promise.all(items.filter((item) => item.agendaId === row.id).map((item) => openItem(ctx, item))),
  checks: savedChecks.parse(JSON.parse(await ctx.vault.open('agendas.checks', row.id, row.checks))),
  updatedAt: row.updatedAt,
  updatedBy: row.updatedBy === ctx.actor.personId ? 'me' : 'partner',
})

/** The two agendas a member can have of a session: the shared one, and a working one that is theirs alone. */
export interface SessionAgendas {
  shared: Agenda | null
  working: Agenda | null
}

/** @throws Fault `not_found` for everyone but the two members */
export const getAgendas = async (ctx: Ctx, session: Id<'session'>): Promise<SessionAgendas> => {
  const visible = and(
    eq(agendas.sessionId, session),
    inArray(agendas.pairingId, membership(ctx, session)),
    or(isNotNull(agendas.sharedAt), eq(agendas.authorId, ctx.actor.personId)),
  )
  const ids = q.select({ id: agendas.id }).from(agendas).where(visible)
  const [, [rows, items]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q.select().from(agendas).where(visible),
      q.select().from(agendaItems).where(inArray(agendaItems.agendaId, ids)).orderBy(asc(agendaItems.position)),
    ),
  ])
  const opened = await Promise.all(rows.map((row) => openAgenda(ctx, row, items)))
  return {
    shared: opened.find((agenda) => agenda.state === 'shared') ?? null,
    working: opened.find((agenda) => agenda.state === 'working') ?? null,
  }
}

/** How far the agendas of the person's coming sessions are, by session. Opens none of them. */
export const listComingAgendas = async (
  ctx: Ctx,
): Promise<Map<Id<'session'>, { state: Agenda['state']; items: number }>> => {
  const [rows] = await ctx.store.read(
    q
      .select({ session: agendas.sessionId, sharedAt: agendas.sharedAt, items: count(agendaItems.id) })
      .from(agendas)
      .innerJoin(sessions, eq(sessions.id, agendas.sessionId))
      .leftJoin(agendaItems, eq(agendaItems.agendaId, agendas.id))
      .where(
        and(
          inArray(agendas.pairingId, membership(ctx, 'mine')),
          gte(sessions.startsAt, ctx.clock.now()),
          or(isNotNull(agendas.sharedAt), eq(agendas.authorId, ctx.actor.personId)),
        ),
      )
      .groupBy(agendas.id)
      // A shared agenda stands for the session, whatever else its members have been preparing.
      .orderBy(asc(isNotNull(agendas.sharedAt))),
  )
  return new Map(
    rows.map(({ session, sharedAt, items }) => [session, { state: sharedAt === null ? 'working' : 'shared', items }]),
  )
}

/** What became of the items of the last shared agenda before a session; empty where there was none. */
export const listLastItems = async (ctx: Ctx, session: Id<'session'>): Promise<PastItem[]> => {
  const mine = membership(ctx, session)
  const start = q.select({ at: sessions.startsAt }).from(sessions).where(eq(sessions.id, session))
  const last = q
    .select({ id: agendas.id })
    .from(agendas)
    .innerJoin(sessions, eq(sessions.id, agendas.sessionId))
    .where(and(inArray(agendas.pairingId, mine), isNotNull(agendas.sharedAt), lt(sessions.startsAt, start)))
    .orderBy(desc(sessions.startsAt))
    .limit(1)
  const [, [rows]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q.select().from(agendaItems).where(inArray(agendaItems.agendaId, last)).orderBy(asc(agendaItems.position)),
    ),
  ])
  const items = await Promise.all(rows.map((row) => openItem(ctx, row)))
  return items.map(({ id, topic, purpose, outcome, state }) => ({ id, topic, purpose, outcome, state }))
}
