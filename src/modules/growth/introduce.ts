import { and, inArray, notInArray, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { introductions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { getIntroduction, type IntroductionBody, isStillIntroduction } from './introductions.ts'
import { type IntroductionState, mayMoveIntroduction } from './policy.ts'
import { growthLimits } from './schemas.ts'
import { judgeDue } from './ties.ts'

interface NewIntroduction extends IntroductionBody {
  pairing: Id<'pairing'>
  dueOn?: Temporal.PlainDate | undefined
  key?: string | undefined
}

const seal = (ctx: Ctx, pairing: Pairing, id: Id<'introduction'>, { who, purpose }: IntroductionBody) =>
  ctx.vault.seal('introductions.body', id, pairing.id, 'shared', JSON.stringify({ who, purpose }))

/** @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming a day that has passed */
export const addIntroduction = async (ctx: Ctx, input: NewIntroduction): Promise<Id<'introduction'>> => {
  const [known, pairing, [[open]]] = await Promise.all([
    recall<Id<'introduction'>>(ctx, input.key),
    getPairing(ctx, input.pairing),
    ctx.store.read(
      q
        .select({ count: sql<number>`count(*)` })
        .from(introductions)
        .where(
          and(
            inArray(introductions.pairingId, membership(ctx, input.pairing)),
            notInArray(introductions.state, ['followed_up', 'dropped']),
          ),
        ),
    ),
  ])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const now = ctx.clock.now()
  const problems: FieldProblem[] = judgeDue(input.dueOn, null, dayIn(now, pairing.zone))
  if ((open?.count ?? 0) >= growthLimits.introductions) {
    problems.push({ field: 'who', rule: 'too_many', limit: growthLimits.introductions })
  }
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  const id = ctx.ids.next('introduction')
  return writeOnce(ctx, input.key, id, [
    q.insert(introductions).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      authorId: ctx.actor.personId,
      state: 'suggested',
      body: await seal(ctx, pairing, id, input),
      dueOn: input.dueOn ?? null,
      createdAt: now,
      updatedAt: now,
    }),
    recordAudit(ctx, 'introduction.changed', id),
  ])
}

export interface IntroductionChange {
  introduction: Id<'introduction'>
  version: string
  state?: IntroductionState | undefined
  who?: string | undefined
  purpose?: string | undefined
  /** Null takes the date away. */
  dueOn?: Temporal.PlainDate | null | undefined
}

/**
 * Either member may. What is not named stays as it is.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming a step that does not follow or a day
 * that has passed; `conflict` where somebody changed it since that version was read
 */
export const changeIntroduction = async (ctx: Ctx, input: IntroductionChange): Promise<{ pairing: Id<'pairing'> }> => {
  const { introduction, row, pairing } = await getIntroduction(ctx, input.introduction)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (input.version !== introduction.version) throw new Fault('conflict')
  const now = ctx.clock.now()
  const { state = row.state, dueOn = row.dueOn, who = introduction.who, purpose = introduction.purpose } = input
  const problems = judgeDue(dueOn, row.dueOn, dayIn(now, pairing.zone))
  if (!mayMoveIntroduction(row.state, state)) problems.push({ field: 'state', rule: 'not_allowed' })
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  await ctx.store.write([
    q
      .update(introductions)
      // Sealed anew with each change: that is what gives it another version, however fast two changes follow.
      .set({ state, dueOn, body: await seal(ctx, pairing, row.id, { who, purpose }), updatedAt: now })
      .where(isStillIntroduction(row)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'introduction.changed', row.id),
  ])
  return { pairing: pairing.id }
}
