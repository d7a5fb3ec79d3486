import type { ModelRequest } from './model.ts'

/**
 * Providers that speak "chat completions" differ in two things: how an answer is held to JSON, and what the limit on its
 * length is called. The first call tries the newest form; each complaint steps to an older one.
 */
export interface Dialect {
  format: 'schema' | 'json' | 'none'
  limit: 'max_completion_tokens' | 'max_tokens' | 'none'
}

const newest: Dialect = { format: 'schema', limit: 'max_completion_tokens' }

const olderFormat = { schema: 'json', json: 'none', none: null } as const
const olderLimit = { max_completion_tokens: 'max_tokens', max_tokens: 'none', none: null } as const

// What worked, by base URL and model, for as long as the isolate lives: it holds a word or two per configuration.
const learned = new Map<string, Dialect>()

export const dialectOf = (key: string): Dialect => learned.get(key) ?? newest

export const rememberDialect = (key: string, dialect: Dialect): void => {
  learned.set(key, dialect)
}

/** The parameters of a request that depend on the dialect. */
export const dialectParams = (dialect: Dialect, request: Pick<ModelRequest, 'schema' | 'maxTokens'>) => ({
  ...(dialect.format === 'schema' && {
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: request.schema.name, strict: true, schema: { ...request.schema.json } },
    },
  }),
  ...(dialect.format === 'json' && { response_format: { type: 'json_object' as const } }),
  ...(dialect.limit === 'max_completion_tokens' && { max_completion_tokens: request.maxTokens }),
  ...(dialect.limit === 'max_tokens' && { max_tokens: request.maxTokens }),
})

const complaining = new Set([400, 404, 415, 422, 501])

/**
 * The dialect to try after a refusal, or null where the refusal is not about the dialect. `complaint` is the body of the
 * refusal as text: providers name the offending parameter in it, each in a field of its own.
 */
export const nextDialect = (dialect: Dialect, status: number, complaint: string): Dialect | null => {
  if (!complaining.has(status)) return null
  const about = complaint.toLowerCase()
  // "Use max_completion_tokens instead of max_tokens" names both: the one that was sent decides.
  const limit = olderLimit[dialect.limit]
  if (limit !== null && about.includes(dialect.limit) && !/response_format|json_schema/.test(about)) {
    return { ...dialect, limit }
  }
  const format = olderFormat[dialect.format]
  const named = /response_format|json_schema|json_object|json.?(schema|mode)|structured|guided|grammar|invalid schema/
  return format !== null && (named.test(about) || about.includes('unsupported')) ? { ...dialect, format } : null
}
