import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ModelFailure, type ModelRequest, noModel } from '../../../src/coach/model.ts'
import { answerOf, bareJson } from '../../../src/coach/openai-answer.ts'
import { type Dialect, nextDialect } from '../../../src/coach/openai-dialect.ts'
import { createOpenAiModel, type OpenAiOptions } from '../../../src/coach/openai-model.ts'
import { type ModelServer, startModelServer } from '../../support/model-server.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())

const request: ModelRequest = {
  system: 'Write the agenda in English.',
  user: 'It lasts 60 minutes.\n<source id="p1" kind="program">\nCanary words\n</source>',
  schema: { name: 'agenda', json: { type: 'object', properties: {}, required: [], additionalProperties: false } },
  maxTokens: 1234,
  timeoutMs: 3000,
  retries: 1,
}

const model = (script: string, change: Partial<OpenAiOptions> = {}) =>
  createOpenAiModel({
    apiKey: 'sk-test-secret',
    baseURL: server.baseURL(script, 'model'),
    model: 'scripted',
    ...change,
  })

const received = (script: string) => server.received(`${script}@model`)
const never = new AbortController().signal

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('It did not fail')
}

describe('what is asked', () => {
  it('is a strict schema with a limit, no retries of the library, no trace of the environment', async () => {
    process.env.OPENAI_ORG_ID = 'org-from-the-environment'
    await model('ok').complete(request, never)
    delete process.env.OPENAI_ORG_ID
    const [one] = received('ok')
    expect(one?.body).toMatchObject({
      model: 'scripted',
      max_completion_tokens: 1234,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'agenda', strict: true, schema: request.schema.json },
      },
    })
    expect(Object.keys(one?.body ?? {}).sort()).toEqual([
      'max_completion_tokens',
      'messages',
      'model',
      'response_format',
    ])
    expect(one?.headers).not.toHaveProperty('openai-organization')
  })

  it('goes without a key where there is none', async () => {
    await model('ok', { apiKey: null, baseURL: server.baseURL('ok', 'keyless') }).complete(request, never)
    expect(server.received('ok@keyless')[0]?.headers).not.toHaveProperty('authorization')
  })

  it('keeps to the dialect that worked, for the same address and model', async () => {
    await model('schema-unsupported').complete(request, never)
    await model('schema-unsupported').complete(request, never)
    const formats = () => received('schema-unsupported').map(({ body }) => body.response_format)
    expect(formats()).toMatchObject([{ type: 'json_schema' }, { type: 'json_object' }, { type: 'json_object' }])
    await model('schema-unsupported', { model: 'another' }).complete(request, never)
    expect(formats()).toHaveLength(5)
  })

  it('falls back from max_completion_tokens', async () => {
    await model('max-tokens-only').complete(request, never)
    expect(received('max-tokens-only').at(-1)?.body).toMatchObject({ max_tokens: 1234 })
  })
})

