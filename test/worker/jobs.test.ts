import { expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { logins, submissions } from '../../src/db/schema/index.ts'
import { runJob } from '../../src/jobs/index.ts'
import { startApp } from '../support/app.ts'
import { createWorld } from '../support/world.ts'

const app = startApp('jobs')

const countOf = async (table: typeof logins | typeof submissions): Promise<number> => {
  const [rows] = await app.boot().database.batch('read', [q.select().from(table)])
  return (rows as unknown[]).length
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
  await runJob(deps, '17 19 * * *')
  expect([await countOf(logins), await countOf(submissions)]).toEqual([1, 1])
  expect((await app.get(person, '/api/v1/me')).status).toBe(200)
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
