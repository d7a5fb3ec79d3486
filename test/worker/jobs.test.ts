import { expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import {
  deliveries,
  logins,
  passkeyChallenges,
  quotas,
  signInLinks,
  signInRequests,
  ssoAttempts,
  submissions,
} from '../../src/db/schema/index.ts'
import type { Deps } from '../../src/deps.ts'
import { runJob } from '../../src/jobs/index.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import type { Sealed } from '../../src/kernel/vault.ts'
import { startApp } from '../support/app.ts'
import { createWorld } from '../support/world.ts'

const app = startApp('jobs')

const FORGET = '17 19 * * *'

type Table =
  | typeof deliveries
  | typeof logins
  | typeof passkeyChallenges
  | typeof quotas
  | typeof signInLinks
  | typeof signInRequests
  | typeof ssoAttempts
  | typeof submissions

const countOf = async (table: Table): Promise<number> => {
  const [rows] = await app.boot().database.batch('read', [q.select().from(table)])
  return (rows as unknown[]).length
}

/** A body as any mail has it. */
const sealedFor = async (deps: Deps, organisationId: Id<'organisation'>): Promise<Sealed> => {
  const vault = createVault(deps.encryption, deps.ids)
  await vault.createOrganisationKey(organisationId)
  return vault.seal('deliveries.body', 'dlv_x', organisationId, 'organisation', '{}')
}

it('forgets logins and submission keys that serve nobody any more, and keeps the rest', async () => {
  const world = createWorld(app.boot())
  const person = await world.person(await world.organisation(), { name: 'Ratna Wulandari' })
  const { personId, organisationId } = person
  const deps = app.boot()
  const now = deps.clock.now()
  const old = now.subtract({ hours: 24 * 40 })
  const key = { personId, organisationId, resultId: 'x' }
  await world.write(
    q.insert(logins).values({ id: deps.ids.next('login'), personId, organisationId, createdAt: old, expiresAt: old }),
    q.insert(submissions).values([
      { ...key, key: 'old', createdAt: old },
      { ...key, key: 'new', createdAt: now },
    ]),
  )
  await runJob(deps, FORGET)
  expect([await countOf(logins), await countOf(submissions)]).toEqual([1, 1])
  expect((await app.get(person, '/api/v1/me')).status).toBe(200)
})

it('forgets what led to a sign-in once it is over, and keeps what still may', async () => {
  const world = createWorld(app.boot())
  const person = await world.person(await world.organisation(), { name: 'Dimas Prasetyo' })
  const { personId, organisationId } = person
  const deps = app.boot()
  const now = deps.clock.now()
  const moments = { old: now.subtract({ hours: 24 * 8 }), recent: now.subtract({ minutes: 5 }) }
  for (const [name, createdAt] of Object.entries(moments)) {
    const expiresAt = createdAt.add({ minutes: 10 })
    const requestId = deps.ids.next('signInRequest')
    const common = { createdAt, expiresAt, browserHash: 'x' }
    const mail = { organisationId, recipientId: personId, locale: 'id' as const, createdAt }
    const sealedBody = await sealedFor(deps, organisationId)
    await world.write(
      q.insert(signInRequests).values({ ...common, id: requestId, next: '/', tries: 0 }),
      q.insert(signInLinks).values({
        id: name,
        requestId,
        organisationId,
        personId,
        codeHash: 'x',
        createdAt,
        expiresAt,
      }),
      q.insert(ssoAttempts).values({ ...common, id: name, organisationId, nonce: 'x', verifier: 'x', next: '/' }),
      q.insert(passkeyChallenges).values({ ...common, id: name, purpose: 'sign-in' }),
      q.insert(quotas).values({ key: name, since: createdAt, used: 1 }),
      ...(['sign-in', 'security'] as const).flatMap((kind) =>
        (['sent', 'queued'] as const).map((state) => {
          const id = deps.ids.next('delivery')
          return q.insert(deliveries).values({ ...mail, id, kind, state, body: sealedBody, key: id })
        }),
      ),
    )
  }
  await runJob(deps, FORGET)
  const left = await Promise.all(
    [signInRequests, signInLinks, ssoAttempts, passkeyChallenges, quotas, deliveries].map(countOf),
  )
  // Of the old mails, only the sign-in mail that was sent is gone.
  expect(left).toEqual([1, 1, 1, 1, 1, 7])
})

it('does nothing for a cron string that it does not know', async () => {
  const before = await countOf(logins)
  await runJob(app.boot(), '0 0 31 2 *')
  expect(await countOf(logins)).toBe(before)
})

it('reports a job that failed, so that it is tried again', async () => {
  await app.control.fault({ fail: { how: 503 } })
  const cron = '17 19 * * *'
  await expect(runJob(app.boot(), cron)).rejects.toMatchObject({ code: 'unavailable' })
})
