import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LibsqlServer, startLibsql } from '../../../scripts/libsql/server.ts'
import { migrateDatabase } from '../../../scripts/migrations.ts'
import { operate } from '../../../scripts/operator/run.ts'
import { openDatabase } from '../../../src/db/client.ts'
import { q } from '../../../src/db/query.ts'
import { audit, deliveries, organisationDomains, organisationKeys, people } from '../../../src/db/schema/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'pamong-operator-'))
let libsql: LibsqlServer
beforeAll(async () => {
  libsql = await startLibsql({ databases: () => join(folder, 'operator.db') })
  await migrateDatabase({ url: libsql.url })
})
afterAll(async () => {
  await libsql.close()
  rmSync(folder, { recursive: true, force: true })
})

const secrets = { SIGNING_SECRET: 's'.repeat(48), ENCRYPTION_KEYS: `1:${btoa('k'.repeat(32))}` }

/** Runs the command as the operator would, over the database of this file. */
const operator = (args: readonly string[], env: Record<string, string> = {}) =>
  operate([...args], { ...secrets, DATABASE_URL: libsql.url, ...env })

const read = async () => {
  const database = openDatabase({ url: libsql.url })
  const [who, mails, deeds, keys, domains] = await database.batch('read', [
    q.select().from(people),
    q.select().from(deliveries),
    q.select().from(audit).orderBy(audit.id),
    q.select().from(organisationKeys),
    q.select().from(organisationDomains),
  ])
  database.close()
  return {
    people: who as (typeof people.$inferSelect)[],
    mails: mails as (typeof deliveries.$inferSelect)[],
    audit: deeds as (typeof audit.$inferSelect)[],
    keys: keys as (typeof organisationKeys.$inferSelect)[],
    domains: domains as (typeof organisationDomains.$inferSelect)[],
  }
}

const first = ['create-organisation', '--name', 'PT Uji', '--hr-name', 'Sekar Ayu', '--hr-email', 'Sekar@Uji.co.id']

describe('npm run operator', { timeout: 20_000 }, () => {
  it('makes an organisation with a key, a first person of HR who is invited, and its domain', async () => {
    const done = await operator([...first, '--domain', 'Uji.co.id', '--zone', 'Asia/Makassar'])
    expect(done.kind).toBe('done')
    const { people: who, mails, keys, domains, audit: deeds } = await read()
    expect(who).toMatchObject([
      { name: 'Sekar Ayu', email: 'sekar@uji.co.id', role: 'hr', locale: 'id', zone: 'Asia/Makassar', joinedAt: null },
    ])
    const [hr] = who
    expect(hr?.invitedAt).not.toBeNull()
    expect(done.text).toContain(hr?.organisationId)
    expect(keys).toMatchObject([{ organisationId: hr?.organisationId }])
    expect(domains).toMatchObject([{ domain: 'uji.co.id', organisationId: hr?.organisationId }])
    expect(mails).toMatchObject([{ kind: 'invitation', recipientId: hr?.id }])
    expect(deeds.map(({ actorId, action }) => [actorId, action])).toEqual([
      ['operator', 'organisation.created'],
      ['operator', 'person.added'],
      ['operator', 'person.invited'],
    ])
  })

  it('makes it once: a second run says that it is there', async () => {
    const again = await operator(first)
    expect(again.kind).toBe('failed')
    expect(again.text).toContain('--name: This is here already.')
    expect((await read()).people).toHaveLength(1)
  })

  it('gives a domain to one organisation, and takes it back', async () => {
    const other = ['create-organisation', '--name', 'PT Lain', '--hr-name', 'Made', '--hr-email', 'made@lain.co.id']
    const taken = await operator([...other, '--domain', 'uji.co.id'])
    expect(taken.kind).toBe('failed')
    expect(taken.text).toContain('--domain: This is here already.')
    expect((await operator(other)).kind).toBe('done')
    const ids = Object.fromEntries((await read()).people.map(({ email, organisationId }) => [email, organisationId]))
    const [uji, lain] = [ids['sekar@uji.co.id'] ?? '', ids['made@lain.co.id'] ?? '']
    expect((await operator(['add-domain', '--organisation', lain, '--domain', 'uji.co.id'])).kind).toBe('failed')
    expect((await operator(['remove-domain', '--organisation', lain, '--domain', 'uji.co.id'])).kind).toBe('failed')
    expect((await operator(['remove-domain', '--organisation', uji, '--domain', 'uji.co.id'])).kind).toBe('done')
    expect((await operator(['add-domain', '--organisation', lain, '--domain', 'UJI.co.id'])).kind).toBe('done')
    expect((await read()).domains).toMatchObject([{ domain: 'uji.co.id', organisationId: lain }])
    expect((await operator(['organisations'])).text).toBe(`${lain}  PT Lain  uji.co.id\n${uji}  PT Uji`)
  })

  it('says what is wrong with what was typed, before anything is opened', async () => {
    const nowhere = { DATABASE_URL: 'http://127.0.0.1:9/' }
    for (const [args, words] of [
      [['create-organisation', '--name', 'X'], '--hr-email: '],
      [[...first, '--zone', '+07:00'], '--zone: Must be a time zone'],
      [[...first.slice(0, -1), 'nobody'], '--hr-email: Must be an e-mail address'],
      [[...first, '--domain', 'not a domain'], '--domain: '],
      [['add-domain', '--organisation', 'org_1', '--domain', 'x.example'], '--organisation: '],
      [[...first, '--colour', 'red'], '--colour'],
      [['destroy'], 'create-organisation'],
      [[], 'create-organisation'],
    ] as const) {
      const refused = await operator(args, nowhere)
      expect(refused.kind, args.join(' ')).toBe('mistyped')
      expect(refused.text).toContain(words)
    }
  })

  it('says when the database cannot be reached, is not migrated, or is not named well', async () => {
    const unreached = await operator(['organisations'], { DATABASE_URL: 'http://127.0.0.1:9/' })
    expect(unreached.kind).toBe('failed')
    expect(unreached.text).toContain('does not answer')
    const empty = await startLibsql({ databases: () => join(folder, 'empty.db') })
    const bare = await operator(['organisations'], { DATABASE_URL: empty.url })
    await empty.close()
    expect(bare.kind).toBe('failed')
    expect(bare.text).toContain('npm run migrate')
    expect(bare.text).not.toContain('select')
    const wrong = await operator(['organisations'], { DATABASE_URL: 'ftp://x' })
    expect(wrong.kind).toBe('failed')
    expect(wrong.text).toContain('DATABASE_URL')
  })

  it('gives a person another address, which HR cannot do once they have come in', async () => {
    const person = (await read()).people[0]?.id ?? ''
    const changed = await operator(['change-address', '--person', person, '--email', 'Sekar.Baru@uji.co.id'])
    expect(changed.kind).toBe('done')
    const { people: who, audit: deeds, mails } = await read()
    expect(who.find(({ id }) => id === person)?.email).toBe('sekar.baru@uji.co.id')
    expect(deeds.at(-1)).toMatchObject({ actorId: 'operator', action: 'email.changed', entityId: person })
    expect(mails.some(({ recipientId, kind }) => recipientId === person && kind === 'security')).toBe(true)
    expect((await operator(['change-address', '--person', person, '--email', 'bukan alamat'])).kind).toBe('mistyped')
  })
})
