import { and, eq } from 'drizzle-orm'
import type { Ctx, Query } from '../kernel/ctx.ts'
import { q } from './query.ts'
import { submissions } from './schema/index.ts'

const isKnownKey = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('UNIQUE constraint failed: submissions.')

/**
 * What the first submission under this key made, or undefined. To be asked in a verb's first read: what follows would
 * judge the input against a state that already holds it.
 */
export const recall = async <T extends string>(ctx: Ctx, key: string | undefined): Promise<T | undefined> => {
  if (key === undefined) return undefined
  const [rows] = await ctx.store.read(
    q
      .select({ resultId: submissions.resultId })
      .from(submissions)
      .where(
        and(
          eq(submissions.organisationId, ctx.actor.organisationId),
          eq(submissions.personId, ctx.actor.personId),
          eq(submissions.key, key),
        ),
      ),
  )
  return rows[0]?.resultId as T | undefined
}

/**
 * Writes once for each submission key of a person: a form sent again after a lost answer, or an API request repeated with
 * its idempotency key, finds the id that the first one made. Without a key it simply writes.
 * @returns the id of the result: `resultId`, or that of a submission that was faster
 */
export const writeOnce = async <T extends string>(
  ctx: Ctx,
  key: string | undefined,
  resultId: T,
  statements: readonly Query[],
): Promise<T> => {
  if (key === undefined) {
    await ctx.store.write(statements)
    return resultId
  }
  const { personId, organisationId } = ctx.actor
  const remember = q.insert(submissions).values({ personId, organisationId, key, resultId, createdAt: ctx.clock.now() })
  try {
    await ctx.store.write([remember, ...statements])
    return resultId
  } catch (error) {
    const first = isKnownKey(error) ? await recall<T>(ctx, key) : undefined
    if (first === undefined) throw error
    return first
  }
}
