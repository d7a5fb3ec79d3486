import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createOpenAiModel } from '../../../src/coach/openai-model.ts'
import { type BuiltInReason, runTask, type TaskResult } from '../../../src/coach/runner.ts'
import type { AgendaItem } from '../../../src/coach/tasks/agenda/types.ts'
import { systemClock } from '../../../src/kernel/clock.ts'
import { type Locale, locales } from '../../../src/kernel/locale.ts'
import { spoilerNames } from '../../support/model-scripts.ts'
import { type ModelServer, startModelServer } from '../../support/model-server.ts'
import { agendaInput, agendaTask, directory, secrets } from './fixture.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())

const deadlineMs = 400
// For a busy machine; without a deadline these would take for ever.
const slackMs = 1000

const conversation = z.object({ messages: z.array(z.object({ content: z.string() })) })

const draft = async (
  script: string,
  locale: Locale,
  ms = 4000,
): Promise<TaskResult<AgendaItem[]> & { took: number }> => {
  const model = createOpenAiModel({
    apiKey: 'sk-test-secret',
    baseURL: server.baseURL(script, locale),
    model: 'scripted',
  })
  const from = performance.now()
  const result = await runTask(agendaTask(), { model, clock: systemClock }, agendaInput(locale), {
    consent: true,
    directory,
    deadlineMs: ms,
  })
  return { ...result, took: performance.now() - from }
}

const requests = (script: string, locale: Locale) => server.received(`${script}@${locale}`)

/** Scripts that end in a draft of the model, with the number of requests that it takes. */
const answered: [script: string, requests: number][] = [
  ['ok', 1],
  ['schema-unsupported', 2],
  ['json-unsupported', 3],
  ['max-tokens-only', 2],
  ['fenced', 1],
  ['reasoning', 1],
  ['parts', 1],
  ['text-plain', 1],
  ['reworded-excerpt', 1],
  ['slow-60', 1],
  ['error-500-once', 2],
  ['rate-limited-once', 2],
  ...spoilerNames.map((name): [string, number] => [`repaired-${name}`, 2]),
]

/** Scripts that end in the built-in coach's draft, with the reason and the number of requests. */
const fallen: [script: string, reason: BuiltInReason, requests: number][] = [
  ['error-500', 'unreachable', 2],
  ['rate-limited', 'rate_limited', 2],
  ['rate-limited-long', 'rate_limited', 1],
  ['out-of-credit', 'rate_limited', 1],
  ['unauthorised', 'rejected', 1],
  ['no-such-model', 'rejected', 1],
  ['redirect', 'rejected', 1],
  ['reset', 'unreachable', 2],
  ['reset-at-once', 'unreachable', 2],
  ['truncated', 'truncated', 1],
  ['empty', 'bad_answer', 1],
  ['no-content', 'bad_answer', 1],
  ['no-body', 'bad_answer', 1],
  ['html', 'bad_answer', 1],
  ['one-megabyte', 'too_large', 1],
  ['one-megabyte-unsized', 'too_large', 1],
  ['refusal', 'refused', 1],
  ['content-filter', 'refused', 1],
  ['malformed', 'bad_answer', 2],
  ['prose', 'bad_answer', 2],
  ['wrong-schema', 'bad_answer', 2],
  ['wrong-language', 'failed_checks', 2],
  ['invented-source', 'failed_checks', 2],
  ['unknown-placeholder', 'failed_checks', 2],
  ['script', 'failed_checks', 2],
  ['markdown-image', 'failed_checks', 2],
  ['javascript-link', 'failed_checks', 2],
  ['plain-link', 'failed_checks', 2],
  ['bidi', 'failed_checks', 2],
  ['prompt-leak', 'failed_checks', 2],
  ['too-many-minutes', 'failed_checks', 2],
]

/** Every citation is of a source of the input, in words that stand in it. */
const expectGrounded = (items: readonly AgendaItem[], locale: Locale): void => {
  const written = JSON.stringify(agendaInput(locale)).replaceAll('\\n', ' ')
  for (const { sources } of items) {
    expect(sources.length).toBeGreaterThan(0)
    for (const { id, excerpt } of sources) {
      expect(written).toContain(`"${id}"`)
      if (!excerpt.includes(' · ')) expect(written).toContain(excerpt)
    }
  }
}

describe.each(locales)('a model over HTTP, in %s', (locale) => {
  it.concurrent.each(answered)('%s: the model drafts, in %i requests', async (script, count) => {
    const { value, draft: record, saw, took } = await draft(script, locale)
    expect(record).toMatchObject({ by: 'model', model: 'scripted', prompt: `agenda.${locale}@1`, locale })
    expect(record.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(record.reason).toBeUndefined()
    expect(requests(script, locale)).toHaveLength(count)
    expectGrounded(value, locale)
    expect(JSON.stringify(value)).toContain(locale === 'id' ? 'Bu Ratna' : 'Ms Ratna')
    expect(JSON.stringify(value)).not.toMatch(/\[(?:MENT|ORANG|PERSON)|evil|<script/)
    expect(saw).not.toBeNull()
    expect(took).toBeLessThan(4000)
  })

  it.concurrent.each(fallen)(
    '%s: the built-in coach drafts, for %s, after %i requests',
    async (script, reason, count) => {
      const { value, draft: record, took } = await draft(script, locale)
      expect(record).toMatchObject({ by: 'built-in', model: null, prompt: null, locale, reason })
      expect(record.checks.filter(({ ok }) => !ok)).toEqual([])
      expect(requests(script, locale)).toHaveLength(count)
      expect(value).toHaveLength(3)
      expectGrounded(value, locale)
      expect(JSON.stringify(value)).not.toMatch(/evil|<script|javascript/)
      expect(took).toBeLessThan(4000)
    },
  )

  it.each(['hang', 'drip', 'slow-2000'])('%s: the built-in coach drafts within the deadline', async (script) => {
    const { draft: record, took } = await draft(script, locale, deadlineMs)
    expect(record).toMatchObject({ by: 'built-in', reason: 'timeout' })
    expect(requests(script, locale)).toHaveLength(1)
    expect(took).toBeLessThan(deadlineMs + slackMs)
  })

  it('a wait that the deadline does not allow is not begun', async () => {
    const { draft: record, took } = await draft('error-500', locale, deadlineMs)
    expect(record.reason).toBe('unreachable')
    expect(took).toBeLessThan(deadlineMs + slackMs)
  })
})

describe('what leaves', () => {
  it('holds no name, address or number of anybody, in any request', () => {
    const all = server.received()
    expect(all.length).toBeGreaterThan(100)
    for (const { text } of all) {
      const sent = text.toLowerCase()
      for (const secret of secrets) expect(sent).not.toContain(secret)
    }
  })

  it('is what the coach says it saw', async () => {
    for (const script of ['ok', 'repaired-wrong-language', 'wrong-schema']) {
      const { saw } = await draft(script, 'id')
      const [system, user] = z.parse(conversation, requests(script, 'id').at(-1)?.body).messages
      expect(saw).toBe(`${system?.content}\n\n${user?.content}`)
    }
  })

  it('carries the key in its header alone', () => {
    const one = requests('ok', 'id')[0]
    expect(one?.headers.authorization).toBe('Bearer sk-test-secret')
    expect(one?.text).not.toContain('sk-test-secret')
  })
})
