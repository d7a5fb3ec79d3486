import { eq, getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { q } from '../../src/db/query.ts'
import * as schema from '../../src/db/schema/index.ts'
import type { Deps } from '../../src/deps.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { randomToken } from '../../src/kernel/hash.ts'
import type { startApp } from './app.ts'
import { makeAppraisal, makeFeedback } from './contract-rows/feedback.ts'
import { createHelpRow } from './contract-rows/goals.ts'
import { addGrowthRows } from './contract-rows/growth.ts'
import { createProgramRows } from './contract-rows/programs.ts'
import { createScheduleRows } from './contract-rows/schedule.ts'
import { createSmallWorld } from './world.ts'

type App = ReturnType<typeof startApp>

const made = async (app: App, as: Claims, path: string, body: unknown, method = 'POST'): Promise<string> => {
  const response = await app.send(as, method, path, body)
  const { id } = await response.json<{ id: string }>()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`)
  return id
}

/**
 * A pairing that has one of everything, each made through the application, and everyone who is to be kept out of it: HR, a
 * colleague, a mentor of another pairing, and both kinds of people of another organisation.
 */
export const createContractWorld = async (app: App) => {
  const world = await createSmallWorld(app.boot())
  const { mentor, mentee, colleague, coming } = world
  const organisation = mentor.organisationId
  const otherMentor = await world.person(organisation, { name: 'Agus Salim' })
  await world.pairing(otherMentor, colleague)
  const elsewhereHr = await world.person(world.elsewhere.organisationId, { name: 'Luh Ayu', role: 'hr' })
  const note = await made(app, mentor, `/api/v1/sessions/${coming}/notes`, { body: 'Catatan untuk dibagikan.' })
  const topic = await made(app, mentee, `/api/v1/pairings/${world.pairingId}/topics`, { body: 'Mengelola waktu.' })
  const action = await world.action(mentee, world.pairingId, 'Menulis rencana.', '2026-11-25')
  const goal = await world.goal(mentee, world.pairingId, 'Memimpin rapat.')
  const draft = (
    await (
      await app.send(mentor, 'POST', `/api/v1/sessions/${coming}/agenda/draft`, {})
    ).json<{ draft: { id: string } }>()
  ).draft.id
  const items = [{ topic: 'Rencana', purpose: 'Apa dulu?', outcome: 'Ada urutan.', minutes: 20 }]
  await app.send(mentee, 'PUT', `/api/v1/sessions/${coming}/agenda`, { version: 0, items })
  await app.send(mentor, 'PUT', `/api/v1/sessions/${coming}/agenda`, { version: 0, items, share: true })
  const { agenda } = await (await app.get(mentor, `/api/v1/sessions/${coming}/agenda`)).json<{
    agenda: { id: string; version: number; items: { id: string }[] }
  }>()
  const item = agenda.items[0]?.id ?? ''
  const { ids, clock } = app.boot()
  const own = { organisationId: organisation, personId: mentor.personId, createdAt: clock.now() }
  const token = ids.next('apiToken')
  const request = ids.next('privacyRequest')
  const erasure = ids.next('privacyRequest')
  const newcomer = await world.person(organisation, { name: 'Wayan Baru' })
  const left = await world.person(organisation, { name: 'Putu Lama' })
  const followed = await world.pairing(otherMentor, mentee)
  const brought = await world.action(mentee, followed, 'Melanjutkan rencana.', '2026-11-27')
  const passkey = randomToken()
  await world.write(
    q
      .insert(schema.apiTokens)
      .values({ ...own, id: token, label: 'Laptop', expiresAt: clock.now().add({ hours: 24 }) }),
    q
      .insert(schema.passkeys)
      .values({ ...own, id: passkey, publicKey: '', counter: 0, transports: '', label: 'Kunci' }),
    q.insert(schema.privacyRequests).values([
      { ...own, id: request, kind: 'correction', state: 'open', dueAt: clock.now().add({ hours: 72 }) },
      { ...own, id: erasure, kind: 'erasure', state: 'open', dueAt: clock.now().add({ hours: 72 }) },
    ]),
    q.update(schema.people).set({ joinedAt: null }).where(eq(schema.people.id, newcomer.personId)),
    q.update(schema.people).set({ deactivatedAt: clock.now() }).where(eq(schema.people.id, left.personId)),
    q.update(schema.pairings).set({ followsId: followed }).where(eq(schema.pairings.id, world.pairingId)),
  )
  const ofPrograms = await createProgramRows(app, world)
  const grown = await addGrowthRows(app, mentee, world.pairingId)
  const feedback = await makeFeedback(app, world)
  const appraisal = await makeAppraisal(app, world)
  const helpResource = await createHelpRow(app.boot(), world.write, organisation)
  return {
    ...world,
    ...ofPrograms,
    ...grown,
    ...(await createScheduleRows(app.boot(), world)),
    token,
    request,
    erasure,
    passkey,
    newcomer,
    left,
    brought,
    otherMentor,
    elsewhereHr,
    note,
    topic,
    action,
    goal,
    draft,
    feedback,
    appraisal,
    helpResource,
    agenda,
    item,
  }
}

export type ContractWorld = Awaited<ReturnType<typeof createContractWorld>>

const isTable = (value: unknown): value is SQLiteTable => is(value, SQLiteTable)

/** What may change because somebody merely asks: limits are counted, and a visitor's way in begins. */
const countsVisits: readonly string[] = ['quotas', 'sign_in_requests', 'passkey_challenges', 'sso_attempts']

/** Every row of every table, to see that nothing was changed. */
export const contentOf = async ({ database }: Deps): Promise<Record<string, unknown>> => {
  const names = Object.values<unknown>(schema)
    .filter(isTable)
    .map((table) => getTableName(table))
    .filter((name) => !countsVisits.includes(name))
  const rows = await database.batch(
    'read',
    names.map((name) => q.all(sql.raw(`select * from ${name} order by 1, 2`))),
  )
  return Object.fromEntries(names.map((name, i) => [name, rows[i]]))
}
