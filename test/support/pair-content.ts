import { q } from '../../src/db/query.ts'
import { apiTokens, mailOptOuts, passkeys, quotas, submissions } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { queueMail } from '../../src/mail/outbox.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import type { startApp } from './app.ts'
import type { createSmallWorld } from './world.ts'

type App = ReturnType<typeof startApp>
type World = Awaited<ReturnType<typeof createSmallWorld>>

/** What one member writes, each part with a word of its own to look for. */
export const canaries = (name: string) => ({
  private: `${name}-private-canary`,
  shared: `${name}-shared-canary`,
  topic: `${name}-topic-canary`,
  action: `${name}-action-canary`,
  working: `${name}-working-canary`,
  mail: `${name}-mail-canary`,
})

/** Has a member write a note of each kind, park a topic, own an action, prepare an agenda and ask for a draft, through the API. */
export const writeAs = async (app: App, world: World, who: Claims, name: string) => {
  const words = canaries(name)
  const must = async (answer: Promise<Response>) => {
    const response = await answer
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    return response.json<{ id: string }>()
  }
  const notes = `/api/v1/sessions/${world.past}/notes`
  const own = await must(app.send(who, 'POST', notes, { body: words.private }))
  const shared = await must(app.send(who, 'POST', notes, { body: words.shared, visibility: 'shared' }))
  await must(app.send(who, 'POST', `/api/v1/pairings/${world.pairingId}/topics`, { body: words.topic }))
  await world.action(who, world.pairingId, words.action, '2026-12-01')
  await must(app.send(who, 'POST', `/api/v1/sessions/${world.coming}/agenda/draft`, {}))
  await must(
    app.send(who, 'PUT', `/api/v1/sessions/${world.coming}/agenda`, {
      version: 0,
      items: [{ topic: words.working, minutes: 30, sources: [{ kind: 'note', id: shared.id, excerpt: words.shared }] }],
    }),
  )
  return { words, notes: { own: own.id, shared: shared.id } }
}

/** Gives a person an account to lose: a token, a passkey, a queued mail and a sent one, and what is counted of them. */
export const fillAccount = async (app: App, world: World, who: Claims, name: string): Promise<Id<'delivery'>[]> => {
  const deps = app.boot()
  const { ids, clock, database } = deps
  const { personId, organisationId } = who
  const now = clock.now()
  const vault = createVault(deps.encryption, ids)
  const [keys] = await database.batch('read', [selectOrganisationKey(organisationId)])
  await learnOrganisationKey(
    { vault, clock },
    organisationId,
    keys as Awaited<ReturnType<typeof selectOrganisationKey>>,
  )
  const mail = (kind: 'security' | 'sign-in') =>
    queueMail(
      { ids, clock, vault },
      {
        organisationId,
        recipientId: personId,
        kind,
        key: `${kind}/${personId}`,
        locale: 'id',
        mail: {
          to: `${name}@contoh.example`,
          subject: kind,
          text: `${canaries(name).mail} ${kind}`,
          html: '',
          unsubscribe: null,
        },
      },
    )
  const mails = [await mail('security'), await mail('sign-in')]
  await world.write(
    ...mails.map(({ statement }) => statement),
    q.insert(apiTokens).values({
      id: ids.next('apiToken'),
      organisationId,
      personId,
      label: `${name}-token`,
      createdAt: now,
      expiresAt: now.add({ hours: 24 }),
    }),
    q.insert(passkeys).values({
      id: `${name}-credential`,
      organisationId,
      personId,
      publicKey: `${name}-public-key`,
      counter: 0,
      transports: 'internal',
      label: `${name}-passkey`,
      createdAt: now,
    }),
    q.insert(mailOptOuts).values({ personId, organisationId, kind: 'invitation', createdAt: now }),
    q.insert(submissions).values({ personId, organisationId, key: `${name}-key`, resultId: 'x', createdAt: now }),
    q.insert(quotas).values({ key: `draft|${personId}`, since: now, used: 1 }),
  )
  return mails.map(({ id }) => id)
}
