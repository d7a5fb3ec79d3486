import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { dataKeys, pairings, people, sessions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayArrangePairings } from './policy.ts'

interface TransferInput {
  pairing: Id<'pairing'>
  mentor: Id<'person'>
  startsOn?: Temporal.PlainDate | undefined
  key?: string | undefined
}

type PairingRow = typeof pairings.$inferSelect

const selectActive = (ctx: Ctx, id: Id<'person'>) =>
  q
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), eq(people.organisationId, ctx.actor.organisationId), isNull(people.deactivatedAt)))

/**
 * Gives a mentee another mentor: the pairing ends, and a new one begins under keys of its own, so that nothing of what was
 * said is passed on. The mentee decides later what comes along. Whoever does this holds no key of either.
 * @returns the new pairing's id
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `mentor`, `mentee` or `startsOn`, `conflict`
 * where the pairing has ended
 */
export const transferPairing = async (ctx: Ctx, input: TransferInput): Promise<Id<'pairing'>> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const { organisationId } = ctx.actor
  const [known, [[found], mentor]] = await Promise.all([
    recall<Id<'pairing'>>(ctx, input.key),
    ctx.store.read(
      q
        .select({ pairing: pairings, locale: people.locale, deactivatedAt: people.deactivatedAt })
        .from(pairings)
        .innerJoin(people, eq(people.id, pairings.menteeId))
        .where(and(eq(pairings.id, input.pairing), eq(pairings.organisationId, organisationId))),
      selectActive(ctx, input.mentor),
    ),
  ])
  if (!found) throw new Fault('not_found')
  if (known) return known
  const { pairing, locale } = found
  if (pairing.state === 'ended') throw new Fault('conflict')
  const today = ctx.clock.now().toZonedDateTimeISO(pairing.zone).toPlainDate()
  const startsOn = input.startsOn ?? today
  const problems: FieldProblem[] = []
  if ([pairing.mentorId, pairing.menteeId].includes(input.mentor))
    problems.push({ field: 'mentor', rule: 'someone_else' })
  else if (mentor.length === 0) problems.push({ field: 'mentor', rule: 'unknown_id' })
  if (found.deactivatedAt !== null) problems.push({ field: 'mentee', rule: 'unknown_id' })
  if (Temporal.PlainDate.compare(startsOn, today) < 0) problems.push({ field: 'startsOn', rule: 'in_the_past' })
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })

  const id = ctx.ids.next('pairing')
  return writeOnce(ctx, input.key, id, [
    ...endPairing(ctx, pairing, today),
    mustHold(sql`exists ${selectActive(ctx, input.mentor)} and exists ${selectActive(ctx, pairing.menteeId)}`),
    ...(await beginPairing(ctx, {
      ...pairing,
      id,
      followsId: pairing.id,
      mentorId: input.mentor,
      language: locale,
      startedOn: startsOn,
      // When they meet is for the two to choose: the hours of the mentor before need not suit this one.
      anchorOn: null,
      scheduleVersion: 0,
    })),
    recordAudit(ctx, 'pairing.transferred', pairing.id),
    recordAudit(ctx, 'pairing.transferred', id),
  ])
}

/** Ends a pairing that runs, or aborts the batch; what was planned in it does not take place. */
const endPairing = (ctx: Ctx, { id }: PairingRow, endedOn: Temporal.PlainDate): Query[] => [
  q
    .update(pairings)
    .set({ state: 'ended', endedOn })
    .where(
      and(
        eq(pairings.id, id),
        eq(pairings.organisationId, ctx.actor.organisationId),
        inArray(pairings.state, ['active', 'paused']),
      ),
    ),
  mustHaveChangedOne(),
  q
    .update(sessions)
    .set({ state: 'cancelled' })
    .where(and(eq(sessions.pairingId, id), eq(sessions.state, 'planned'), gt(sessions.startsAt, ctx.clock.now()))),
]

const beginPairing = async (ctx: Ctx, pairing: PairingRow): Promise<Query[]> => {
  const createdAt = ctx.clock.now()
  const keys = await ctx.vault.create(pairing.organisationId, pairing.id)
  return [
    q.insert(pairings).values({ ...pairing, state: 'active', endedOn: null, createdAt }),
    q.insert(dataKeys).values(keys.map((key) => ({ ...key, createdAt }))),
  ]
}
