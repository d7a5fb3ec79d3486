import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import { organisationKeys, organisations, people, signInLinks } from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Query } from '../../kernel/ctx.ts'
import { randomToken, sha256 } from '../../kernel/hash.ts'
import type { Id, Ids } from '../../kernel/ids.ts'
import type { KeyEncryption } from '../../kernel/key-encryption.ts'
import type { Log } from '../../kernel/log.ts'
import { createVault } from '../../kernel/sealing.ts'
import { queueMail } from '../../mail/outbox.ts'
import { companySignInMail, signInMail } from '../../mail/sign-in.ts'
import { learnOrganisationKey } from '../organisations/keys.ts'
import { mayGetMail } from './policy.ts'
import { codeHash, randomCode } from './secrets.ts'

export interface MailMeans {
  database: Database
  encryption: KeyEncryption
  clock: Clock
  ids: Ids
  log: Log
  /** What codes are hashed with. */
  signingSecret: string
  post(delivery: Id<'delivery'>): void
}

interface Wanted {
  request: Id<'signInRequest'>
  /** Normalised. */
  email: string
  origin: string
  expiresAt: Temporal.Instant
}

/** Every active account with this address: one person may be in several organisations. */
const selectAccounts = (email: string) =>
  q
    .select({
      personId: people.id,
      organisationId: people.organisationId,
      email: people.email,
      address: people.address,
      locale: people.locale,
      invitedAt: people.invitedAt,
      joinedAt: people.joinedAt,
      organisation: organisations.name,
      signInRule: organisations.signInRule,
      keyId: organisationKeys.id,
      wrapped: organisationKeys.wrapped,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(organisationKeys, eq(organisationKeys.organisationId, people.organisationId))
    .where(and(eq(people.email, email), isNull(people.deactivatedAt), isNull(people.erasedAt)))

type Account = Awaited<ReturnType<typeof selectAccounts>>[number]

/** The row of a fresh link and its code, and the mail that holds the only copy of both. */
const makeLink = async (means: MailMeans, account: Account, wanted: Wanted) => {
  const { personId, organisationId, locale, address, organisation } = account
  const token = randomToken()
  const code = randomCode()
  const row = {
    id: await sha256(token),
    requestId: wanted.request,
    organisationId,
    personId,
    codeHash: await codeHash(means.signingSecret, wanted.request, code),
    createdAt: means.clock.now(),
    expiresAt: wanted.expiresAt,
  }
  const href = `${wanted.origin}/sign-in/link?token=${token}`
  return {
    statement: q.insert(signInLinks).values(row),
    mail: signInMail({ locale, address, organisation, href, code }),
  }
}

/** Where the company signs in by itself, nothing that opens an account here leaves by mail. */
const makeWayIn = async (means: MailMeans, account: Account, wanted: Wanted) => {
  if (account.signInRule !== 'sso') return makeLink(means, account, wanted)
  const { organisationId, locale, address, organisation } = account
  const href = `${wanted.origin}/sign-in/company/${organisationId}`
  return { statement: null, mail: companySignInMail({ locale, address, organisation, href }) }
}

const mailAccount = async (means: MailMeans, account: Account, wanted: Wanted): Promise<void> => {
  const { organisationId, personId, locale, email, keyId, wrapped } = account
  const vault = createVault(means.encryption, means.ids)
  const keys = keyId === null || wrapped === null ? [] : [{ id: keyId, organisationId, wrapped }]
  const newKey: Query[] = await learnOrganisationKey({ vault, clock: means.clock }, organisationId, keys)
  const { statement, mail } = await makeWayIn(means, account, wanted)
  const delivery = await queueMail(
    { ids: means.ids, clock: means.clock, vault },
    {
      organisationId,
      recipientId: personId,
      kind: 'sign-in',
      key: `sign-in/${wanted.request}/${personId}`,
      locale,
      // The address as it is stored: what was typed led here, and goes no further.
      mail: { to: email, unsubscribe: null, ...mail },
    },
  )
  await means.database.batch('write', [...newKey, ...(statement ? [statement] : []), delivery.statement])
  means.post(delivery.id)
}

/** One mail for each account that may come in with this address; nothing at all for an address of nobody. */
export const mailWaysIn = async (means: MailMeans, wanted: Wanted): Promise<void> => {
  const [rows] = await means.database.batch('read', [selectAccounts(wanted.email)])
  const now = means.clock.now()
  for (const account of (rows as Account[]).filter((row) => mayGetMail(row, now))) {
    try {
      await mailAccount(means, account, wanted)
    } catch (error) {
      // One organisation's trouble must not keep the mail of another.
      means.log.error('no sign-in mail', {
        organisationId: account.organisationId,
        errorName: error instanceof Error ? error.name : typeof error,
      })
    }
  }
}
