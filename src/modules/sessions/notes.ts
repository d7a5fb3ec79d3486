import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { notes, sessions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type PairingRef, type Side } from '../pairings/service.ts'

export interface Note {
  id: Id<'note'>
  sessionId: Id<'session'>
  by: Side
  mine: boolean
  visibility: 'private' | 'shared'
  body: string
  /** Grows with each save. */
  version: number
  createdAt: Temporal.Instant
  /** When it was last changed; null for one that never was. */
  updatedAt: Temporal.Instant | null
}

/** How far back the coach reads, in sessions and notes: what lies further back no longer shapes a next meeting. */
const HISTORY = { sessions: 24, notes: 400 } as const

/** What the person may read: whatever is shared, and what they wrote. */
export const readable = (ctx: Ctx) => or(eq(notes.visibility, 'shared'), eq(notes.authorId, ctx.actor.personId))

/** The notes of a session that the person may read: all shared ones, and their own private ones. */
export const listNotes = async (ctx: Ctx, session: Id<'session'>): Promise<Note[]> => {
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q
        .select()
        .from(notes)
        .where(and(eq(notes.sessionId, session), inArray(notes.pairingId, membership(ctx, session)), readable(ctx)))
        .orderBy(asc(notes.createdAt), asc(notes.id)),
    ),
  ])
  return Promise.all(rows.map((row) => openNote(ctx, pairing.mentor.id, row)))
}

const openNote = async (ctx: Ctx, mentorId: Id<'person'>, row: typeof notes.$inferSelect): Promise<Note> => ({
  id: row.id,
  sessionId: row.sessionId,
  by: row.authorId === mentorId ? 'mentor' : 'mentee',
  mine: row.authorId === ctx.actor.personId,
  visibility: row.visibility,
  body: await ctx.vault.open('notes.body', row.id, row.body),
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})

/** The shared notes of the sessions before one, oldest first. Private notes, one's own included, are not among them. */
export const listSharedNotesBefore = async (
  ctx: Ctx,
  session: Id<'session'>,
): Promise<(Note & { heldAt: Temporal.Instant })[]> => {
  const mine = membership(ctx, session)
  const start = q.select({ at: sessions.startsAt }).from(sessions).where(eq(sessions.id, session))
  const earlier = q
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(inArray(sessions.pairingId, mine), lt(sessions.startsAt, start)))
    .orderBy(desc(sessions.startsAt))
    .limit(HISTORY.sessions)
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q
        .select({ note: notes, heldAt: sessions.startsAt })
        .from(notes)
        .innerJoin(sessions, eq(sessions.id, notes.sessionId))
        .where(and(inArray(notes.sessionId, earlier), inArray(notes.pairingId, mine), eq(notes.visibility, 'shared')))
        .orderBy(desc(sessions.startsAt), asc(notes.createdAt), asc(notes.id))
        .limit(HISTORY.notes),
    ),
  ])
  const opened = await Promise.all(
    rows.map(async ({ note, heldAt }) => ({ ...(await openNote(ctx, pairing.mentor.id, note)), heldAt })),
  )
  return opened.sort((a, b) => Temporal.Instant.compare(a.heldAt, b.heldAt))
}

/** When and in which session each shared note of a pairing was written, for pages that cite them. Opens none of them. */
export const listNoteDays = async (
  ctx: Ctx,
  ref: PairingRef,
): Promise<Map<string, { session: Id<'session'>; heldAt: Temporal.Instant }>> => {
  const [rows] = await ctx.store.read(
    q
      .select({ id: notes.id, session: notes.sessionId, heldAt: sessions.startsAt })
      .from(notes)
      .innerJoin(sessions, eq(sessions.id, notes.sessionId))
      .where(and(inArray(notes.pairingId, membership(ctx, ref)), eq(notes.visibility, 'shared')))
      .orderBy(desc(notes.createdAt))
      .limit(HISTORY.notes),
  )
  return new Map(rows.map(({ id, ...where }) => [id, where]))
}

/** @throws Fault `not_found`, `forbidden` where the pairing has ended */
export const writeNote = async (
  ctx: Ctx,
  input: { session: Id<'session'>; body: string; visibility: 'private' | 'shared'; key?: string | undefined },
): Promise<Id<'note'>> => {
  const [known, pairing] = await Promise.all([recall<Id<'note'>>(ctx, input.key), getPairing(ctx, input.session)])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const id = ctx.ids.next('note')
  const now = ctx.clock.now()
  const isShared = input.visibility === 'shared'
  const body = await ctx.vault.seal('notes.body', id, pairing.id, isShared ? 'shared' : pairing.side, input.body)
  return writeOnce(ctx, input.key, id, [
    q.insert(notes).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      sessionId: input.session,
      authorId: ctx.actor.personId,
      visibility: input.visibility,
      body,
      createdAt: now,
      sharedAt: isShared ? now : null,
    }),
    recordAudit(ctx, 'note.written', id),
  ])
}

/**
 * Shares a private note of one's own with the partner: sealed anew under the key that both hold. It stays shared.
 * @throws Fault `not_found` for a note that is not one's own private one, `forbidden` where the pairing has ended, `conflict`
 */
export const shareNote = async (ctx: Ctx, id: Id<'note'>): Promise<{ session: Id<'session'> }> => {
  const mine = and(eq(notes.id, id), eq(notes.authorId, ctx.actor.personId), eq(notes.visibility, 'private'))
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(notes)
        .where(and(mine, inArray(notes.pairingId, membership(ctx, id)))),
    ),
  ])
  const [row] = rows
  if (!row) throw new Fault('not_found')
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const text = await ctx.vault.open('notes.body', id, row.body)
  const body = await ctx.vault.seal('notes.body', id, pairing.id, 'shared', text)
  await ctx.store.write([
    // What was changed since it was read is not what the person saw when they shared it.
    q
      .update(notes)
      .set({ visibility: 'shared', body, sharedAt: ctx.clock.now(), version: row.version + 1 })
      .where(and(mine, eq(notes.version, row.version))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'note.shared', id),
  ])
  return { session: row.sessionId }
}
