import { and, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { q } from '../../../db/query.ts'
import {
  actions,
  agendaItems,
  agendas,
  dataKeys,
  drafts,
  notes,
  pairings,
  people,
  programs,
  sessions,
  topics,
} from '../../../db/schema/index.ts'
import {
  byWhom,
  type Handling,
  menteePairingsOf,
  mentorPairingsOf,
  ownIn,
  type PairingIds,
  pairingsOf,
  type Who,
} from './handling.ts'

const agendasOf = (pairingIds: PairingIds) =>
  q.select({ id: agendas.id }).from(agendas).where(inArray(agendas.pairingId, pairingIds))

const isOwnWorking = (who: Who) => and(ownIn(agendas.pairingId, agendas.authorId, who), isNull(agendas.sharedAt))

const isReadableAgenda = (who: Who) =>
  and(inArray(agendas.pairingId, pairingsOf(who)), or(isNotNull(agendas.sharedAt), eq(agendas.authorId, who.personId)))

/** What people said to each other, and where they said it. */
export const content: readonly Handling[] = [
  {
    table: agendaItems,
    exported: {
      section: 'agendaItems',
      columns: () => ({
        id: agendaItems.id,
        agendaId: agendaItems.agendaId,
        position: agendaItems.position,
        kind: agendaItems.kind,
        minutes: agendaItems.minutes,
        state: agendaItems.state,
        body: agendaItems.body,
      }),
      rows: (who) =>
        inArray(agendaItems.agendaId, q.select({ id: agendas.id }).from(agendas).where(isReadableAgenda(who))),
      order: agendaItems.id,
      sealed: { body: { field: 'agenda-items.body', json: true } },
    },
    erased: (who) => [
      q
        .delete(agendaItems)
        .where(inArray(agendaItems.agendaId, q.select({ id: agendas.id }).from(agendas).where(isOwnWorking(who)))),
    ],
    forgotten: (pairingIds) => q.delete(agendaItems).where(inArray(agendaItems.agendaId, agendasOf(pairingIds))),
  },
  {
    table: agendas,
    exported: {
      section: 'agendas',
      columns: (who) => ({
        id: agendas.id,
        sessionId: agendas.sessionId,
        by: byWhom(agendas.authorId, who),
        version: agendas.version,
        checks: agendas.checks,
        createdAt: agendas.createdAt,
        updatedAt: agendas.updatedAt,
        sharedAt: agendas.sharedAt,
      }),
      rows: isReadableAgenda,
      order: agendas.id,
      sealed: { checks: { field: 'agendas.checks', json: true } },
    },
    // A shared agenda is the partner's as well: it stays, without a name.
    erased: (who) => [q.delete(agendas).where(isOwnWorking(who))],
    forgotten: (pairingIds) => q.delete(agendas).where(inArray(agendas.pairingId, pairingIds)),
  },
  {
    table: drafts,
    exported: {
      section: 'drafts',
      columns: () => ({
        id: drafts.id,
        sessionId: drafts.sessionId,
        task: drafts.task,
        writtenBy: drafts.by,
        model: drafts.model,
        prompt: drafts.prompt,
        locale: drafts.locale,
        body: drafts.body,
        checks: drafts.checks,
        saw: drafts.saw,
        createdAt: drafts.createdAt,
      }),
      rows: (who) => ownIn(drafts.pairingId, drafts.requestedBy, who),
      order: drafts.id,
      sealed: {
        body: { field: 'drafts.body', json: true },
        checks: { field: 'drafts.checks', json: true },
        saw: { field: 'drafts.saw' },
      },
    },
    erased: (who) => [q.delete(drafts).where(ownIn(drafts.pairingId, drafts.requestedBy, who))],
    forgotten: (pairingIds) => q.delete(drafts).where(inArray(drafts.pairingId, pairingIds)),
  },
  {
    table: notes,
    exported: {
      section: 'notes',
      columns: (who) => ({
        id: notes.id,
        sessionId: notes.sessionId,
        by: byWhom(notes.authorId, who),
        visibility: notes.visibility,
        body: notes.body,
        createdAt: notes.createdAt,
        sharedAt: notes.sharedAt,
      }),
      rows: (who) =>
        and(
          inArray(notes.pairingId, pairingsOf(who)),
          or(eq(notes.visibility, 'shared'), eq(notes.authorId, who.personId)),
        ),
      order: notes.id,
      sealed: { body: { field: 'notes.body' } },
    },
    erased: (who) => [q.delete(notes).where(ownIn(notes.pairingId, notes.authorId, who))],
    forgotten: (pairingIds) => q.delete(notes).where(inArray(notes.pairingId, pairingIds)),
  },
  {
    table: topics,
    exported: {
      section: 'topics',
      columns: (who) => ({
        id: topics.id,
        pairingId: topics.pairingId,
        by: byWhom(topics.authorId, who),
        state: topics.state,
        body: topics.body,
        createdAt: topics.createdAt,
      }),
      rows: (who) => inArray(topics.pairingId, pairingsOf(who)),
      order: topics.id,
      sealed: { body: { field: 'topics.body' } },
    },
    erased: (who) => [q.delete(topics).where(ownIn(topics.pairingId, topics.authorId, who))],
    forgotten: (pairingIds) => q.delete(topics).where(inArray(topics.pairingId, pairingIds)),
  },
  {
    table: actions,
    exported: {
      section: 'actions',
      columns: (who) => ({
        id: actions.id,
        pairingId: actions.pairingId,
        sessionId: actions.sessionId,
        by: byWhom(actions.ownerId, who),
        state: actions.state,
        body: actions.body,
        dueOn: actions.dueOn,
        createdAt: actions.createdAt,
        closedAt: actions.closedAt,
      }),
      rows: (who) => inArray(actions.pairingId, pairingsOf(who)),
      order: actions.id,
      sealed: { body: { field: 'actions.body' } },
    },
    erased: (who) => [q.delete(actions).where(ownIn(actions.pairingId, actions.ownerId, who))],
    forgotten: (pairingIds) => q.delete(actions).where(inArray(actions.pairingId, pairingIds)),
  },
]

/** Keys and places of content, which go after all that refers to them. */
export const places: readonly Handling[] = [
  {
    table: dataKeys,
    exported: 'a key opens what is exported already, and is worth nothing to its owner',
    // A row that is left somewhere without its key beside it does not open again.
    erased: (who) => [
      q
        .delete(dataKeys)
        .where(
          or(
            and(eq(dataKeys.scope, 'mentor'), inArray(dataKeys.pairingId, mentorPairingsOf(who))),
            and(eq(dataKeys.scope, 'mentee'), inArray(dataKeys.pairingId, menteePairingsOf(who))),
          ),
        ),
    ],
    forgotten: (pairingIds) => q.delete(dataKeys).where(inArray(dataKeys.pairingId, pairingIds)),
  },
  {
    table: sessions,
    exported: {
      section: 'sessions',
      columns: () => ({
        id: sessions.id,
        pairingId: sessions.pairingId,
        startsAt: sessions.startsAt,
        minutes: sessions.minutes,
        state: sessions.state,
        kind: sessions.kind,
        reason: sessions.reason,
        origin: sessions.origin,
      }),
      rows: (who) => inArray(sessions.pairingId, pairingsOf(who)),
      order: sessions.startsAt,
      sealed: { reason: { field: 'sessions.reason' } },
    },
    erased: (who) => [
      q
        .update(sessions)
        .set({ state: 'cancelled' })
        .where(
          and(
            inArray(sessions.pairingId, pairingsOf(who)),
            eq(sessions.state, 'planned'),
            gt(sessions.startsAt, who.now),
          ),
        ),
    ],
    forgotten: (pairingIds) => q.delete(sessions).where(inArray(sessions.pairingId, pairingIds)),
  },
  {
    table: pairings,
    exported: {
      section: 'pairings',
      columns: ({ personId }) => ({
        id: pairings.id,
        partner: sql`(select ${people.name} from ${people} where ${people.id} =
          case when ${pairings.mentorId} = ${personId} then ${pairings.menteeId} else ${pairings.mentorId} end)`,
        side: sql`case when ${pairings.mentorId} = ${personId} then 'mentor' else 'mentee' end`,
        program: sql`(select ${programs.name} from ${programs} where ${programs.id} = ${pairings.programId})`,
        language: pairings.language,
        state: pairings.state,
        startedOn: pairings.startedOn,
        endedOn: pairings.endedOn,
        cadenceWeeks: pairings.cadenceWeeks,
        weekday: pairings.weekday,
        localTime: pairings.localTime,
        zone: pairings.zone,
        sessionMinutes: pairings.sessionMinutes,
      }),
      rows: (who) => inArray(pairings.id, pairingsOf(who)),
      order: pairings.id,
    },
    erased: (who) => [
      q
        .update(pairings)
        .set({ state: 'ended', endedOn: who.today })
        .where(and(inArray(pairings.id, pairingsOf(who)), ne(pairings.state, 'ended'))),
    ],
  },
]
