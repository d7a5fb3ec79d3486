import { and, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisations, people, signInLinks, signInRequests } from '../../db/schema/index.ts'
import type { Claims } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import { sha256 } from '../../kernel/hash.ts'
import type { Id } from '../../kernel/ids.ts'
import { type NewLogin, type SignInMeans, type StartedLogin, startLogin } from './logins.ts'
import { MAX_TRIES } from './policy.ts'
import { codeHash } from './secrets.ts'

/** A link that still opens an account, with what signing in needs. */
export interface OpenLink {
  id: string
  browserHash: string
  next: string
  organisationName: string
  email: string
  isWelcomed: boolean
  person: Pick<Claims, 'personId' | 'organisationId' | 'role'>
}

/** What came of a link or a code: whoever they are is signed in, and sent on. */
export interface SignedIn extends StartedLogin {
  next: string
  isWelcomed: boolean
}

type How = Pick<NewLogin, 'device' | 'replaces'>

const selectLinks = () =>
  q
    .select({
      id: signInLinks.id,
      browserHash: signInRequests.browserHash,
      next: signInRequests.next,
      organisationName: organisations.name,
      email: people.email,
      isWelcomed: sql<boolean>`${people.welcomedAt} is not null`.mapWith(Boolean),
      person: { personId: people.id, organisationId: people.organisationId, role: people.role },
    })
    .from(signInLinks)
    .innerJoin(signInRequests, eq(signInRequests.id, signInLinks.requestId))
    .innerJoin(people, eq(people.id, signInLinks.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))

/** Not used, not too old, and its account still opens this way. */
const isOpen = (now: Temporal.Instant) =>
  and(
    isNull(signInLinks.usedAt),
    gt(signInLinks.expiresAt, now),
    isNull(people.deactivatedAt),
    isNull(people.erasedAt),
    ne(organisations.signInRule, 'sso'),
  )

/**
 * Looks at a link without using it, however often and by whomever it is opened.
 * @returns null for a token that is unknown, used, or too old: which of these, nobody learns
 */
export const findLink = async (
  { database, clock }: Pick<SignInMeans, 'database' | 'clock'>,
  token: string,
): Promise<OpenLink | null> => {
  const [rows] = await database.batch('read', [
    selectLinks().where(and(eq(signInLinks.id, await sha256(token)), isOpen(clock.now()))),
  ])
  return (rows as OpenLink[])[0] ?? null
}

/**
 * Uses the link up and starts the login, both or neither; whatever else was sent to the same browser is worthless from then
 * on. Of two at once one wins.
 * @returns null where another was faster
 */
const signInBy = async (means: SignInMeans, link: OpenLink, how: How): Promise<SignedIn | null> => {
  const now = means.clock.now()
  const login = startLogin(means, { ...how, method: 'link', person: link.person })
  const ofBrowser = q
    .select({ id: signInRequests.id })
    .from(signInRequests)
    .where(eq(signInRequests.browserHash, link.browserHash))
  try {
    await means.database.batch('write', [
      q
        .update(signInLinks)
        .set({ usedAt: now })
        .where(and(eq(signInLinks.id, link.id), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now))),
      mustHaveChangedOne(),
      q
        .update(signInLinks)
        .set({ usedAt: now })
        .where(and(isNull(signInLinks.usedAt), inArray(signInLinks.requestId, ofBrowser))),
      q.update(signInRequests).set({ expiresAt: now }).where(eq(signInRequests.browserHash, link.browserHash)),
      ...login.statements,
    ])
  } catch (error) {
    if (isFault(error, 'conflict')) return null
    throw error
  }
  return { ...login, next: link.next, isWelcomed: link.isWelcomed }
}

interface ShownLink {
  token: string
  /** What the browser remembers of its own asking, as a hash. */
  browserHash: string | null
  /** Whether the person said that they asked for the link on another device. */
  isConfirmed: boolean
}

/**
 * Signs in by a link.
 * @returns null for one that is unknown, used, or too old
 * @throws Fault `bad_input` naming `confirmed` in another browser than the one that asked, unless that was confirmed
 */
export const redeemLink = async (means: SignInMeans, shown: ShownLink, how: How): Promise<SignedIn | null> => {
  const link = await findLink(means, shown.token)
  if (link === null) return null
  if (link.browserHash !== shown.browserHash && !shown.isConfirmed) {
    throw new Fault('bad_input', { fields: [{ field: 'confirmed', rule: 'required' }] })
  }
  return signInBy(means, link, how)
}

interface TypedCode {
  browserHash: string
  code: string
  signingSecret: string
}

/** The open request of a browser; there is one for an address of nobody, too. */
const findRequest = async (
  { database, clock }: SignInMeans,
  browserHash: string,
): Promise<Id<'signInRequest'> | undefined> => {
  const [rows] = await database.batch('read', [
    q
      .select({ id: signInRequests.id })
      .from(signInRequests)
      .where(and(eq(signInRequests.browserHash, browserHash), gt(signInRequests.expiresAt, clock.now()))),
  ])
  return (rows as { id: Id<'signInRequest'> }[])[0]?.id
}

/**
 * Signs in by a code, in the browser that asked. Each try is counted before its code is looked at, so that no number of
 * tries at once can pass the limit.
 * @returns `wrong` for a code that does not fit, `ended` where the request is used, too old, or was tried too often
 */
export const redeemCode = async (
  means: SignInMeans,
  { browserHash, code, signingSecret }: TypedCode,
  how: How,
): Promise<SignedIn | 'wrong' | 'ended'> => {
  const request = await findRequest(means, browserHash)
  if (request === undefined) return 'ended'
  const hash = await codeHash(signingSecret, request, code)
  const now = means.clock.now()
  const [counted, found] = (await means.database.batch('write', [
    q
      .update(signInRequests)
      .set({ tries: sql`${signInRequests.tries} + 1` })
      .where(
        and(eq(signInRequests.id, request), lt(signInRequests.tries, MAX_TRIES), gt(signInRequests.expiresAt, now)),
      )
      .returning({ tries: signInRequests.tries }),
    selectLinks().where(and(eq(signInLinks.requestId, request), eq(signInLinks.codeHash, hash), isOpen(now))),
  ])) as [{ tries: number }[], OpenLink[]]
  const [{ tries } = { tries: Infinity }] = counted
  const [link] = found
  if (tries > MAX_TRIES) return 'ended'
  if (link === undefined) return tries === MAX_TRIES ? 'ended' : 'wrong'
  return (await signInBy(means, link, how)) ?? 'ended'
}
