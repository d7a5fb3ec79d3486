import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as schema from '../../../src/db/schema/index.ts'
import { messages } from '../../../src/i18n/index.ts'
import { exportSections, type Who } from '../../../src/modules/privacy/personal-data/handling.ts'
import { personalData } from '../../../src/modules/privacy/personal-data/index.ts'

const isTable = (value: unknown): value is SQLiteTable => is(value, SQLiteTable)
const tables = Object.values<unknown>(schema).filter(isTable)
const nameOf = (table: SQLiteTable): string => getTableConfig(table).name
const columnsOf = (table: SQLiteTable): string[] => getTableConfig(table).columns.map(({ name }) => name)

const now = Temporal.Instant.from('2026-11-24T02:00:00Z')
const who: Who = {
  personId: 'per_00000000000000000000000000',
  organisationId: 'org_00000000000000000000000000',
  now,
  today: Temporal.PlainDate.from('2026-11-24'),
}

/** Columns by which a row is about, or by, a person. */
const pointsAtSomeone = /^(person_id|author_id|owner_id|recipient_id|requested_by|actor_id|mentor_id|mentee_id)$/

/** Tables of sealed content by the pairing it belongs to; items belong to one through their agenda. */
const belongsToPairing = (table: SQLiteTable): boolean =>
  columnsOf(table).includes('pairing_id') || columnsOf(table).includes('agenda_id')

describe('what becomes of each table when someone asks for what is theirs', () => {
  it('is said for every table of the schema, once', () => {
    const said = personalData.map(({ table }) => nameOf(table))
    expect([...said].sort()).toEqual(tables.map(nameOf).sort())
  })

  it('is something where rows are about a person, and elsewhere has a reason', () => {
    for (const { table, exported, erased } of personalData) {
      for (const reason of [exported, erased]) {
        if (typeof reason === 'string') expect(reason.length, nameOf(table)).toBeGreaterThan(10)
      }
      if (nameOf(table) === 'audit' || !columnsOf(table).some((name) => pointsAtSomeone.test(name))) continue
      expect(typeof erased, `${nameOf(table)} is about people, and must be erased`).toBe('function')
    }
  })

  it('is to be forgotten with its pairing, wherever a row belongs to one', () => {
    const forgotten = personalData.filter((one) => one.forgotten !== undefined).map(({ table }) => nameOf(table))
    expect(forgotten.sort()).toEqual(tables.filter(belongsToPairing).map(nameOf).sort())
  })

  it('hands out each part once, under a title and with words for each column, in both languages', () => {
    const shown = personalData.flatMap(({ exported }) => (typeof exported === 'string' ? [] : [exported]))
    expect(shown.map(({ section }) => section).sort()).toEqual([...exportSections].sort())
    const ids = new Set([
      'id',
      'pairingId',
      'sessionId',
      'agendaId',
      'goalId',
      'skillId',
      'feedbackId',
      'appraisalId',
      'entityId',
      'checks',
      'version',
      'position',
      'prompt',
    ])
    for (const locale of ['id', 'en'] as const) {
      const { fields, sections } = messages(locale).privacy.words
      for (const { section, columns } of shown) {
        expect(sections[section]).toBeTruthy()
        const unnamed = Object.keys(columns(who)).filter((name) => !ids.has(name) && !Object.hasOwn(fields, name))
        expect(unnamed, section).toEqual([])
      }
    }
  })

  it('names no secret among what is handed out', () => {
    const names = personalData.flatMap(({ exported }) =>
      typeof exported === 'string' ? [] : Object.keys(exported.columns(who)),
    )
    expect(names.filter((name) => /hash|secret|wrapped|publicKey|key$|counter|verifier|nonce/i.test(name))).toEqual([])
  })
})
