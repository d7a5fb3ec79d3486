import { and, eq, isNull } from 'drizzle-orm'
import { type AuditMeans, recordDeed } from '../../db/audit.ts'
import type { Database } from '../../db/client.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { mailOptOuts, organisations, people } from '../../db/schema/index.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import { keyedHash } from '../../kernel/hash.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import { type OptionalMailKind, optionalMailKinds } from '../../kernel/mail.ts'

interface Subscription {
  person: Id<'person'>
  kind: OptionalMailKind
}

const sign = ({ person, kind }: Subscription, secret: string): Promise<string> =>
  keyedHash(secret, 'unsubscribe', `${person}|${kind}`)

/** Takes as long for any two texts of one length, so that a signature cannot be found letter by letter. */
const isSame = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  let difference = 0
  for (let place = 0; place < a.length; place += 1) difference |= a.charCodeAt(place) ^ b.charCodeAt(place)
  return difference === 0
}

/** Where the recipient turns off that kind of mail. It holds for good and does nothing else. */
export const unsubscribeLink = async ({ origin, secret }: LinkMeans, subscription: Subscription): Promise<string> =>
  `${origin}/unsubscribe/${subscription.person}.${subscription.kind}.${await sign(subscription, secret)}`

/** @throws Fault `not_found` for a token that was not made with this secret */
const readToken = async (token: string, secret: string): Promise<Subscription> => {
  const [person, named, signature = ''] = token.split('.')
  const kind = optionalMailKinds.find((optional) => optional === named)
  if (isId('person', person) && kind !== undefined) {
    if (isSame(signature, await sign({ person, kind }, secret))) return { person, kind }
  }
  throw new Fault('not_found')
}

interface UnsubscribeMeans extends AuditMeans {
  database: Database
}

export interface FoundSubscription extends Subscription {
  organisationId: Id<'organisation'>
  organisationName: string
  isOff: boolean
}

/**
 * Whose mails, of which kind, a token is about. Changes nothing.
 * @throws Fault `not_found`
 */
export const findSubscription = async (
  { database }: Pick<UnsubscribeMeans, 'database'>,
  token: string,
  secret: string,
): Promise<FoundSubscription> => {
  const { person, kind } = await readToken(token, secret)
  const [rows] = await database.batch('read', [
    q
      .select({
        organisationId: people.organisationId,
        organisationName: organisations.name,
        offSince: mailOptOuts.createdAt,
      })
      .from(people)
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .leftJoin(mailOptOuts, and(eq(mailOptOuts.personId, people.id), eq(mailOptOuts.kind, kind)))
      .where(and(eq(people.id, person), isNull(people.erasedAt))),
  ])
  const [row] = rows as {
    organisationId: Id<'organisation'>
    organisationName: string
    offSince: Temporal.Instant | null
  }[]
  if (!row) throw new Fault('not_found')
  const { offSince, ...organisation } = row
  return { person, kind, ...organisation, isOff: offSince !== null }
}

/**
 * Turns that kind of mail off for the token's person, once or again.
 * @throws Fault `not_found`
 */
export const unsubscribe = async (
  means: UnsubscribeMeans,
  token: string,
  secret: string,
): Promise<FoundSubscription> => {
  const found = await findSubscription(means, token, secret)
  const { person, kind, organisationId } = found
  if (found.isOff) return found
  try {
    await means.database.batch('write', [
      q
        .insert(mailOptOuts)
        .values({ personId: person, kind, organisationId, createdAt: means.clock.now() })
        .onConflictDoNothing(),
      mustHaveChangedOne(),
      recordDeed(means, { organisationId, actorId: person, action: 'mail.turned-off', entityId: person }),
    ])
  } catch (error) {
    // Another press of the same button was faster: it is off.
    if (!isFault(error, 'conflict')) throw error
  }
  return { ...found, isOff: true }
}
