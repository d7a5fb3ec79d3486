import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../../src/config.ts'
import { fixedClock } from '../../../src/kernel/clock.ts'
import { createIds, isId } from '../../../src/kernel/ids.ts'
import { createLog, type LogFields } from '../../../src/kernel/log.ts'

const clock = fixedClock('2026-11-24T02:00:00Z')

describe('ids', () => {
  it('sort in the order they were made, within a millisecond too', () => {
    const ids = createIds(clock)
    const made = Array.from({ length: 100 }, () => ids.next('note'))
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(100)
    expect(made.every((id) => isId('note', id) && !isId('session', id))).toBe(true)
  })

  it('are told from everything else', () => {
    fc.assert(fc.property(fc.anything(), (value) => !isId('note', value)))
  })
})

describe('log', () => {
  it('drops every field that is not on the list, and what is not a figure or short text', () => {
    const lines: string[] = []
    const log = createLog((_, line) => lines.push(line))
    const fields = { status: 200, route: '/x', body: 'rahasia', requestId: { text: 'rahasia' } }
    log.info('request', fields as unknown as LogFields)
    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'info', event: 'request', status: 200, route: '/x' })
  })
})

describe('config', () => {
  const key = (seed: number) => Buffer.alloc(32, seed).toString('base64')
  const good = {
    DATABASE_URL: 'http://127.0.0.1:8080',
    SIGNING_SECRET: 's'.repeat(32),
    ENCRYPTION_KEYS: `2:${key(2)},1:${key(1)}`,
  }
  const problemsOf = (env: object) => {
    try {
      readConfig(env)
      return []
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      return error.problems.map((problem) => problem.variable)
    }
  }

  it('reads keys with the current one first', () => {
    expect([...readConfig(good).encryptionKeys.keys()]).toEqual(['2', '1'])
    expect(readConfig(good).model).toBeNull()
  })

  it('names every variable that is missing or wrong, and never its value', () => {
    expect(problemsOf({})).toEqual(['DATABASE_URL', 'SIGNING_SECRET', 'ENCRYPTION_KEYS'])
    expect(problemsOf({ ...good, SIGNING_SECRET: 'short-secret' })).toEqual(['SIGNING_SECRET'])
    expect(problemsOf({ ...good, ENCRYPTION_KEYS: 'abc' })).toEqual(['ENCRYPTION_KEYS'])
    expect(problemsOf({ ...good, ENCRYPTION_KEYS: '1:c2hvcnQ=' })).toEqual(['ENCRYPTION_KEYS'])
    expect(problemsOf({ ...good, ENCRYPTION_KEYS: `1:${key(1)},1:${key(2)}` })).toEqual(['ENCRYPTION_KEYS'])
    expect(problemsOf({ ...good, DATABASE_URL: 'http://db.example' })).toEqual(['DATABASE_URL', 'APP_URL'])
    expect(problemsOf({ ...good, DEMO: 'on' })).toEqual(['DEMO'])
    const people = Array.from({ length: 3 }, () => createIds(clock).next('person')).join(',')
    expect(problemsOf({ ...good, DEMO: people })).toEqual([])
    expect(problemsOf({ ...good, DATABASE_URL: 'libsql://db.example', DEMO: people })).toEqual(['DEMO', 'APP_URL'])
    expect(problemsOf({ ...good, OPENAI_API_KEY: 'k' })).toEqual(['OPENAI_MODEL'])
    expect(problemsOf({ ...good, OPENAI_MODEL: 'm' })).toEqual(['OPENAI_API_KEY'])
    expect(problemsOf({ ...good, OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toEqual([])
    expect(problemsOf({ ...good, OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'nope' })).toEqual([
      'OPENAI_BASE_URL',
    ])
    expect(problemsOf({ ...good, OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://model.example/v1' })).toEqual([
      'OPENAI_BASE_URL',
    ])
    try {
      readConfig({ ...good, SIGNING_SECRET: 'short-secret' })
    } catch (error) {
      expect(String(error)).not.toContain('short-secret')
    }
  })
})
