import { eq } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { organisationKeys } from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Vault, WrappedKey } from '../../kernel/vault.ts'

/** The organisation's own key, to stand in a batch of reads; for `asOrganisationKey`. */
export const selectOrganisationKey = (organisationId: Id<'organisation'>) =>
  q
    .select({
      id: organisationKeys.id,
      organisationId: organisationKeys.organisationId,
      wrapped: organisationKeys.wrapped,
    })
    .from(organisationKeys)
    .where(eq(organisationKeys.organisationId, organisationId))

type Row = Awaited<ReturnType<typeof selectOrganisationKey>>[number]

export const asOrganisationKey = (row: Row): WrappedKey => ({
  ...row,
  pairingId: row.organisationId,
  scope: 'organisation',
})

/** A first key for an organisation: what to seal with, and the statement that stores it. */
export const makeOrganisationKey = async (
  { vault, clock }: { vault: Vault; clock: Clock },
  organisationId: Id<'organisation'>,
): Promise<[Query]> => {
  const { id, wrapped } = await vault.createOrganisationKey(organisationId)
  // In an array: a query is a promise too, and awaited it would be run.
  return [q.insert(organisationKeys).values({ id, organisationId, wrapped, createdAt: clock.now() })]
}

/**
 * Has the vault learn the organisation's key from what was read, or make one where there is none yet: an organisation may be
 * older than such keys. The statements, if any, belong in the same batch as what is sealed; where another request was faster
 * that batch fails as a whole.
 */
export const learnOrganisationKey = async (
  means: { vault: Vault; clock: Clock },
  organisationId: Id<'organisation'>,
  rows: readonly Row[],
): Promise<Query[]> => {
  const [row] = rows
  if (!row) return makeOrganisationKey(means, organisationId)
  means.vault.learn([asOrganisationKey(row)])
  return []
}
