import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { appraisalViews } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import type { Pairing } from '../pairings/service.ts'
import { type Appraisal, getAppraisal, type View } from './read.ts'
import type { Rating } from './schemas.ts'

interface Input {
  appraisal: Id<'appraisal'>
  version: number
  ratings: readonly Rating[]
  /** It is finished: the other one may read it as soon as they have handed in too. */
  handIn: boolean
}

/**
 * Saves one's own view, which nobody else can read, and hands it in if asked to. What was handed in stays as it is, so that
 * neither writes with an eye on the other's.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` for ratings that do not match the criteria,
 *   `conflict` with what is saved where it was changed meanwhile or handed in
 */
export const saveView = async (ctx: Ctx, input: Input): Promise<{ version: number }> =>
  saveAsRead(ctx, await getAppraisal(ctx, input.appraisal), input)

/** The same for what was read already. */
const saveAsRead = async (
  ctx: Ctx,
  { pairing, appraisal }: Awaited<ReturnType<typeof getAppraisal>>,
  input: Input,
): Promise<{ version: number }> => {
  const { mine } = appraisal
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const problems = ratingProblems(input, appraisal.criteria.length)
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  if (mine.version !== input.version || mine.handedInAt !== null) {
    if (isSame(input, mine)) return { version: mine.version }
    throw conflict(mine)
  }
  try {
    await ctx.store.write(await saveStatements(ctx, pairing, mine, input))
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw conflict((await getAppraisal(ctx, input.appraisal)).appraisal.mine)
  }
  return { version: input.version + 1 }
}

/**
 * Hands in one's own view as it was saved.
 * @throws Fault as for saving it
 */
export const handIn = async (ctx: Ctx, input: Pick<Input, 'appraisal' | 'version'>): Promise<void> => {
  const found = await getAppraisal(ctx, input.appraisal)
  const { mine } = found.appraisal
  if (mine.handedInAt !== null) return
  await saveAsRead(ctx, found, { ...input, ratings: mine.ratings, handIn: true })
}

const ratingProblems = ({ ratings, handIn }: Input, expected: number): FieldProblem[] => {
  if (ratings.length < expected) return [{ field: 'ratings', rule: 'too_few', limit: expected }]
  if (ratings.length > expected) return [{ field: 'ratings', rule: 'too_many', limit: expected }]
  if (!handIn) return []
  return ratings.flatMap(({ level }, i): FieldProblem[] =>
    level === null ? [{ field: `ratings.${i}.level`, rule: 'required' }] : [],
  )
}

const isSame = ({ ratings, handIn }: Input, mine: View): boolean =>
  handIn === (mine.handedInAt !== null) && JSON.stringify(ratings) === JSON.stringify(mine.ratings)

const conflict = ({ ratings, version, handedInAt }: View): Fault =>
  new Fault('conflict', { extra: { current: { ratings, version, handedInAt: handedInAt?.toString() ?? null } } })

const saveStatements = async (ctx: Ctx, pairing: Pairing, mine: Appraisal['mine'], input: Input): Promise<Query[]> => {
  const id = mine.id ?? ctx.ids.next('appraisalView')
  const now = ctx.clock.now()
  const scope = input.handIn ? 'shared' : pairing.side
  const state = {
    body: await ctx.vault.seal('appraisal-views.body', id, pairing.id, scope, JSON.stringify(input.ratings)),
    version: input.version + 1,
    handedInAt: input.handIn ? now : null,
    updatedAt: now,
  }
  const save =
    mine.id === null
      ? q
          .insert(appraisalViews)
          .values({
            id,
            organisationId: ctx.actor.organisationId,
            pairingId: pairing.id,
            appraisalId: input.appraisal,
            authorId: ctx.actor.personId,
            side: pairing.side,
            createdAt: now,
            ...state,
          })
          .onConflictDoNothing()
      : q
          .update(appraisalViews)
          .set(state)
          .where(
            and(
              eq(appraisalViews.id, id),
              eq(appraisalViews.pairingId, pairing.id),
              eq(appraisalViews.authorId, ctx.actor.personId),
              eq(appraisalViews.version, input.version),
              isNull(appraisalViews.handedInAt),
            ),
          )
  const act = input.handIn ? 'appraisal.handed-in' : 'appraisal.saved'
  return [save, mustHaveChangedOne(), recordAudit(ctx, act, input.appraisal)]
}
