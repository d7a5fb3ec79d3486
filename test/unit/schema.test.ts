import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as schema from '../../src/db/schema/index.ts'

const root = join(import.meta.dirname, '../..')

/** Plain text that a row may hold, each for a reason. Whatever people say to each other is not on this list. */
const plainText: Readonly<Record<string, string>> = {
  'organisations.name': 'the name of a company',
  'organisations.zone': 'an IANA zone',
  'people.email': 'how a person is found',
  'people.name': 'known to the whole organisation',
  'people.address': 'how a person wishes to be addressed, known to the whole organisation',
  'people.zone': 'an IANA zone',
  'api_tokens.label': 'what the owner calls the token, shown to them alone',
  'people.sso_subject': 'who a person is to the provider of their organisation',
  'logins.device': 'browser and system, from a closed list',
  'organisation_keys.wrapped': 'ciphertext of a key',
  'organisation_domains.domain': 'a domain that the operator knows to be the organisation’s',
  'organisation_domains.issuer': 'the address of a provider',
  'sso_providers.issuer': 'the address of a provider',
  'sso_attempts.browser_hash': 'a hash of a random secret',
  'sso_attempts.nonce': 'random, worthless after ten minutes',
  'sso_attempts.verifier': 'random, worthless after ten minutes and without the code that only the browser carries',
  'sso_attempts.next': 'a path of this site',
  'sign_in_requests.browser_hash': 'a hash of a random secret',
  'sign_in_requests.next': 'a path of this site',
  'sign_in_links.code_hash': 'a keyed hash',
  'passkeys.public_key': 'public by nature',
  'passkeys.transports': 'codes of the WebAuthn standard',
  'passkeys.label': 'what the owner calls the passkey, shown to them alone',
  'passkey_challenges.browser_hash': 'a hash of a random secret',
  'quotas.key': 'what is counted, and a keyed hash or an id',
  'deliveries.key': 'a kind of mail, and ids',
  'audit.action': 'a code',
  'submissions.key': 'a random key of a form, or one that an API client chose',
  'submissions.result_id': 'ids',
  'programs.name': 'written by HR for everyone in the programme',
  'programs.purpose': 'written by HR for everyone in the programme',
  'pairings.zone': 'an IANA zone',
  'calendar_days.name': 'written by HR for everyone: the name of a day off',
  'criteria.name': 'written by HR for everyone: what appraisals go by',
  'criteria.anchors': 'written by HR for everyone: what a level of a criterion means',
  'help_resources.name': 'written by HR for everyone: whom to turn to',
  'help_resources.contact': 'written by HR for everyone: how to reach them',
  'data_keys.wrapped': 'ciphertext of a key',
  'drafts.model': 'the name of a model, from the configuration',
  'drafts.prompt': 'task, locale and version of a prompt',
}

/** Sealed columns by the constant name that their ciphertext is bound to. */
const sealed: readonly string[] = [
  'notes.body',
  'topics.body',
  'actions.body',
  'goals.body',
  'goals.if_then',
  'goals.unit',
  'goals.reason',
  'goal_progress.body',
  'sessions.reason',
  'agreements.body',
  'growth_points.body',
  'skills.body',
  'milestones.body',
  'introductions.body',
  'check_ins.body',
  'feedback.body',
  'feedback_replies.body',
  'appraisals.criteria',
  'appraisals.result',
  'appraisal_views.body',
  'agendas.checks',
  'agenda_items.body',
  'drafts.body',
  'drafts.checks',
  'drafts.saw',
  'sso_providers.client_secret',
  'deliveries.body',
]

const isTable = (value: unknown): value is SQLiteTable => is(value, SQLiteTable)

const columns = Object.values<unknown>(schema)
  .filter(isTable)
  .flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.map((column) => ({ name: `${name}.${column.name}`, column }))
  })

const isId = (name: string): boolean => /(^|[._])(id|by)$/.test(name)
const isDateOrTime = (type: string): boolean => type === 'SQLiteCustomColumn'

describe('schema', () => {
  it('accounts for every text column: sealed, an id, an enumeration, a date, or plain with a reason', () => {
    const unaccounted = columns
      .filter(({ column }) => column.getSQLType() === 'text')
      .filter(({ name, column }) => {
        const isEnumeration = column.enumValues !== undefined && column.enumValues.length > 0
        return !(
          sealed.includes(name) ||
          name in plainText ||
          isId(name) ||
          isEnumeration ||
          isDateOrTime(column.columnType)
        )
      })
      .map(({ name }) => name)
    expect(unaccounted).toEqual([])
  })

  it('names no column that is not there', () => {
    const names = columns.map(({ name }) => name)
    expect([...sealed, ...Object.keys(plainText)].filter((name) => !names.includes(name))).toEqual([])
  })

  it('gives every table of an organisation its organisation', () => {
    const without = Object.values<unknown>(schema)
      .filter(isTable)
      .map((table) => getTableConfig(table))
      .filter(({ name, columns }) => name !== 'organisations' && !columns.some((c) => c.name === 'organisation_id'))
      .map(({ name }) => name)
    expect(without).toEqual([])
  })

  it('numbers migrations without gaps, as the journal has them', () => {
    const files = readdirSync(join(root, 'migrations'))
      .filter((name) => name.endsWith('.sql'))
      .sort()
    const journal: { entries: { tag: string }[] } = JSON.parse(
      readFileSync(join(root, 'migrations/meta/_journal.json'), 'utf8'),
    )
    expect(journal.entries.map((entry) => `${entry.tag}.sql`)).toEqual(files)
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, i) => i))
  })
})
