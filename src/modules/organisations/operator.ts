import type { AuditMeans } from '../../db/audit.ts'
import type { Database } from '../../db/client.ts'
import type { Vault } from '../../kernel/vault.ts'

/** What a command of whoever runs the deployment works with: nobody is signed in, so there is no Ctx. */
export interface OperatorMeans extends AuditMeans {
  database: Database
  vault: Vault
}
