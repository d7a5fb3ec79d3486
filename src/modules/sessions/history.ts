import { and, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { notes, sessions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import type { HistoryEntry } from './schemas.ts'

/** Rows of one insert: far below SQLite's limit on parameters, far above one statement a row. */
const ROWS = 200

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))

/** An imported session is known by its day; noon keeps that day in every zone it may be read in nearby. */
const NOON = Temporal.PlainTime.from('12:00')

/** What is wrong with each entry: in the future, or on a day that has a session already, in the record or in the input. */
const historyProblems = (
  entries: readonly HistoryEntry[],
  taken: ReadonlySet<string>,
  today: Temporal.PlainDate,
): FieldProblem[] => {
  const seen = new Set(taken)
  return entries.flatMap(({ heldOn }, i): FieldProblem[] => {
    const field = `${i}.heldOn`
    if (Temporal.PlainDate.compare(heldOn, today) > 0) return [{ field, rule: 'in_the_future' }]
    if (seen.has(heldOn.toString())) return [{ field, rule: 'already_there' }]
    seen.add(heldOn.toString())
    return []
  })
}

const sealEntry = async (ctx: Ctx, pairing: Pairing, entry: HistoryEntry, now: Temporal.Instant) => {
  const session = ctx.ids.next('session')
  const own = { organisationId: ctx.actor.organisationId, pairingId: pairing.id, createdAt: now }
  return {
    session: {
      ...own,
      id: session,
      startsAt: entry.heldOn.toZonedDateTime({ timeZone: pairing.zone, plainTime: NOON }).toInstant(),
      minutes: pairing.sessionMinutes,
      state: 'held' as const,
      origin: 'imported' as const,
    },
    notes: await Promise.all(
      entry.notes.map(async (text) => {
        const id = ctx.ids.next('note')
        return {
          ...own,
          id,
          sessionId: session,
          authorId: ctx.actor.personId,
          visibility: 'shared' as const,
          body: await ctx.vault.seal('notes.body', id, pairing.id, 'shared', text),
          sharedAt: now,
        }
      }),
    ),
  }
}

/**
 * Brings earlier sessions into a pairing, all or nothing. Their notes are shared: both members read them.
 * @returns ids of the new sessions, in the order of the entries
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming each entry that cannot be brought in
 */
export const importHistory = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; entries: readonly HistoryEntry[]; key?: string | undefined },
): Promise<Id<'session'>[]> => {
  const { pairing: id, entries } = input
  const [known, pairing, [rows]] = await Promise.all([
    recall(ctx, input.key),
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select({ startsAt: sessions.startsAt })
        .from(sessions)
        .where(and(inArray(sessions.pairingId, membership(ctx, id)), eq(sessions.state, 'held'))),
    ),
  ])
  if (known !== undefined) return asIds(known)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const now = ctx.clock.now()
  const taken = new Set(rows.map(({ startsAt }) => dayIn(startsAt, pairing.zone).toString()))
  const problems = historyProblems(entries, taken, dayIn(now, pairing.zone))
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })

  const made = await Promise.all(entries.map((entry) => sealEntry(ctx, pairing, entry, now)))
  const statements: Query[] = [
    ...chunks(made.map((entry) => entry.session)).map((part) => q.insert(sessions).values(part)),
    ...chunks(made.flatMap((entry) => entry.notes)).map((part) => q.insert(notes).values(part)),
    recordAudit(ctx, 'history.imported', pairing.id),
  ]
  const ids = made.map((entry) => entry.session.id).join(' ')
  const result = await writeOnce(ctx, input.key, ids, statements)
  return asIds(result)
}

const asIds = (result: string): Id<'session'>[] => result.split(' ').filter((id) => isId('session', id))
