import type { pulses } from '../../src/db/schema/index.ts'
import type { DemoOrganisation } from '../demo/types.ts'

/** Impressions as rows. Their numbers feed aggregates and stay plain. */
export const pulseRows = (demo: DemoOrganisation): (typeof pulses.$inferInsert)[] =>
  demo.pulses.map(({ id, pairing, session, author, heard, useful, heardShared, usefulShared, createdAt }) => ({
    id,
    organisationId: demo.organisation.id,
    pairingId: pairing,
    sessionId: session,
    authorId: author,
    heard,
    useful,
    heardSharedAt: heardShared ? createdAt : null,
    usefulSharedAt: usefulShared ? createdAt : null,
    createdAt,
    updatedAt: createdAt,
  }))
