import { and, eq, inArray, sql } from 'drizzle-orm'
import { q } from '../../../db/query.ts'
import { agreements, mentorRequests, pauses, programMembers, programs } from '../../../db/schema/index.ts'
import { type Handling, ownIn, pairingsOf } from './handling.ts'

/** What was arranged around the two: who takes part, what they agreed on, when they paused. */
export const arrangement: readonly Handling[] = [
  {
    table: agreements,
    exported: {
      section: 'agreements',
      columns: () => ({
        id: agreements.id,
        pairingId: agreements.pairingId,
        kind: agreements.kind,
        body: agreements.body,
        mentorAgreedAt: agreements.mentorAgreedAt,
        menteeAgreedAt: agreements.menteeAgreedAt,
        createdAt: agreements.createdAt,
        updatedAt: agreements.updatedAt,
      }),
      rows: (who) => inArray(agreements.pairingId, pairingsOf(who)),
      order: agreements.id,
      sealed: { body: { field: 'agreements.body', json: true } },
    },
    erased: 'what both agreed on is the partner’s as well: it stays, without a name',
    forgotten: (pairingIds) => q.delete(agreements).where(inArray(agreements.pairingId, pairingIds)),
  },
  {
    table: mentorRequests,
    exported: {
      section: 'mentorRequests',
      columns: () => ({
        id: mentorRequests.id,
        pairingId: mentorRequests.pairingId,
        state: mentorRequests.state,
        createdAt: mentorRequests.createdAt,
        closedAt: mentorRequests.closedAt,
      }),
      rows: (who) => ownIn(mentorRequests.pairingId, mentorRequests.personId, who),
      order: mentorRequests.id,
    },
    erased: (who) => [q.delete(mentorRequests).where(ownIn(mentorRequests.pairingId, mentorRequests.personId, who))],
    forgotten: (pairingIds) => q.delete(mentorRequests).where(inArray(mentorRequests.pairingId, pairingIds)),
  },
  {
    table: pauses,
    exported: {
      section: 'pauses',
      columns: () => ({
        id: pauses.id,
        pairingId: pauses.pairingId,
        startsOn: pauses.startsOn,
        endsOn: pauses.endsOn,
        createdAt: pauses.createdAt,
      }),
      rows: (who) => inArray(pauses.pairingId, pairingsOf(who)),
      order: pauses.id,
    },
    erased: 'days on which nobody met, which say nothing about either of the two',
    forgotten: (pairingIds) => q.delete(pauses).where(inArray(pauses.pairingId, pairingIds)),
  },
  {
    table: programMembers,
    exported: {
      section: 'programMembers',
      columns: () => ({
        program: sql`(select ${programs.name} from ${programs} where ${programs.id} = ${programMembers.programId})`,
        side: programMembers.side,
        capacity: programMembers.capacity,
        createdAt: programMembers.createdAt,
      }),
      rows: ({ organisationId, personId }) =>
        and(eq(programMembers.organisationId, organisationId), eq(programMembers.personId, personId)),
      order: programMembers.createdAt,
    },
    erased: ({ organisationId, personId }) => [
      q
        .delete(programMembers)
        .where(and(eq(programMembers.organisationId, organisationId), eq(programMembers.personId, personId))),
    ],
  },
]
