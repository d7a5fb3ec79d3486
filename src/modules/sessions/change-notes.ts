import { and, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { notes } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership } from '../pairings/service.ts'
import { differenceOfNotes } from './note-difference.ts'
import { readable } from './notes.ts'
import { mayEditNote, mayRemoveNote } from './policy.ts'

/** One row of the audit stands for what was typed into a private note in this time, because typing is saved every moment. */
const ONE_SITTING = Temporal.Duration.from({ minutes: 10 })

/** A note as a save finds it. */
export interface SavedNote {
  session: Id<'session'>
  version: number
  visibility: 'private' | 'shared'
  body: string
  /** When it was last saved. */
  savedAt: Temporal.Instant
}

const readNote = async (ctx: Ctx, id: Id<'note'>) => {
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(notes)
        .where(and(eq(notes.id, id), inArray(notes.pairingId, membership(ctx, id)), readable(ctx))),
    ),
  ])
  const [row] = rows
  if (!row) throw new Fault('not_found')
  const body = await ctx.vault.open('notes.body', id, row.body)
  const { sessionId: session, version, visibility } = row
  const saved: SavedNote = { session, version, visibility, body, savedAt: row.updatedAt ?? row.createdAt }
  return { pairing, row, saved }
}

/**
 * A note that the person may read, as it stands.
 * @throws Fault `not_found`
 */
export const getNote = async (ctx: Ctx, id: Id<'note'>) => {
  const { pairing, saved } = await readNote(ctx, id)
  return { pairing, note: saved }
}

/** Refuses with what was saved meanwhile and how it differs, so that a person can decide. */
const conflict = (id: Id<'note'>, mine: string, { body, version, savedAt }: SavedNote): Fault =>
  new Fault('conflict', {
    extra: {
      current: { id, body, version, updatedAt: savedAt.toString() },
      difference: differenceOfNotes(mine, body),
    },
  })

/**
 * Saves another text of a note: one's own, or one that the two share. Whoever saves from an older version gets `conflict` with
 * the difference, and nothing is overwritten; a save that says what is there already is no conflict, so that one whose
 * answer was lost can be sent again.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `conflict`
 */
export const changeNote = async (
  ctx: Ctx,
  input: { note: Id<'note'>; version: number; body: string },
): Promise<SavedNote> => {
  const { note: id, version, body } = input
  const { pairing, row, saved } = await readNote(ctx, id)
  if (!mayEditNote(row, ctx.actor.personId)) throw new Fault('not_found')
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (saved.body === body) return saved
  if (saved.version !== version) throw conflict(id, body, saved)
  const now = ctx.clock.now()
  const scope = row.visibility === 'shared' ? 'shared' : pairing.side
  const isSameSitting =
    row.visibility === 'private' && Temporal.Instant.compare(saved.savedAt.add(ONE_SITTING), now) > 0
  try {
    await ctx.store.write([
      q
        .update(notes)
        .set({
          body: await ctx.vault.seal('notes.body', id, pairing.id, scope, body),
          version: version + 1,
          updatedAt: now,
        })
        .where(and(eq(notes.id, id), eq(notes.version, version), eq(notes.visibility, row.visibility))),
      mustHaveChangedOne(),
      ...(isSameSitting ? [] : [recordAudit(ctx, 'note.changed', id)]),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw conflict(id, body, (await readNote(ctx, id)).saved)
  }
  return { ...saved, version: version + 1, body, savedAt: now }
}

/**
 * Takes a note of one's own away.
 * @throws Fault `not_found`, `forbidden` for a shared note of an ended pairing, `conflict` where it was shared meanwhile
 */
export const removeNote = async (ctx: Ctx, id: Id<'note'>): Promise<{ session: Id<'session'> }> => {
  const { pairing, row } = await readNote(ctx, id)
  if (!mayRemoveNote(row, ctx.actor.personId, pairing)) {
    throw new Fault(row.authorId === ctx.actor.personId ? 'forbidden' : 'not_found')
  }
  await ctx.store.write([
    q
      .delete(notes)
      .where(and(eq(notes.id, id), eq(notes.authorId, ctx.actor.personId), eq(notes.visibility, row.visibility))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'note.removed', id),
  ])
  return { session: row.sessionId }
}
