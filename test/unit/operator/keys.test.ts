import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LibsqlServer, startLibsql } from '../../../scripts/libsql/server.ts'
import { migrateDatabase } from '../../../scripts/migrations.ts'
import { operate } from '../../../scripts/operator/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'pamong-keys-'))
let libsql: LibsqlServer
beforeAll(async () => {
  libsql = await startLibsql({ databases: () => join(folder, 'keys.db') })
  await migrateDatabase({ url: libsql.url })
})
afterAll(async () => {
  await libsql.close()
  rmSync(folder, { recursive: true, force: true })
})

const [old, fresh] = [`1:${btoa('k'.repeat(32))}`, `2:${btoa('n'.repeat(32))}`]
const operator = (args: string[], keys: string) =>
  operate(args, { SIGNING_SECRET: 's'.repeat(48), DATABASE_URL: libsql.url, ENCRYPTION_KEYS: keys })

it('lets go of an old key-encryption key only when nothing is wrapped by it any more', {
  timeout: 20_000,
}, async () => {
  const first = ['create-organisation', '--name', 'PT Uji', '--hr-name', 'Sekar Ayu', '--hr-email', 'sekar@uji.example']
  expect((await operator(first, old)).kind).toBe('done')
  const both = `${fresh},${old}`
  expect(await operator(['keys'], both)).toEqual({ kind: 'done', text: '1: 1' })
  expect((await operator(['keys', '--unused', '1'], both)).kind).toBe('failed')
  expect(await operator(['keys'], fresh)).toEqual({ kind: 'done', text: '1: 1 (MISSING from ENCRYPTION_KEYS)' })
  expect((await operator(['rotate-keys'], both)).text).toBe('1 keys were wrapped anew, 0 did not open.')
  expect((await operator(['rotate-keys'], both)).text).toBe('0 keys were wrapped anew, 0 did not open.')
  expect((await operator(['keys', '--unused', '1'], both)).text).toContain('2: 1 (current)')
})
