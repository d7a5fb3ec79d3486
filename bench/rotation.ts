/**
 * Wraps the keys of 100,000 pairings anew, stopping and going on, while pairings are read: `npx node bench/rotation.ts`.
 * Prints what a run of the hourly job costs, and fails where a reader failed, a run went over its bound or a key was left.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLibsql } from '../scripts/libsql/server.ts'
import { migrateDatabase } from '../scripts/migrations.ts'
import { type Database, openDatabase } from '../src/db/client.ts'
import { q } from '../src/db/query.ts'
import { dataKeys, organisations, pairings, people, programs } from '../src/db/schema/index.ts'
import { systemClock } from '../src/kernel/clock.ts'
import type { Query } from '../src/kernel/ctx.ts'
import { createIds, type Id } from '../src/kernel/ids.ts'
import { createKeyEncryption, type KeyEncryption } from '../src/kernel/key-encryption.ts'
import { createLog } from '../src/kernel/log.ts'
import { createVault } from '../src/kernel/sealing.ts'
import type { WrappedKey } from '../src/kernel/vault.ts'
import { countKeysByVersion, rotateKeys } from '../src/modules/organisations/rotation.ts'
import { judge, percentile } from './support/figures.ts'

const PAIRINGS = 100_000
/** Keys that one run may wrap. */
const A_RUN = 20_000
const CHUNK = 200

const [old, fresh] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
const before = createKeyEncryption(new Map([['1', old]]))
const during = createKeyEncryption(
  new Map([
    ['2', fresh],
    ['1', old],
  ]),
)
const log = createLog((_, line) => console.error(line))
const ids = createIds(systemClock)
const now = systemClock.now()

/** One organisation of that many pairings, of the same two people, each with its three keys. */
const fill = async (database: Database): Promise<void> => {
  const organisationId = ids.next('organisation')
  const programId = ids.next('program')
  const [mentorId, menteeId] = [ids.next('person'), ids.next('person')]
  const startedOn = Temporal.PlainDate.from('2026-05-04')
  const person = (id: Id<'person'>): Query =>
    q.insert(people).values({
      id,
      organisationId,
      email: `${id}@contoh.example`,
      name: 'Orang',
      address: 'Orang',
      locale: 'id',
      zone: 'Asia/Jakarta',
      role: 'member',
      createdAt: now,
    })
  await database.batch('write', [
    q.insert(organisations).values({ id: organisationId, name: 'PT Besar', createdAt: now }),
    person(mentorId),
    person(menteeId),
    q
      .insert(programs)
      .values({ id: programId, organisationId, name: 'P', purpose: 'P', startsOn: startedOn, createdAt: now }),
  ])
  const vault = createVault(before, ids)
  for (let made = 0; made < PAIRINGS; made += CHUNK) {
    const chunk = Array.from({ length: CHUNK }, () => ids.next('pairing'))
    const keys = (await Promise.all(chunk.map((id) => vault.create(organisationId, id)))).flat()
    await database.batch('write', [
      q.insert(pairings).values(
        chunk.map((id) => ({
          id,
          organisationId,
          programId,
          mentorId,
          menteeId,
          language: 'id' as const,
          state: 'active' as const,
          startedOn,
          cadenceWeeks: 2,
          weekday: 4,
          localTime: Temporal.PlainTime.from('14:00'),
          zone: 'Asia/Jakarta',
          sessionMinutes: 60,
          createdAt: now,
        })),
      ),
      q.insert(dataKeys).values(keys.map((key) => ({ ...key, createdAt: now }))),
    ])
  }
}

/** Reads keys and opens them until told to stop; counts what did not open. */
const readAlong = async (database: Database, encryption: KeyEncryption, isOver: () => boolean) => {
  const seen = { read: 0, failed: 0 }
  while (!isOver()) {
    const [rows] = await database.batch('read', [
      q
        .select()
        .from(dataKeys)
        .limit(20)
        .offset(Math.floor(Math.random() * 1000)),
    ])
    for (const key of rows as WrappedKey[]) {
      seen.read += 1
      await encryption.unwrap(key).catch(() => {
        seen.failed += 1
      })
    }
  }
  return seen
}

const folder = mkdtempSync(join(tmpdir(), 'pamong-rotation-'))
const libsql = await startLibsql({ databases: () => join(folder, 'rotation.db') })
try {
  await migrateDatabase({ url: libsql.url })
  const [database, reader] = [openDatabase({ url: libsql.url }), openDatabase({ url: libsql.url })]
  await fill(database)
  console.log(`keys before: ${JSON.stringify([...(await countKeysByVersion(database))])}`)

  let isOver = false
  const reading = readAlong(reader, during, () => isOver)
  const runs: { ms: number; cpu: number; rewrapped: number }[] = []
  for (let isFinished = false; !isFinished; ) {
    const [started, cpu] = [performance.now(), process.cpuUsage()]
    const rotation = await rotateKeys({ database, encryption: during, log }, { most: A_RUN })
    const used = process.cpuUsage(cpu)
    runs.push({ ms: performance.now() - started, cpu: (used.user + used.system) / 1000, rewrapped: rotation.rewrapped })
    isFinished = rotation.isFinished
  }
  isOver = true
  const seen = await reading
  const left = await countKeysByVersion(database)
  const perThousand = runs.filter(({ rewrapped }) => rewrapped > 0).map(({ ms, rewrapped }) => (ms / rewrapped) * 1000)
  console.log(`keys after: ${JSON.stringify([...left])}`)
  console.log(
    `${runs.length} runs of at most ${A_RUN}; ms for 1,000 keys: median ${percentile(perThousand, 0.5).toFixed(0)},`,
  )
  console.log(
    `first ${(perThousand[0] ?? 0).toFixed(0)}, last ${(perThousand.at(-1) ?? 0).toFixed(0)} (server and readers on the same machine)`,
  )
  console.log(`meanwhile ${seen.read} keys were read and opened, ${seen.failed} failed`)
  judge(
    'no run over its bound',
    runs.every(({ rewrapped }) => rewrapped <= A_RUN),
  )
  judge('no key left under the old version', !left.has('1') && left.get('2') === PAIRINGS * 3)
  judge('no reader failed', seen.failed === 0 && seen.read > 0)
} finally {
  await libsql.close()
  rmSync(folder, { recursive: true })
}
