import { expect } from 'vitest'
import type { Id } from '../../../src/kernel/ids.ts'
import type { startApp } from '../app.ts'
import { createWorld } from '../world.ts'
import { type Client, clientOf, signIn } from './client.ts'

interface English {
  hr: Client
  mentor: Client
  mentee: Client
  people: Record<'mentor' | 'mentee', string>
}

/** An organisation in London: HR sets it up and adds two people, who sign in and choose what the first page asks. */
export const startEnglish = async (app: ReturnType<typeof startApp>): Promise<English> => {
  const world = createWorld(app.boot())
  const organisationId = await world.organisation('Harbour Light')
  const grace = await world.person(organisationId, { name: 'Grace Okafor', role: 'hr', locale: 'en' })
  const settings = { locale: 'en', zone: 'Europe/London' }
  expect((await app.send(grace, 'PATCH', '/api/v1/organisation', settings)).status).toBe(200)
  const calendar = await app.send(grace, 'PATCH', '/api/v1/organisation/calendar', { national: 'none' })
  expect(calendar.status).toBe(204)
  const hr = await clientOf(app, grace)

  const join = async (name: string, address: string, email: string) => {
    const { id: personId } = await hr.post<{ id: Id<'person'> }>('/people', { name, address, email })
    const claims = await signIn(app, { organisationId, personId })
    const chosen = { address, locale: 'en', zone: 'Europe/London', agreed: false }
    expect((await app.send(claims, 'POST', '/api/v1/me/welcome', chosen)).status).toBe(204)
    return { personId, client: await clientOf(app, claims) }
  }
  const helen = await join('Helen Marsh', 'Helen', 'helen.marsh@harbour.example')
  const tom = await join('Tom Reyes', 'Tom', 'tom.reyes@harbour.example')
  return {
    hr,
    mentor: helen.client,
    mentee: tom.client,
    people: { mentor: helen.personId, mentee: tom.personId },
  }
}
