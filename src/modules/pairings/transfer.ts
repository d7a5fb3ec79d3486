import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { pairings, people } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { joinStatements } from '../programs/joining.ts'
import { beginPairings } from './beginning.ts'
import { endPairingStatements } from './ending.ts'
import { problemsOfMentor } from './judge-pairs.ts'
import { mustBeActive, mustHaveRoom, type Party, selectParties } from './parties.ts'
import { mayArrangePairings } from './policy.ts'
import { closeRequestOf, selectOpenRequest } from './request-rows.ts'

interface TransferInput {
  pairing: Id<'pairing'>
  mentor: Id<'person'>
  startsOn?: Temporal.PlainDate | undefined
  isLineManager?: boolean | undefined
  key?: string | undefined
}

/** The mentor-to-be as they stand in the programme of the pairing, which is not known before it is read. */
const selectMentor = (ctx: Ctx, input: TransferInput) =>
  selectParties(
    ctx,
    sql`(select ${pairings.programId} from ${pairings} where ${pairings.id} = ${input.pairing}
      and ${pairings.organisationId} = ${ctx.actor.organisationId})`,
    [input.mentor],
  )

const readFacts = async (ctx: Ctx, input: TransferInput) => {
  const [[found], [mentor], [request]] = await ctx.store.read(
    q
      .select({ pairing: pairings, locale: people.locale, deactivatedAt: people.deactivatedAt })
      .from(pairings)
      .innerJoin(people, eq(people.id, pairings.menteeId))
      .where(and(eq(pairings.id, input.pairing), eq(pairings.organisationId, ctx.actor.organisationId))),
    selectMentor(ctx, input),
    selectOpenRequest(ctx, input.pairing),
  )
  if (!found) throw new Fault('not_found')
  return { ...found, mentor, request, today: ctx.clock.now().toZonedDateTimeISO(found.pairing.zone).toPlainDate() }
}

type Facts = Awaited<ReturnType<typeof readFacts>>

const problemsOfChoice = (input: TransferInput, { pairing, mentor }: Facts): FieldProblem[] => {
  if ([pairing.mentorId, pairing.menteeId].includes(input.mentor)) return [{ field: 'mentor', rule: 'someone_else' }]
  if (!mentor || mentor.hasLeft) return [{ field: 'mentor', rule: 'unknown_id' }]
  return problemsOfMentor(mentor)
}

/** @throws Fault `bad_input` naming `mentor`, `mentee` or `startsOn`, `conflict` where the pairing has ended */
const judge = (input: TransferInput, facts: Facts): { mentor: Party; startsOn: Temporal.PlainDate } => {
  const { pairing, mentor, deactivatedAt, today } = facts
  if (pairing.state === 'ended') throw new Fault('conflict')
  const startsOn = input.startsOn ?? today
  const problems = problemsOfChoice(input, facts)
  if (deactivatedAt !== null) problems.push({ field: 'mentee', rule: 'unknown_id' })
  if (Temporal.PlainDate.compare(startsOn, today) < 0) problems.push({ field: 'startsOn', rule: 'in_the_past' })
  if (!mentor || problems.length > 0) throw new Fault('bad_input', { fields: problems })
  return { mentor, startsOn }
}

/**
 * Gives a mentee another mentor: the pairing ends, and a new one begins under keys of its own, so that nothing of what was
 * said is passed on. The mentee decides later what comes along. Whoever does this holds no key of either. The new mentor
 * becomes a member of the programme, and a request of the mentee is done.
 * @returns the new pairing's id
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `mentor`, `mentee` or `startsOn`, `conflict`
 * where the pairing has ended
 */
export const transferPairing = async (ctx: Ctx, input: TransferInput): Promise<Id<'pairing'>> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const [known, facts] = await Promise.all([recall<Id<'pairing'>>(ctx, input.key), readFacts(ctx, input)])
  if (known) return known
  const { pairing, locale, request, today } = facts
  const { mentor, startsOn } = judge(input, facts)
  const id = ctx.ids.next('pairing')
  const { state: _, endedOn: __, anchorOn: ___, scheduleVersion: ____, createdAt: _____, ...kept } = pairing
  const next = {
    ...kept,
    id,
    followsId: pairing.id,
    mentorId: mentor.id,
    language: locale,
    startedOn: startsOn,
    isLineManager: input.isLineManager ?? false,
  }
  try {
    return await writeOnce(ctx, input.key, id, [
      ...endPairingStatements(ctx, pairing.id, today),
      mustBeActive(ctx, [mentor.id, pairing.menteeId]),
      ...joinStatements(ctx, pairing.programId, { mentors: [mentor.id], mentees: [] }),
      ...(await beginPairings(ctx, [next])),
      mustHaveRoom(pairing.programId, [mentor.id]),
      ...closeRequestOf(ctx, pairing.id),
      recordAudit(ctx, 'pairing.transferred', pairing.id),
      recordAudit(ctx, 'pairing.transferred', id),
      ...(mentor.isMentor ? [] : [recordAudit(ctx, 'program-members.changed', pairing.programId)]),
      ...(request ? [recordAudit(ctx, 'mentor-request.closed', request.id)] : []),
    ])
  } catch (error) {
    // Someone else was faster: what is in the way now has a name.
    if (isFault(error, 'conflict')) judge(input, await readFacts(ctx, input))
    throw error
  }
}
