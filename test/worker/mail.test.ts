import { env } from 'cloudflare:workers'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { deliveries } from '../../src/db/schema/index.ts'
import { jobs, runJob } from '../../src/jobs/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { MailKind } from '../../src/kernel/mail.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { type Mail, queueMail } from '../../src/mail/outbox.ts'
import { createResend } from '../../src/mail/senders/resend.ts'
import { asOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import { NOW, startApp } from '../support/app.ts'
import type { ReceivedMail } from '../support/mail-server.ts'
import { mailsTo, statesOf } from '../support/sign-in.ts'
import { createWorld } from '../support/world.ts'

const [JOB = ''] = Object.entries(jobs).find(([, due]) => due.some(({ name }) => name === 'deliver-waiting')) ?? []

/** The application with a provider that behaves as the script says. Each script with its key is a database of its own. */
const startWith = (script: string, now = NOW) =>
  startApp(`mail-${script.replaceAll('@', '-')}`, {
    now,
    vars: {
      RESEND_API_KEY: 're_rahasia',
      MAIL_FROM: 'Pamong <pamong@contoh.example>',
      RESEND_BASE_URL: `${env.MAIL_SERVER}/script/${script}`,
    },
  })

const received = async (script: string): Promise<ReceivedMail[]> =>
  (await fetch(`${env.MAIL_SERVER}/received?script=${encodeURIComponent(script)}`)).json()

const letter: Mail = {
  to: 'ratna@contoh.example',
  subject: 'Pamong: undangan',
  text: 'Halo',
  html: '<p>Halo</p>',
  unsubscribe: null,
}

let count = 0
const queue = async (
  app: ReturnType<typeof startApp>,
  to: Claims,
  mail: Partial<Mail> = {},
  kind: MailKind = 'invitation',
) => {
  count += 1
  const deps = app.boot()
  const vault = createVault(deps.encryption, deps.ids)
  const [keys] = await deps.database.batch('read', [selectOrganisationKey(to.organisationId)])
  vault.learn((keys as Parameters<typeof asOrganisationKey>[0][]).map(asOrganisationKey))
  const { id, statement } = await queueMail(
    { ...deps, vault },
    {
      organisationId: to.organisationId,
      recipientId: to.personId,
      kind,
      key: `${kind}/${count}/${to.personId}`,
      locale: 'id',
      mail: { ...letter, ...mail },
    },
  )
  await deps.database.batch('write', [statement])
  return id
}

const recipientIn = async (app: ReturnType<typeof startApp>) => {
  const world = createWorld(app.boot())
  return world.person(await world.organisation(), { name: 'Ratna Wulandari', email: letter.to })
}

/** Has one mail posted, as a verb does, and waits for what follows the answer. */
const post = async (app: ReturnType<typeof startApp>, id: Awaited<ReturnType<typeof queue>>) => {
  const deps = app.boot()
  deps.post(id)
  await deps.finish()
}

describe('a mail', () => {
  it('leaves with the id of its delivery as idempotency key, and is sent then', async () => {
    const app = startWith('ok@once')
    const ratna = await recipientIn(app)
    const id = await queue(app, ratna)
    await post(app, id)
    await post(app, id)
    const [mail, ...more] = await received('ok@once')
    expect(more).toEqual([])
    expect(mail?.headers).toMatchObject({
      authorization: 'Bearer re_rahasia',
      'idempotency-key': id,
      'content-type': 'application/json',
    })
    expect(mail?.body).toEqual({
      from: 'Pamong <pamong@contoh.example>',
      to: ['ratna@contoh.example'],
      subject: 'Pamong: undangan',
      text: 'Halo',
      html: '<p>Halo</p>',
    })
    expect(await statesOf(app, ratna.personId)).toEqual(['sent'])
  })

  it('names the way to unsubscribe by one click where there is one', async () => {
    const app = startWith('ok@unsubscribe')
    const id = await queue(app, await recipientIn(app), { unsubscribe: 'https://pamong.example/u/x' })
    await post(app, id)
    expect((await received('ok@unsubscribe'))[0]?.body.headers).toEqual({
      'List-Unsubscribe': '<https://pamong.example/u/x>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it.each(['limited', 'broken', 'forbidden', 'still-sending', 'elsewhere', 'garbage', 'reset'])(
    'stays in the outbox where the provider is %s, and only a code is logged',
    async (script) => {
      const app = startWith(script)
      const ratna = await recipientIn(app)
      const id = await queue(app, ratna)
      const lines: string[] = []
      const warn = console.warn
      console.warn = (line: string) => lines.push(line)
      try {
        await post(app, id)
      } finally {
        console.warn = warn
      }
      expect(await statesOf(app, ratna.personId)).toEqual(['queued'])
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'mail not sent', code: 'failed' }])
      expect(lines.join()).not.toMatch(/ratna|contoh|rahasia|Halo|undangan/)
    },
  )

  it.each(['bad-address', 'other-payload'])('is given up where the provider never takes it: %s', async (script) => {
    const app = startWith(script)
    const ratna = await recipientIn(app)
    await post(app, await queue(app, ratna))
    await runJob(app.boot(), JOB)
    expect(await statesOf(app, ratna.personId)).toEqual(['cancelled'])
    expect(await received(script)).toHaveLength(1)
  })

  it('is not waited for longer than the provider may take', async () => {
    const sender = createResend({
      apiKey: 'k',
      from: 'x@contoh.example',
      baseURL: `${env.MAIL_SERVER}/script/hang`,
      timeoutMs: 100,
    })
    expect(await sender.send('dlv_x', letter)).toEqual({ outcome: 'failed', reason: 'TimeoutError' })
  })

  it('stays where no provider is configured', async () => {
    const app = startApp('mail-none')
    const ratna = await recipientIn(app)
    await post(app, await queue(app, ratna))
    await runJob(app.boot(), JOB)
    expect(await statesOf(app, ratna.personId)).toEqual(['queued'])
  })

  it('that does not open keeps no other waiting', async () => {
    const app = startWith('ok@unopenable')
    const [ratna, dimas] = [await recipientIn(app), await recipientIn(app)]
    const broken = await queue(app, ratna)
    await queue(app, dimas)
    await app.boot().database.batch('write', [
      q
        .update(deliveries)
        .set({ body: sql`replace(${deliveries.body}, substr(${deliveries.body}, 60, 4), 'AAAA')` })
        .where(eq(deliveries.id, broken)),
    ])
    await runJob(app.boot(), JOB)
    expect(await statesOf(app, ratna.personId)).toEqual(['queued'])
    expect(await statesOf(app, dimas.personId)).toEqual(['sent'])
  })
})

describe('the job that delivers what waits', () => {
  it('sends what failed before under the same key', async () => {
    const app = startWith('second-time')
    const ratna = await recipientIn(app)
    const id = await queue(app, ratna)
    await post(app, id)
    await runJob(app.boot(), JOB)
    await runJob(app.boot(), JOB)
    const mails = await received('second-time')
    expect(mails.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id])
    expect(await statesOf(app, ratna.personId)).toEqual(['sent'])
  })

  it('sends at most twenty a run, the oldest first, within 50 requests to the database and the provider', async () => {
    const script = 'ok@many'
    const app = startWith(script)
    const ratna = await recipientIn(app)
    for (let number = 1; number <= 23; number += 1) await queue(app, ratna, { subject: `Nomor ${number}` })
    const trips = await app.control.trips(() => runJob(app.boot(), JOB))
    expect(await received(script)).toHaveLength(20)
    expect(trips + 20).toBeLessThanOrEqual(50)
    await runJob(app.boot(), JOB)
    expect(await received(script)).toHaveLength(23)
  })

  it('drops a sign-in mail whose link is over, and sends the rest', async () => {
    const app = startWith('ok@late')
    const [ratna, dimas] = [await recipientIn(app), await recipientIn(app)]
    await queue(app, ratna, {}, 'sign-in')
    await queue(app, dimas, {}, 'security')
    await runJob(startWith('ok@late', '2026-11-24T02:11:00Z').boot(), JOB)
    expect(await statesOf(app, ratna.personId)).toEqual(['cancelled'])
    expect(await statesOf(app, dimas.personId)).toEqual(['sent'])
    expect(await received('ok@late')).toHaveLength(1)
  })
})