describe('the dialect', () => {
  const newest: Dialect = { format: 'schema', limit: 'max_completion_tokens' }
  it.each([
    [400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.", 'json'],
    [400, 'Invalid schema for response_format: minLength is not permitted', 'json'],
    [404, 'No endpoints found that support the requested parameters: structured outputs', 'json'],
    [422, '{"detail":[{"loc":["body","response_format","type"]}]}', 'json'],
    [400, 'unsupported parameter', 'json'],
    [400, 'messages too long', undefined],
    [404, 'The model `x` does not exist', undefined],
    [401, 'response_format', undefined],
    [500, 'response_format', undefined],
  ])('%i %s', (status, complaint, format) => {
    expect(nextDialect(newest, status, complaint)?.format).toBe(format)
  })

  it('gives up after the oldest', () => {
    const oldest: Dialect = { format: 'none', limit: 'none' }
    expect(nextDialect(oldest, 400, 'response_format max_tokens unsupported')).toBeNull()
  })

  it('steps the limit that was sent', () => {
    const complaint = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
    expect(nextDialect({ format: 'json', limit: 'max_tokens' }, 400, complaint)).toEqual({
      format: 'json',
      limit: 'none',
    })
  })
})

describe('time', () => {
  it('ends with the signal, whatever the provider does', async () => {
    for (const script of ['hang', 'drip']) {
      const from = performance.now()
      const error = await failureOf(model(script).complete(request, AbortSignal.timeout(80)))
      expect(error).toMatchObject({ name: 'ModelFailure', code: 'timeout' })
      expect(performance.now() - from).toBeLessThan(1000)
    }
  })

  it('ends while waiting to try again', async () => {
    const from = performance.now()
    const error = await failureOf(model('error-500').complete(request, AbortSignal.timeout(120)))
    expect(error).toMatchObject({ code: 'timeout' })
    expect(performance.now() - from).toBeLessThan(1000)
  })

  it('ends when nobody waits any more', async () => {
    const gone = new AbortController()
    setTimeout(() => gone.abort(), 50)
    expect(await failureOf(model('hang').complete(request, gone.signal))).toMatchObject({ code: 'cancelled' })
    expect(await failureOf(model('ok').complete(request, gone.signal))).toMatchObject({ code: 'cancelled' })
  })

  it('is not waited for past the time that is left', async () => {
    const from = performance.now()
    const error = await failureOf(model('rate-limited-long').complete(request, never))
    expect(error).toMatchObject({ code: 'rate_limited' })
    expect(performance.now() - from).toBeLessThan(2500)
    expect(received('rate-limited-long')).toHaveLength(1)
  })

  it('is not spent on a second try where none is allowed', async () => {
    await failureOf(model('rate-limited').complete({ ...request, retries: 0 }, never))
    expect(received('rate-limited')).toHaveLength(1)
  })
})

describe('a failure', () => {
  it('tells a code and nothing else', async () => {
    for (const script of [
      'unauthorised',
      'error-500',
      'refusal',
      'html',
      'truncated',
      'one-megabyte',
      'reset-at-once',
    ]) {
      const error = await failureOf(model(script).complete({ ...request, retries: 0 }, never))
      expect(error).toBeInstanceOf(ModelFailure)
      if (!(error instanceof ModelFailure)) continue
      expect(error.message).toBe(error.code)
      expect(error.cause).toBeUndefined()
      expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/sk-test-secret|Canary|Bad gateway|slow down/)
    }
  })

  it('is what no model answers with', async () => {
    expect(await failureOf(noModel.complete(request, never))).toMatchObject({ code: 'not_in_use' })
  })
})

describe('the JSON in an answer', () => {
  it.each([
    ['{"a": 1}', '{"a": 1}'],
    ['```json\n{"a": "```"}\n```', '{"a": "```"}'],
    ['Sure! Here it is:\n```\n{"a": 1}\n```\nEnjoy.', '{"a": 1}'],
    ['<think>{"b": 2}</think>\n\n{"a": 1}', '{"a": 1}'],
    ['Answer: {"a": {"b": 1}} Good luck', '{"a": {"b": 1}}'],
    ['no JSON at all', 'no JSON at all'],
    ['', ''],
  ])('%s', (content, json) => {
    expect(bareJson(content)).toBe(json)
  })

  it('is looked for in the message alone', () => {
    const choice = (message: object) => ({ choices: [{ finish_reason: 'stop', message }] })
    expect(answerOf(choice({ content: '{}', reasoning: '{"x": 1}' }))).toBe('{}')
    expect(answerOf(JSON.stringify(choice({ content: '{}' })))).toBe('{}')
    for (const none of [
      null,
      'text',
      {},
      { choices: [] },
      choice({}),
      choice({ content: '' }),
      { error: { message: 'x' } },
    ]) {
      expect(() => answerOf(none)).toThrow('bad_answer')
    }
  })
})
