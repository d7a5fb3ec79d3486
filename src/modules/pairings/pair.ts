import { recordAudit } from '../../db/audit.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { joinStatements, programStaysOpen } from '../programs/joining.ts'
import { getProgram } from '../programs/service.ts'
import { beginPairings, newPairing } from './beginning.ts'
import { firstDay, judgePair, problemsOfStart } from './judge-pairs.ts'
import { mustBeActive, mustHaveOneMentor, mustHaveRoom, selectParties } from './parties.ts'
import { mayArrangePairings } from './policy.ts'
import type { PairInput } from './schemas.ts'

interface Pairing extends PairInput {
  program: Id<'program'>
  key?: string | undefined
}

const readFacts = async (ctx: Ctx, input: Pairing) => {
  const [program, [parties]] = await Promise.all([
    getProgram(ctx, input.program),
    ctx.store.read(selectParties(ctx, input.program, [input.mentor, input.mentee])),
  ])
  return { program, parties }
}

type Facts = Awaited<ReturnType<typeof readFacts>>

/** @throws Fault `bad_input` naming `mentor`, `mentee`, `startsOn` or `program` */
const judge = (input: Pairing, { program, parties }: Facts) => {
  const mentor = parties.find(({ id }) => id === input.mentor)
  const mentee = parties.find(({ id }) => id === input.mentee)
  const startedOn = input.startsOn ?? firstDay(program)
  const fields = problemsOfStart(program, startedOn)
  if (!mentor) fields.push({ field: 'mentor', rule: 'unknown_id' })
  if (!mentee) fields.push({ field: 'mentee', rule: 'unknown_id' })
  if (mentor && mentee) fields.push(...judgePair({ mentor, mentee }))
  if (!mentor || !mentee || fields.length > 0) throw new Fault('bad_input', { fields })
  return { program, mentor, mentee, startedOn }
}

/**
 * Pairs a mentor and a mentee in a programme. Who is not in it yet comes in.
 * @returns the pairing's id
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `mentor`, `mentee`, `startsOn` or `program`
 */
export const pairPeople = async (ctx: Ctx, input: Pairing): Promise<Id<'pairing'>> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const [known, facts] = await Promise.all([recall<Id<'pairing'>>(ctx, input.key), readFacts(ctx, input)])
  if (known) return known
  const { program, mentor, mentee, startedOn } = judge(input, facts)
  const pairing = newPairing(ctx, program, startedOn, { ...input, mentor, mentee })
  const isMember = mentor.isMentor && mentee.isMentee
  try {
    return await writeOnce(ctx, input.key, pairing.id, [
      programStaysOpen(ctx, program.id),
      mustBeActive(ctx, [mentor.id, mentee.id]),
      ...joinStatements(ctx, program.id, { mentors: [mentor.id], mentees: [mentee.id] }),
      ...(await beginPairings(ctx, [pairing])),
      mustHaveRoom(program.id, [mentor.id]),
      mustHaveOneMentor(program.id, [mentee.id]),
      recordAudit(ctx, 'pairing.created', pairing.id),
      ...(isMember ? [] : [recordAudit(ctx, 'program-members.changed', program.id)]),
    ])
  } catch (error) {
    // Someone else was faster: what is in the way now has a name.
    if (isFault(error, 'conflict')) judge(input, await readFacts(ctx, input))
    throw error
  }
}
