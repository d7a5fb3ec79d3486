import type { Context } from 'hono'
import { Fault } from '../kernel/errors.ts'
import { submissionKey } from '../kernel/fields.ts'
import { type Entity, type Id, isId } from '../kernel/ids.ts'
import { parseInput } from './validate.ts'

/**
 * The id in a path, by default its `:id`.
 * @throws Fault `not_found` for one that cannot be an id of that entity, as for one that does not exist
 */
export const paramOf = <E extends Entity>(c: Context, entity: E, name = 'id'): Id<E> => {
  const value = c.req.param(name)
  if (!isId(entity, value)) throw new Fault('not_found')
  return value
}

/** The `Idempotency-Key` of an API request, if it has one. */
export const submissionKeyOf = (c: Context): string | undefined => {
  const key = c.req.header('idempotency-key')
  return key === undefined ? undefined : parseInput(submissionKey, key)
}

/**
 * The JSON body of a request, for a schema that is not built before it is needed.
 * @throws Fault `bad_input` where it is not JSON
 */
export const jsonOf = async (c: Context): Promise<unknown> => {
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'not_json' }] })
    throw error
  }
}
