import * as z from 'zod'
import type { JsonSchema } from './model.ts'

// Providers refuse different ones of them in strict mode; zod checks all of them on the answer.
const bounds = [
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
]

/**
 * The JSON schema of an answer as strict providers accept it: nothing but types, enumerations and objects whose properties
 * are all required. Zod gives those for plain objects; bounds are left to its own parse.
 */
export const answerSchema = (answer: z.ZodType): JsonSchema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answer, {
    override: ({ jsonSchema }) => {
      for (const bound of bounds) Reflect.deleteProperty(jsonSchema, bound)
    },
  })
  return schema
}
