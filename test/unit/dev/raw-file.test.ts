import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDemo } from '../../../scripts/demo/build.ts'
import { withDatabase } from '../../../scripts/dev/database.ts'
import { seedDemo } from '../../../scripts/dev/seed.ts'
import { startLibsql } from '../../../scripts/libsql/server.ts'
import { migrateDatabase } from '../../../scripts/migrations.ts'
import { itemKinds } from '../../../src/coach/tasks/agenda/types.ts'
import { readConfig } from '../../../src/config.ts'
import * as tables from '../../../src/db/schema/index.ts'

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

/** Whole values that may be read in the file: names of people, what HR wrote for everyone, zones, codes. */
const plainValues = [
  ...[demo.organisation, ...demo.people, ...demo.programs, ...demo.pairings].flatMap((row) =>
    Object.values(row).map(String),
  ),
  ...tables.actionStates,
  'member',
]

let bytes = ''
/** The file without its schema and without those values: neighbours in a row would otherwise make words of their own. */
let rest = ''
/** Words of the schema and of enumerations. */
let codes = new Set<string>()

beforeAll(async () => {
  const libsql = await startLibsql({ databases: () => join(folder, 'demo.db') })
  const key = Buffer.alloc(32, 7).toString('base64')
  const config = readConfig({ DATABASE_URL: libsql.url, SIGNING_SECRET: 's'.repeat(32), ENCRYPTION_KEYS: `1:${key}` })
  await migrateDatabase({ url: libsql.url })
  await withDatabase(config, (database) => seedDemo(config, database, demo))
  const { rows } = await createClient({ url: libsql.url }).execute('select name, tbl_name, sql from sqlite_master')
  const schema = rows.flatMap((row) => [row.sql, row.name, row.tbl_name].filter((value) => typeof value === 'string'))
  // Both while the log beside the file still holds the writes and after they were moved into it.
  const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  const during = read()
  await libsql.close()
  bytes = [...during, ...read()].join('\n').toLowerCase()
  codes = new Set(
    [
      ...schema,
      ...Object.values<unknown>(tables)
        .flat()
        .filter((value) => typeof value === 'string'),
      ...itemKinds,
    ].flatMap(wordsOf),
  )
  const known = [...schema, ...plainValues].map((value) => Buffer.from(value).toString('latin1').toLowerCase())
  rest = known
    .filter((value) => value.length >= 4)
    .sort((a, b) => b.length - a.length)
    .reduce((text, value) => text.replaceAll(value, ' '), bytes)
})

describe('the raw database file of the demo', () => {
  it('is the real thing: it holds what is not content in plain', () => {
    expect(bytes.length).toBeGreaterThan(200_000)
    for (const person of demo.people) expect(bytes).toContain(person.email)
    expect(content.length).toBeGreaterThan(300)
  })

  it('holds no word of any note, action, goal, topic or agenda', () => {
    // A long definition is spread over pages, so words of the schema cannot be told from words of a note.
    const words = [...new Set(content.flatMap(wordsOf))].filter((word) => word.length >= 7 && !codes.has(word))
    expect(words.length).toBeGreaterThan(1000)
    expect(words.filter((word) => rest.includes(word))).toEqual([])
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
