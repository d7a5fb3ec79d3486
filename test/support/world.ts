import { eq } from 'drizzle-orm'
import { q } from '../../src/db/query.ts'
import {
  actions,
  dataKeys,
  goals,
  logins,
  organisations,
  pairings,
  people,
  programs,
  sessions,
} from '../../src/db/schema/index.ts'
import type { Deps } from '../../src/deps.ts'
import type { Claims, Query } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import type { Vault } from '../../src/kernel/vault.ts'
import { makeOrganisationKey } from '../../src/modules/organisations/keys.ts'

interface PersonSpec {
  name: string
  address?: string
  email?: string
  role?: 'member' | 'hr'
  locale?: Locale
  consents?: boolean
}

/**
 * Puts organisations, people and pairings into a test's database, sealed as the application seals them.
 * Claims come back for each person: that is how a test acts as one.
 */
export const createWorld = (deps: Deps) => {
  const { ids, clock, database } = deps
  const vault: Vault = createVault(deps.encryption, ids)
  const now = clock.now()
  const write = (...statements: Query[]) => database.batch('write', statements)

  const organisation = async (name = 'PT Contoh Makmur'): Promise<Id<'organisation'>> => {
    const id = ids.next('organisation')
    await write(
      q.insert(organisations).values({ id, name, createdAt: now }),
      ...(await makeOrganisationKey({ vault, clock }, id)),
    )
    return id
  }

  const person = async (organisationId: Id<'organisation'>, spec: PersonSpec): Promise<Claims> => {
    const id = ids.next('person')
    const login = ids.next('login')
    const { name, role = 'member' } = spec
    await write(
      q.insert(people).values({
        id,
        organisationId,
        email: spec.email ?? `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@contoh.example`,
        name,
        address: spec.address ?? name,
        locale: spec.locale ?? 'id',
        zone: 'Asia/Jakarta',
        role,
        modelConsentAt: spec.consents ? now : null,
        joinedAt: now,
        welcomedAt: now,
        createdAt: now,
      }),
      q.insert(logins).values({
        id: login,
        organisationId,
        personId: id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now.add({ hours: 1 }),
      }),
    )
    return { via: 'login', id: login, personId: id, organisationId, role }
  }

  const pairing = async (mentor: Claims, mentee: Claims, language: Locale = 'id'): Promise<Id<'pairing'>> => {
    const id = ids.next('pairing')
    const program = ids.next('program')
    const { organisationId } = mentor
    const startedOn = Temporal.PlainDate.from('2026-05-04')
    const keys = await vault.create(organisationId, id)
    await write(
      q.insert(programs).values({
        id: program,
        organisationId,
        name: 'Pemimpin Muda',
        purpose: 'Menyiapkan pemimpin tim yang baru.',
        startsOn: startedOn,
        createdAt: now,
      }),
      q.insert(pairings).values({
        id,
        organisationId,
        programId: program,
        mentorId: mentor.personId,
        menteeId: mentee.personId,
        language,
        state: 'active',
        startedOn,
        cadenceWeeks: 2,
        weekday: 4,
        localTime: Temporal.PlainTime.from('14:00'),
        zone: 'Asia/Jakarta',
        sessionMinutes: 60,
        createdAt: now,
      }),
      q.insert(dataKeys).values(keys.map((key) => ({ ...key, createdAt: now }))),
    )
    return id
  }

  const session = async (of: Claims, pairingId: Id<'pairing'>, startsAt: string): Promise<Id<'session'>> => {
    const id = ids.next('session')
    await write(
      q.insert(sessions).values({
        id,
        organisationId: of.organisationId,
        pairingId,
        startsAt: Temporal.Instant.from(startsAt),
        minutes: 60,
        state: Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) > 0 ? 'planned' : 'held',
        origin: 'planned',
        createdAt: now,
      }),
    )
    return id
  }

  const action = async (
    owner: Claims,
    pairingId: Id<'pairing'>,
    text: string,
    dueOn: string,
  ): Promise<Id<'action'>> => {
    const id = ids.next('action')
    await write(
      q.insert(actions).values({
        id,
        organisationId: owner.organisationId,
        pairingId,
        ownerId: owner.personId,
        state: 'open',
        body: await vault.seal('actions.body', id, pairingId, 'shared', text),
        dueOn: Temporal.PlainDate.from(dueOn),
        createdAt: now.subtract({ hours: 24 * 30 }),
      }),
    )
    return id
  }

  const goal = async (of: Claims, pairingId: Id<'pairing'>, text: string): Promise<Id<'goal'>> => {
    const id = ids.next('goal')
    await write(
      q.insert(goals).values({
        id,
        organisationId: of.organisationId,
        pairingId,
        state: 'agreed',
        horizon: 'short',
        kind: 'interpersonal',
        body: await vault.seal('goals.body', id, pairingId, 'shared', text),
        unit: await vault.seal('goals.unit', id, pairingId, 'shared', 'presentasi'),
        direction: 'up',
        baseline: 0,
        target: 3,
        current: 1,
        dueOn: Temporal.PlainDate.from('2026-12-31'),
        createdAt: now,
      }),
    )
    return id
  }

  /** What the organisation asks of a sign-in, and after how many idle hours a login ends. */
  const rule = (id: Id<'organisation'>, signInRule: 'any' | 'sso' | 'passkey', idleHours = 168) =>
    write(q.update(organisations).set({ signInRule, idleHours }).where(eq(organisations.id, id)))

  return { organisation, rule, person, pairing, session, action, goal, write }
}

/** One organisation with a mentor, a mentee, HR and a stranger; another organisation; a pairing with a session to come. */
export const createSmallWorld = async (deps: Deps, consents = false) => {
  const world = createWorld(deps)
  const organisation = await world.organisation()
  const mentor = await world.person(organisation, { name: 'Ratna Wulandari', address: 'Bu Ratna', consents })
  const mentee = await world.person(organisation, { name: 'Dimas Prasetyo', address: 'Mas Dimas', consents })
  const hr = await world.person(organisation, { name: 'Sekar Ayu', role: 'hr' })
  const colleague = await world.person(organisation, { name: 'Yohanes Wenda' })
  const elsewhere = await world.person(await world.organisation('PT Lain'), { name: 'Made Suartana' })
  const pairing = await world.pairing(mentor, mentee)
  const past = await world.session(mentor, pairing, '2026-11-12T07:00:00Z')
  const coming = await world.session(mentor, pairing, '2026-11-26T07:00:00Z')
  return { ...world, mentor, mentee, hr, colleague, elsewhere, pairingId: pairing, past, coming }
}
