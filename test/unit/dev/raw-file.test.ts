import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDemo } from '../../../scripts/demo/build.ts'
import { withDatabase } from '../../../scripts/dev/database.ts'
import { seedDemo } from '../../../scripts/dev/seed.ts'
import { startLibsql } from '../../../scripts/libsql/server.ts'
import { migrateDatabase } from '../../../scripts/migrations.ts'
import { readConfig } from '../../../src/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'pamong-raw-'))
afterAll(() => rmSync(folder, { recursive: true }))

const demo = buildDemo(Temporal.Instant.from('2026-11-24T02:00:00Z'))

/** Words of at least four letters: shorter ones occur in random bytes and in base64 by chance. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

const content = [
  ...demo.notes.map((note) => note.text),
  ...demo.actions.map((action) => action.text),
  ...demo.topics.map((topic) => topic.text),
  ...demo.goals.flatMap((goal) => [goal.text, goal.ifThen ?? '', goal.measure?.unit ?? '']),
  ...demo.agendas.flatMap((agenda) => agenda.items.flatMap((item) => [item.topic, item.purpose, item.outcome])),
]

let bytes = ''

beforeAll(async () => {
  const libsql = await startLibsql({ databases: () => join(folder, 'demo.db') })
  const key = Buffer.alloc(32, 7).toString('base64')
  const config = readConfig({ DATABASE_URL: libsql.url, SIGNING_SECRET: 's'.repeat(32), ENCRYPTION_KEYS: `1:${key}` })
  await migrateDatabase({ url: libsql.url })
  await withDatabase(config, (database) => seedDemo(config, database, demo))
  // Both while the log beside the file still holds the writes and after they were moved into it.
  const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  const during = read()
  await libsql.close()
  bytes = [...during, ...read()].join('\n').toLowerCase()
})

describe('the raw database file of the demo', () => {
  it('is the real thing: it holds what is not content in plain', () => {
    expect(bytes.length).toBeGreaterThan(200_000)
    for (const person of demo.people) expect(bytes).toContain(person.email)
    expect(content.length).toBeGreaterThan(300)
  })

  it('holds no word of any note, action, goal, topic or agenda', () => {
    const plain = new Set(
      wordsOf(
        [
          // What may be read in the file: the schema, names of people, and what HR wrote for everyone.
          ...readdirSync('migrations', { encoding: 'utf8' })
            .filter((name) => name.endsWith('.sql'))
            .map((name) => readFileSync(join('migrations', name), 'utf8')),
          ...demo.people.flatMap((person) => Object.values(person).map(String)),
          ...demo.programs.flatMap((program) => Object.values(program).map(String)),
          ...demo.pairings.flatMap((pairing) => Object.values(pairing).map(String)),
          JSON.stringify([demo.organisation, demo.sessions]),
          'discussed carry drop open done dropped reached missed proposed agreed short long technical interpersonal career',
          'opening review carried topic concern goal growth close private shared planned held moved cancelled imported',
          'mentor mentee sqlite table index trigger text integer autoindex',
        ].join(' '),
      ),
    )
    const words = [...new Set(content.flatMap(wordsOf))].filter((word) => word.length >= 7 && !plain.has(word))
    expect(words.length).toBeGreaterThan(1000)
    const found = words.filter((word) => bytes.includes(word) && ![...plain].some((known) => known.includes(word)))
    expect(found).toEqual([])
  })

  it('holds no run of three words of any of them, short words included', () => {
    const runs = content.flatMap((text) => {
      const words = text.toLowerCase().match(/\S+/g) ?? []
      return words.flatMap((_, i) => (i % 5 === 0 && i + 3 <= words.length ? [words.slice(i, i + 3).join(' ')] : []))
    })
    expect(runs.length).toBeGreaterThan(2000)
    const known = JSON.stringify([demo.programs, demo.people]).toLowerCase()
    expect(runs.filter((run) => run.length > 8 && bytes.includes(run) && !known.includes(run))).toEqual([])
  })
})
