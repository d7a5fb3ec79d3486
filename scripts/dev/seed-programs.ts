import { q } from '../../src/db/query.ts'
import { agreements, mentorRequests, programMembers } from '../../src/db/schema/index.ts'
import type { Query } from '../../src/kernel/ctx.ts'
import type { Vault } from '../../src/kernel/vault.ts'
import type { DemoOrganisation } from '../demo/types.ts'

/** Who takes part in which programme, what pairs agreed on, and who asks for another mentor; to stand behind the pairings. */
export const seedPrograms = async (vault: Vault, demo: DemoOrganisation): Promise<Query[]> => {
  const own = { organisationId: demo.organisation.id }
  const sealed = await Promise.all(
    demo.agreements.map(async ({ pairing, texts, ...agreement }) => ({
      ...own,
      ...agreement,
      pairingId: pairing,
      body: await vault.seal('agreements.body', agreement.id, pairing, 'shared', JSON.stringify(texts)),
      version: 1,
      updatedAt: agreement.createdAt,
    })),
  )
  return [
    q.insert(programMembers).values(
      demo.members.map(({ program, person, side, capacity, createdAt }) => ({
        ...own,
        programId: program,
        personId: person,
        side,
        capacity,
        createdAt,
      })),
    ),
    q.insert(agreements).values(sealed),
    q.insert(mentorRequests).values(
      demo.mentorRequests.map(({ id, pairing, person, createdAt }) => ({
        ...own,
        id,
        pairingId: pairing,
        personId: person,
        state: 'open' as const,
        createdAt,
      })),
    ),
  ]
}
