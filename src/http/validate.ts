import { zValidator } from '@hono/zod-validator'
import type { ValidationTargets } from 'hono'
import type * as z from 'zod'
import { Fault } from '../kernel/errors.ts'
import { fieldProblems } from '../kernel/problems.ts'

export { fieldProblems }

/** Parses with the schema, or refuses naming each field. For forms and for what is not a request body. */
export const parseInput = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const result = schema.safeParse(value)
  if (!result.success) throw new Fault('bad_input', { fields: fieldProblems(result.error, value) })
  return result.data
}

/** Validates one part of a request; what does not fit ends as `bad_input` naming the field. */
export const valid = <Target extends keyof ValidationTargets, T extends z.ZodType>(target: Target, schema: T) =>
  zValidator(target, schema, (result) => {
    if (!result.success) throw new Fault('bad_input', { fields: fieldProblems(result.error, result.data) })
  })
