import { eq } from 'drizzle-orm'
import { q } from '../../src/db/query.ts'
import { deliveries, people } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { listOutbox, type OutboxMail } from '../../src/modules/auth/outbox.ts'
import { ORIGIN, type startApp } from './app.ts'

type App = ReturnType<typeof startApp>

/** A browser that keeps cookies, over the application under test. */
export const openBrowser = (app: App, headers: Record<string, string> = {}) => {
  const cookies = new Map<string, string>()

  const ask = async (method: string, path: string, form?: Record<string, string>): Promise<Response> => {
    const response = await app.fetch(
      new Request(`${ORIGIN}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          origin: ORIGIN,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
        ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      }),
    )
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  return {
    cookies,
    get: (path: string) => ask('GET', path),
    head: (path: string) => ask('HEAD', path),
    post: (path: string, form: Record<string, string>) => ask('POST', path, form),
    /** The status of a page that only who is signed in sees. */
    status: async () => (await ask('GET', '/account')).status,
  }
}

/** Mails to an address, the latest first, as the outbox holds them. */
export const mailsTo = async (app: App, email: string): Promise<OutboxMail[]> =>
  (await listOutbox(app.boot())).filter(({ to }) => to === email)

/** The way in that a mail to an address holds: the only one, but for those that were there before. */
export const wayInOf = async (
  app: App,
  email: string,
  before: readonly OutboxMail[] = [],
): Promise<{ path: string; token: string; code: string }> => {
  const known = new Set(before.map(({ id }) => id))
  const mail = (await mailsTo(app, email)).find(({ id, kind }) => kind === 'sign-in' && !known.has(id))
  const [, path = '', token = ''] = /^http:\/\/[^/]+(\/sign-in\/link\?token=(\S+))$/m.exec(mail?.text ?? '') ?? []
  const [code = ''] = /^\d{6}$/m.exec(mail?.text ?? '') ?? []
  return { path, token, code }
}

/** A code that is not the given one. */
export const anotherCode = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0')

/** Changes a person's row behind the application's back. */
export const changePerson = async (
  app: App,
  { personId }: Pick<Claims, 'personId'>,
  change: Partial<typeof people.$inferInsert>,
): Promise<void> => {
  await app.boot().database.batch('write', [q.update(people).set(change).where(eq(people.id, personId))])
}

/** What became of the mails of a person, the latest first. */
export const statesOf = async (app: App, recipient: Id<'person'>): Promise<string[]> => {
  const [rows] = await app
    .boot()
    .database.batch('read', [
      q.select({ state: deliveries.state }).from(deliveries).where(eq(deliveries.recipientId, recipient)),
    ])
  return (rows as { state: string }[]).map(({ state }) => state)
}
