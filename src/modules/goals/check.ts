import type { Check } from '../../coach/source.ts'
import { checkGoal } from '../../coach/tasks/goals/rubric/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { CheckGoalInput } from './schemas.ts'

/**
 * What the rules say of a goal that is being worded. Nothing is written, and nothing read but who asks: their own name
 * counts as that of an owner.
 */
export const checkWording = async (ctx: Ctx, input: CheckGoalInput): Promise<Check[]> => {
  const { name, address } = await ctx.store.viewer()
  return checkGoal({ ...input, ifThen: input.ifThen ?? null, names: [name, address] })
}

/** The same for a page that knows the two members. An empty text has no verdicts. */
export const checkTyped = (input: CheckGoalInput, names: readonly string[]): Check[] =>
  input.body.trim() === '' ? [] : checkGoal({ ...input, ifThen: input.ifThen ?? null, names })