describe('a sign-in mail', () => {
  it('leaves right after the answer, to the stored address', async () => {
    const app = startWith('ok@sign-in')
    await recipientIn(app)
    const response = await app.post(null, '/sign-in', { email: 'RATNA@contoh.example' })
    expect(response.status).toBe(303)
    const [mail] = await received('ok@sign-in')
    expect(mail?.body.to).toEqual(['ratna@contoh.example'])
    expect(mail?.body.text).toMatch(/\/sign-in\/link\?token=\S{43}\n/)
  })

  it('leads to the configured address and never to the host that a request names', async () => {
    const app = startApp('mail-host', { vars: { APP_URL: 'http://localhost:9999' } })
    await recipientIn(app)
    await app.post(null, '/sign-in', { email: letter.to })
    const [mail] = await mailsTo(app, letter.to)
    expect(mail?.text).toContain('http://localhost:9999/sign-in/link?token=')
    expect(mail?.text).not.toContain('pamong.test')
  })
})

describe('the outbox', () => {
  const demo = async () => {
    const plain = startApp('mail-outbox')
    const world = createWorld(plain.boot())
    const organisation = await world.organisation()
    const [a, b, c] = await Promise.all(
      ['Ratna', 'Dimas', 'Sekar'].map((name) =>
        world.person(organisation, { name, email: `${name.toLowerCase()}@contoh.example` }),
      ),
    )
    const app = startApp('mail-outbox', { vars: { DEMO: `${a?.personId},${b?.personId},${c?.personId}` } })
    return { plain, app, person: a as Claims }
  }

  it('is open to a developer alone, shows mails as text and in a frame that may do nothing', async () => {
    const { plain, app, person } = await demo()
    const id = await queue(app, person, {
      to: 'ratna@contoh.example',
      html: '<p style="color:red">Merah</p><script>1</script>',
    })
    for (const path of ['/dev/mail', `/dev/mail/${id}`, `/dev/mail/${id}/html`]) {
      expect((await plain.get(person, path)).status, path).toBe(404)
      expect((await app.get(null, path)).status, path).toBe(200)
    }
    expect(await (await app.get(null, '/dev/mail')).text()).toContain(`/dev/mail/${id}`)
    const page = await app.get(null, `/dev/mail/${id}`)
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    const frame = await app.get(null, `/dev/mail/${id}/html`)
    const policy = frame.headers.get('content-security-policy') ?? ''
    expect(policy.split('; ').sort()).toEqual(
      ["default-src 'none'", "frame-ancestors 'self'", 'sandbox', "style-src 'unsafe-inline'"].sort(),
    )
    expect(frame.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect((await app.get(null, '/dev/mail/dlv_01arz3ndektsv4rrffq69g5fav')).status).toBe(404)
  })

  it('leaves the headers of every other page as they were', async () => {
    const { app } = await demo()
    const response = await app.get(null, '/sign-in')
    expect(response.headers.get('content-security-policy')).not.toContain('frame-src')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
  })
})
