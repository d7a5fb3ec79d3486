import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { selectOrganisationKey } from '../organisations/keys.ts'

interface Notice {
  kind: 'passkey-added' | 'passkey-removed'
  /** Where people reach this deployment. */
  origin: string
  keys: Awaited<ReturnType<typeof selectOrganisationKey>>
}

/** A mail to the owner of a passkey that it was added or removed: statements for the batch of what it tells of, and its sending. */
export const tellOwner = async (_ctx: Ctx, _notice: Notice): Promise<{ statements: Query[]; send: () => void }> => ({
  statements: [],
  send: () => {},
})
