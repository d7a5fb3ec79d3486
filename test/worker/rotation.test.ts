import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { dataKeys, organisationKeys } from '../../src/db/schema/index.ts'
import type { Deps } from '../../src/deps.ts'
import { countKeysByVersion, rotateKeys, selectOutdated } from '../../src/modules/organisations/rotation.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const key = (letter: string) => btoa(letter.repeat(32))
const withKeys = (keys: string) => startApp('rotation', { vars: { ENCRYPTION_KEYS: keys } })
const before = withKeys(`1:${key('a')}`)
const both = withKeys(`2:${key('b')},1:${key('a')}`)
const after = withKeys(`2:${key('b')}`)

const body = 'Soal promosi, jangan disebarkan.'
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(before.boot())
  const note = { body, visibility: 'shared' }
  await before.send(world.mentor, 'POST', `/api/v1/sessions/${world.past}/notes`, note)
})

const readNote = async (app: typeof both) => {
  const response = await app.get(world.mentee, `/api/v1/sessions/${world.past}/notes`)
  return { status: response.status, text: await response.text() }
}

/** The plan of a query, one line a step. */
const planOf = async ({ database }: Deps, query: { getSQL(): ReturnType<typeof sql> }): Promise<string[]> => {
  const [rows] = await database.batch('read', [q.all(sql`explain query plan ${query.getSQL()}`)])
  return (rows as { detail: string }[]).map(({ detail }) => detail)
}

describe('rotation of the key-encryption key', () => {
  it('goes on where it stopped, while everyone reads, until the old key can be removed', async () => {
    const all = [...(await countKeysByVersion(before.boot().database)).values()][0] ?? 0
    expect(all).toBeGreaterThanOrEqual(5)
    expect(await countKeysByVersion(both.boot().database)).toEqual(new Map([['1', all]]))
    expect((await readNote(after)).status).toBe(500)

    let isFinished = false
    let rounds = 0
    while (!isFinished) {
      const [rotation, ...readers] = await Promise.all([
        rotateKeys(both.boot(), { most: 2 }),
        ...Array.from({ length: 8 }, () => readNote(both)),
      ])
      expect(rotation.rewrapped).toBeLessThanOrEqual(2)
      expect(rotation.failed).toBe(0)
      for (const { status, text } of readers) {
        expect(status).toBe(200)
        expect(text).toContain(body)
      }
      isFinished = rotation.isFinished
      rounds += 1
    }
    expect(rounds).toBeGreaterThan(2)
    expect(await countKeysByVersion(both.boot().database)).toEqual(new Map([['2', all]]))
    expect((await readNote(after)).text).toContain(body)
    expect(await rotateKeys(both.boot(), { most: 100 })).toEqual({ rewrapped: 0, failed: 0, isFinished: true })
  })

  it('wraps each key once when two run at the same time', async () => {
    const third = withKeys(`3:${key('c')},2:${key('b')}`)
    await Promise.all([rotateKeys(third.boot(), { most: 100 }), rotateKeys(third.boot(), { most: 100 })])
    expect([...(await countKeysByVersion(third.boot().database)).keys()]).toEqual(['3'])
    expect((await readNote(third)).text).toContain(body)
  })

  it('names a key that does not open, and goes on with the others', async () => {
    const fourth = withKeys(`4:${key('d')},3:${key('c')}`)
    const { database } = fourth.boot()
    await database.batch('write', [
      q.run(sql`update data_keys set wrapped = '0.AAAA' where scope = 'mentor' and pairing_id = ${world.pairingId}`),
    ])
    const { failed, isFinished } = await rotateKeys(fourth.boot(), { most: 100 })
    expect({ failed, isFinished }).toEqual({ failed: 1, isFinished: true })
    expect([...(await countKeysByVersion(fourth.boot().database))].sort()).toEqual([
      ['0', 1],
      ['4', expect.any(Number)],
    ])
    expect((await readNote(fourth)).text).toContain(body)
  })

  it('finds what is left by an index', async () => {
    for (const table of [dataKeys, organisationKeys]) {
      for (const query of selectOutdated(table, '2', '1.x', 10)) {
        expect(await planOf(both.boot(), query)).toEqual([expect.stringMatching(/^SEARCH .* USING INDEX \w+_wrapped/)])
      }
    }
  })
})
