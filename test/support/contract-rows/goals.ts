import { q } from '../../../src/db/query.ts'
import { helpResources } from '../../../src/db/schema/index.ts'
import type { Deps } from '../../../src/deps.ts'
import type { Query } from '../../../src/kernel/ctx.ts'
import type { Id } from '../../../src/kernel/ids.ts'

/** One entry of the organisation's list of whom to turn to. */
export const createHelpRow = async (
  { ids, clock }: Deps,
  write: (...statements: Query[]) => Promise<unknown>,
  organisationId: Id<'organisation'>,
): Promise<Id<'helpResource'>> => {
  const id = ids.next('helpResource')
  const words = { name: 'Program bantuan karyawan', contact: '0800 1 234 567', kind: 'support' as const }
  await write(q.insert(helpResources).values({ id, organisationId, position: 1, ...words, createdAt: clock.now() }))
  return id
}
