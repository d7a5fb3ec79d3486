import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildAssets } from '../../scripts/build-assets.ts'
import { startLibsql } from '../../scripts/libsql/server.ts'
import { migrateDatabase } from '../../scripts/migrations.ts'
import { startMailServer } from './mail-server.ts'
import { startModelServer } from './model-server.ts'
import { startOidcServer } from './oidc-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the local libSQL server; `/<name>/` is a database of its own, migrated before first use. */
    libsql: string
    /** Origin of the scripted model server; what it plays is in the path: see model-server.ts. */
    modelServer: string
    /** Origin, and issuer, of the OpenID Connect provider: see oidc-server.ts. */
    oidcServer: string
    /** Origin of the scripted mail provider; what it plays is in the path: see mail-server.ts. */
    mailServer: string
  }
}

const TEMPLATE = 'template'

/** One database server for the whole run. Every database starts as a copy of one that was migrated once. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await buildAssets()
  const folder = mkdtempSync(join(tmpdir(), 'pamong-test-'))
  const fileOf = (name: string): string => {
    const file = join(folder, `${name}.db`)
    if (name !== TEMPLATE && !name.startsWith('empty-') && !existsSync(file))
      copyFileSync(join(folder, `${TEMPLATE}.db`), file)
    return file
  }
  const first = await startLibsql({ databases: fileOf })
  await migrateDatabase({ url: first.urlOf(TEMPLATE) })
  await first.close()
  const libsql = await startLibsql({ databases: fileOf, control: true, maxStreams: 1024 })
  project.provide('libsql', libsql.url)
  const model = await startModelServer()
  project.provide('modelServer', new URL(model.control).origin)
  const oidc = await startOidcServer()
  project.provide('oidcServer', oidc.origin)
  const mail = await startMailServer()
  project.provide('mailServer', mail.origin)
  return async () => {
    await mail.close()
    await oidc.close()
    await model.close()
    await libsql.close()
    rmSync(folder, { recursive: true })
  }
}

export default setup
