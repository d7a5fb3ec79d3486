import * as z from 'zod'

/**
 * What a client may send to `POST /v2/pipeline`: Hrana over HTTP, JSON encoding.
 * Source: https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_3_SPEC.md (and HTTP_V2_SPEC.md beside it).
 */

const MIN_INTEGER = -(2n ** 63n)
const MAX_INTEGER = 2n ** 63n - 1n

/** At most 19 digits reach BigInt, whose cost grows with the square of the length. */
const integer = z
  .string()
  .regex(/^-?\d{1,19}$/)
  .transform(BigInt)
  .pipe(z.bigint().min(MIN_INTEGER).max(MAX_INTEGER))

const blob = z.string().transform((text, context) => {
  try {
    return Uint8Array.fromBase64(text)
  } catch {
    context.issues.push({ code: 'custom', message: 'Invalid base64', input: text })
    return z.NEVER
  }
})

const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: integer }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: blob }),
])

/** A text, or the id of one that was stored before: one of the two. */
const sqlReference = { sql: z.string().nullish(), sql_id: z.int32().nullish() }

const statement = z.object({
  ...sqlReference,
  args: z.array(value).default([]),
  named_args: z.array(z.object({ name: z.string(), value })).default([]),
  want_rows: z.boolean().nullish(),
})

/** When a step of a batch runs; `step` is the index of an earlier step. */
export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['ok', 'error']), step: z.int().min(0) }),
    z.object({ type: z.literal('not'), cond: condition }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(condition) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
)

const batch = z.object({ steps: z.array(z.object({ condition: condition.nullish(), stmt: statement })) })

const request = z.discriminatedUnion('type', [
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({ type: z.literal('batch'), batch }),
  z.object({ type: z.literal('sequence'), ...sqlReference }),
  z.object({ type: z.literal('describe'), ...sqlReference }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int32(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int32() }),
  z.object({ type: z.literal('get_autocommit') }),
])

export const pipelineBody = z.object({ baton: z.string().nullish(), requests: z.array(request) })

export type StreamRequest = z.infer<typeof request>
export type Statement = z.infer<typeof statement>
export type Batch = z.infer<typeof batch>
export type InputValue = z.infer<typeof value>
export type SqlReference = Pick<Statement, 'sql' | 'sql_id'>

export type OutputValue =
  | { type: 'null' }
  | { type: 'integer' | 'text'; value: string }
  | { type: 'float'; value: number }
  | { type: 'blob'; base64: string }

export type StatementResult = {
  cols: { name: string; decltype: string | null }[]
  rows: OutputValue[][]
  affected_row_count: number
  last_insert_rowid: string | null
}

export type ErrorBody = { message: string; code: string }

export type BatchResult = { step_results: (StatementResult | null)[]; step_errors: (ErrorBody | null)[] }

export type Description = {
  params: { name: string | null }[]
  cols: { name: string; decltype: string | null }[]
  is_explain: boolean
  is_readonly: boolean
}

export type StreamResponse =
  | { type: 'close' | 'sequence' | 'store_sql' | 'close_sql' }
  | { type: 'execute'; result: StatementResult }
  | { type: 'batch'; result: BatchResult }
  | { type: 'describe'; result: Description }
  | { type: 'get_autocommit'; is_autocommit: boolean }

export type StreamResult = { type: 'ok'; response: StreamResponse } | { type: 'error'; error: ErrorBody }

export type PipelineAnswer = { baton: string | null; base_url: null; results: StreamResult[] }
