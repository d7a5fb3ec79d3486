import type { Config } from '../../src/config.ts'
import type { Database } from '../../src/db/client.ts'
import { q } from '../../src/db/query.ts'
import * as schema from '../../src/db/schema/index.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { createIds } from '../../src/kernel/ids.ts'
import { createKeyEncryption } from '../../src/kernel/key-encryption.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import type { SealedField, Vault } from '../../src/kernel/vault.ts'
import { makeOrganisationKey } from '../../src/modules/organisations/keys.ts'
import type { DemoAgenda, DemoOrganisation, DemoPairing } from '../demo/types.ts'
import { inserts } from './inserts.ts'
import { sealFeedback } from './seed-feedback.ts'
import { seedGoals } from './seed-goals.ts'
import { seedGrowth } from './seed-growth.ts'
import { seedPrograms } from './seed-programs.ts'
import { pulseRows } from './seed-pulses.ts'
import { insertPauses, sealReasons, settledSessions } from './seed-schedule.ts'

/** Writes the demo organisation, sealed as the application seals. One batch: either all of it is there or nothing. */
export const seedDemo = async (config: Config, database: Database, demo: DemoOrganisation): Promise<void> => {
  const vault = createVault(createKeyEncryption(config.encryptionKeys), createIds(systemClock))
  const organisationId = demo.organisation.id
  const own = { organisationId }
  const pairings = new Map(demo.pairings.map((pairing) => [pairing.id, pairing]))
  const settled = settledSessions(demo)
  const keys = await Promise.all(demo.pairings.map((pairing) => vault.create(organisationId, pairing.id)))
  const shared = (field: SealedField, row: { id: string; pairing: DemoPairing['id'] }, text: string) =>
    vault.seal(field, row.id, row.pairing, 'shared', text)

  const notes = await Promise.all(
    demo.notes.map(async (note) => {
      const isMentor = pairings.get(note.pairing)?.mentor === note.author
      const scope = note.visibility === 'shared' ? 'shared' : isMentor ? 'mentor' : 'mentee'
      return {
        ...own,
        id: note.id,
        pairingId: note.pairing,
        sessionId: note.session,
        authorId: note.author,
        visibility: note.visibility,
        body: await vault.seal('notes.body', note.id, note.pairing, scope, note.text),
        createdAt: note.createdAt,
        sharedAt: note.visibility === 'shared' ? note.createdAt : null,
      }
    }),
  )
  const topics = await Promise.all(
    demo.topics.map(async (topic) => ({
      ...own,
      id: topic.id,
      pairingId: topic.pairing,
      authorId: topic.by,
      state: topic.state,
      body: await shared('topics.body', topic, topic.text),
      createdAt: topic.createdAt,
    })),
  )
  const actions = await Promise.all(
    demo.actions.map(async (action) => ({
      ...own,
      id: action.id,
      pairingId: action.pairing,
      sessionId: action.session,
      ownerId: action.owner,
      state: action.state,
      body: await shared('actions.body', action, action.text),
      dueOn: action.dueOn,
      createdAt: action.createdAt,
      closedAt: action.closedOn?.toZonedDateTime('UTC').toInstant() ?? null,
    })),
  )
  const goals = await Promise.all(
    demo.goals.map(async (goal) => ({
      ...own,
      id: goal.id,
      pairingId: goal.pairing,
      state: goal.state,
      horizon: goal.horizon,
      kind: goal.kind,
      body: await shared('goals.body', goal, goal.text),
      ifThen: goal.ifThen === null ? null : await shared('goals.if-then', goal, goal.ifThen),
      unit: goal.measure === null ? null : await shared('goals.unit', goal, goal.measure.unit),
      direction: goal.measure?.direction ?? null,
      baseline: goal.measure?.baseline ?? null,
      target: goal.measure?.target ?? null,
      current: goal.measure?.current ?? null,
      dueOn: goal.dueOn,
      progressOn: goal.progressOn,
      createdAt: goal.createdAt,
      agreedAt: goal.agreedOn?.toZonedDateTime('UTC').toInstant() ?? null,
      closedAt: goal.closedOn?.toZonedDateTime('UTC').toInstant() ?? null,
    })),
  )
  const feedback = await sealFeedback(vault, demo)
  const reasons = await sealReasons(vault, demo)
  const agendas = await Promise.all(demo.agendas.map((agenda) => sealAgenda(vault, demo, agenda)))

  await database.batch('write', [
    q
      .insert(schema.organisations)
      .values({ id: organisationId, name: demo.organisation.name, createdAt: demo.organisation.createdAt }),
    ...(await makeOrganisationKey({ vault, clock: systemClock }, organisationId)),
    ...inserts(
      demo.people.map(({ modelConsent, ...person }) => ({
        ...own,
        ...person,
        modelConsentAt: modelConsent ? person.createdAt : null,
        joinedAt: person.createdAt,
        welcomedAt: person.createdAt,
      })),
      (part) => q.insert(schema.people).values(part),
    ),
    ...inserts(
      demo.programs.map(({ id, name, purpose, startsOn, cadenceWeeks, createdAt }) => ({
        ...own,
        id,
        name,
        purpose,
        startsOn,
        cadenceWeeks,
        createdAt,
      })),
      (part) => q.insert(schema.programs).values(part),
    ),
    ...inserts(
      demo.pairings.map((pairing) => ({
        ...own,
        id: pairing.id,
        programId: pairing.program,
        mentorId: pairing.mentor,
        menteeId: pairing.mentee,
        language: pairing.language,
        state: pairing.state,
        startedOn: pairing.startedOn,
        endedOn: pairing.endedOn,
        cadenceWeeks: pairing.cadenceWeeks,
        cadenceMonths: pairing.cadenceMonths,
        anchorOn: pairing.anchorOn,
        scheduleVersion: pairing.anchorOn === null ? 0 : 1,
        weekday: pairing.weekday,
        localTime: pairing.time,
        zone: pairing.zone,
        sessionMinutes: pairing.minutes,
        createdAt: pairing.createdAt,
      })),
      (part) => q.insert(schema.pairings).values(part),
    ),
    ...inserts(
      keys.flat().map((key) => ({ ...key, createdAt: demo.organisation.createdAt })),
      (part) => q.insert(schema.dataKeys).values(part),
    ),
    ...inserts(
      demo.sessions.map((session) => ({
        ...own,
        id: session.id,
        pairingId: session.pairing,
        startsAt: session.startsAt,
        occurrenceOn: session.occurrenceOn,
        version: settled.has(session.id) ? 1 : 0,
        reason: reasons.get(session.id) ?? null,
        minutes: session.minutes,
        state: session.status,
        origin: 'planned' as const,
        recordedAt: session.recordedAt,
        wrappedUpAt: session.wrappedUpAt,
        createdAt: session.createdAt,
      })),
      (part) => q.insert(schema.sessions).values(part),
    ),
    ...insertPauses(demo),
    ...inserts(pulseRows(demo), (part) => q.insert(schema.pulses).values(part)),
    ...inserts(notes, (part) => q.insert(schema.notes).values(part)),
    ...inserts(topics, (part) => q.insert(schema.topics).values(part)),
    ...inserts(actions, (part) => q.insert(schema.actions).values(part)),
    ...inserts(goals, (part) => q.insert(schema.goals).values(part)),
    ...(await seedGrowth(vault, demo)),
    ...(await seedGoals(vault, demo)),
    ...inserts(
      agendas.map((entry) => entry.agenda),
      (part) => q.insert(schema.agendas).values(part),
    ),
    ...inserts(
      agendas.flatMap((entry) => entry.items),
      (part) => q.insert(schema.agendaItems).values(part),
    ),
    ...feedback,
    ...(await seedPrograms(vault, demo)),
  ])
}

const sealAgenda = async (vault: Vault, demo: DemoOrganisation, agenda: DemoAgenda) => {
  const own = { organisationId: demo.organisation.id }
  const pairing = demo.pairings.find((candidate) => candidate.id === agenda.pairing)
  const scope = agenda.sharedAt !== null ? 'shared' : pairing?.mentor === agenda.createdBy ? 'mentor' : 'mentee'
  return {
    agenda: {
      ...own,
      id: agenda.id,
      pairingId: agenda.pairing,
      sessionId: agenda.session,
      authorId: agenda.createdBy,
      version: 1,
      checks: await vault.seal('agendas.checks', agenda.id, agenda.pairing, scope, '[]'),
      sharedAt: agenda.sharedAt,
      createdAt: agenda.createdAt,
      updatedAt: agenda.createdAt,
      updatedBy: agenda.createdBy,
    },
    items: await Promise.all(
      agenda.items.map(async ({ id, kind, minutes, state, ...text }, position) => ({
        ...own,
        id,
        agendaId: agenda.id,
        position,
        kind,
        minutes,
        state,
        body: await vault.seal('agenda-items.body', id, agenda.pairing, scope, JSON.stringify(text)),
      })),
    ),
  }
}
