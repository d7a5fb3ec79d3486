import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { q } from '../../src/db/query.ts'
import { quotas } from '../../src/db/schema/index.ts'
import { ORIGIN, startApp } from '../support/app.ts'
import { mailsTo } from '../support/sign-in.ts'
import { createWorld } from '../support/world.ts'

const app = startApp('account-probing')
const world = createWorld(app.boot())
const ROUNDS = 30

interface Probe {
  status: number
  body: string
  headers: [string, string][]
  ms: number
}

let probes = 0
/** Asks for a mail and notes all that an observer could. */
const probe = async (email: string): Promise<Probe> => {
  probes += 1
  const observed = createApp(app.boot)
  const context = createExecutionContext()
  const request = new Request(`${ORIGIN}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: ORIGIN, 'cf-connecting-ip': `2001:db8::${probes}` },
    body: new URLSearchParams({ email, next: '/' }),
  })
  const start = performance.now()
  const response = await observed.fetch(request, env, context)
  const body = await response.text()
  const ms = performance.now() - start
  await waitOnExecutionContext(context)
  const headers = [...response.headers].map(([name, value]): [string, string] => [
    name,
    name === 'x-request-id' ? '' : value.replace(/pamong_browser=[^;]+/, ''),
  ])
  return { status: response.status, body, headers, ms }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

it('answers an address of someone and one of nobody alike: status, headers, body and time', async () => {
  const organisation = await world.organisation()
  const known = Array.from({ length: ROUNDS }, (_, place) => `orang.${place}@contoh.example`)
  for (const email of known) await world.person(organisation, { name: 'Ratna Wulandari', email })
  await probe('pemanasan@contoh.example')
  const pairs: { known: Probe; unknown: Probe }[] = []
  for (const [place, email] of known.entries()) {
    const first = place % 2 === 0
    const one = await probe(first ? email : `tiada.${place}@contoh.example`)
    const two = await probe(first ? `tiada.${place}@contoh.example` : email)
    pairs.push(first ? { known: one, unknown: two } : { known: two, unknown: one })
  }
  for (const { known: yes, unknown: no } of pairs) {
    expect([yes.status, yes.body, yes.headers]).toEqual([no.status, no.body, no.headers])
    expect(yes.status).toBe(303)
    expect(yes.headers.map(([name]) => name)).toContain('set-cookie')
  }
  const [yes, no] = [pairs.map((pair) => pair.known.ms), pairs.map((pair) => pair.unknown.ms)].map(median)
  console.log(`medians of ${ROUNDS}: known ${yes?.toFixed(2)} ms, unknown ${no?.toFixed(2)} ms`)
  // Wide, because other tests share the machine: what decides is that the work before the answer is the same.
  expect(Math.abs((yes ?? 0) - (no ?? 0))).toBeLessThan(25)
  for (const email of known) expect(await mailsTo(app, email)).toHaveLength(1)
})

it('does the same work before the answer, in one round trip', async () => {
  const organisation = await world.organisation()
  const email = 'dikenal@contoh.example'
  await world.person(organisation, { name: 'Dimas Prasetyo', email })
  const lines: unknown[] = []
  const info = console.info
  console.info = (line: string) => lines.push(JSON.parse(line))
  try {
    await probe(email)
    await probe('tiada@contoh.example')
  } finally {
    console.info = info
  }
  expect(lines).toMatchObject([
    { event: 'request', status: 303, trips: 1, statements: 3 },
    { event: 'request', status: 303, trips: 1, statements: 3 },
  ])
})

it('refuses the sixth mail to an address within the hour, whether anybody has it or not', async () => {
  const organisation = await world.organisation()
  const email = 'sering@contoh.example'
  await world.person(organisation, { name: 'Sekar Ayu', email })
  const answers = async (address: string) => {
    const seen: Probe[] = []
    for (let turn = 0; turn < 7; turn += 1) seen.push(await probe(address))
    return seen.map(({ status, body, headers }) => [
      status,
      body.replaceAll(/req_\w+/g, '').replaceAll(address, ''),
      headers.filter(([name]) => name !== 'set-cookie'),
    ])
  }
  const [known, unknown] = [await answers(email), await answers('sering.tiada@contoh.example')]
  expect(known).toEqual(unknown)
  expect(known.map(([status]) => status)).toEqual([303, 303, 303, 303, 303, 429, 429])
  expect(await mailsTo(app, email)).toHaveLength(5)
  const anHourLater = startApp('account-probing', { now: '2026-11-24T03:00:00Z' })
  const again = await anHourLater.ask(null, '/sign-in', { method: 'POST', body: new URLSearchParams({ email }) })
  expect(again.status).toBe(303)
})

it('refuses the 31st mail that a network asks for within the hour, whoever it is for', async () => {
  const statuses: number[] = []
  for (let turn = 0; turn < 32; turn += 1) {
    const response = await app.ask(null, '/sign-in', {
      method: 'POST',
      headers: { 'cf-connecting-ip': '203.0.113.7' },
      body: new URLSearchParams({ email: `banyak.${turn}@contoh.example` }),
    })
    statuses.push(response.status)
  }
  expect(statuses).toEqual([...Array.from({ length: 30 }, () => 303), 429, 429])
})

it('keeps neither addresses nor networks among what it counts', async () => {
  const response = await app.ask(null, '/sign-in', {
    method: 'POST',
    headers: { 'cf-connecting-ip': '203.0.113.99' },
    body: new URLSearchParams({ email: 'rahasia@contoh.example' }),
  })
  expect(response.status).toBe(303)
  const [rows] = await app.boot().database.batch('read', [q.select().from(quotas)])
  expect(JSON.stringify(rows)).not.toMatch(/rahasia|203\.0/)
})

it('bounds bursts by network before it counts anything in the database', async () => {
  const limited = startApp('account-probing', { limits: { signIns: { limit: async () => ({ success: false }) } } })
  const trips = await app.control.trips(async () => {
    for (const [path, form] of [
      ['/sign-in', { email: 'a@contoh.example' }],
      ['/sign-in/code', { code: '123456' }],
      ['/sign-in/link', { token: 'x' }],
    ] as const) {
      const response = await limited.post(null, path, form)
      expect([response.status, response.headers.get('retry-after')], path).toEqual([429, '60'])
    }
  })
  expect(trips).toBe(0)
})
