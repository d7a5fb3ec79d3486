import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { logins, organisations, people } from '../../db/schema/index.ts'
import type { Claims, Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { type NewLogin, type SignInMeans, type StartedLogin, startLogin } from './logins.ts'

/** Someone whom the demo lets a visitor be. */
export interface DemoPerson {
  id: Id<'person'>
  name: string
  organisationName: string
}

/** The people whom the demo's configuration names. */
export const listDemoPeople = async (
  { database }: Pick<SignInMeans, 'database'>,
  ids: readonly Id<'person'>[],
): Promise<DemoPerson[]> => {
  const [rows] = await database.batch('read', [
    q
      .select({
        id: people.id,
        name: people.name,
        organisationName: organisations.name,
      })
      .from(people)
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .where(and(inArray(people.id, [...ids]), isNull(people.deactivatedAt)))
      .orderBy(asc(people.id)),
  ])
  return rows as DemoPerson[]
}

/**
 * Signs a person of the demo in, without any proof. Mounted only where the configuration turns the demo on.
 * @throws Fault `not_found`
 */
export const signInToDemo = async (
  means: SignInMeans,
  id: Id<'person'>,
  how: Pick<NewLogin, 'device' | 'replaces'>,
): Promise<StartedLogin> => {
  const [rows] = await means.database.batch('read', [
    q
      .select({ organisationId: people.organisationId, role: people.role })
      .from(people)
      .where(and(eq(people.id, id), isNull(people.deactivatedAt))),
  ])
  const [person] = rows as { organisationId: Id<'organisation'>; role: Claims['role'] }[]
  if (!person) throw new Fault('not_found')
  const login = startLogin(means, { ...how, method: 'demo', person: { ...person, personId: id } })
  await means.database.batch('write', login.statements)
  return login
}

/** Ends the login that asks; its cookie is worthless from then on. */
export const signOut = async (ctx: Ctx): Promise<void> => {
  const login = ctx.actor.id as Id<'login'>
  await ctx.store.viewer()
  await ctx.store.write([
    q
      .update(logins)
      .set({ revokedAt: ctx.clock.now() })
      .where(and(eq(logins.id, login), eq(logins.personId, ctx.actor.personId))),
    recordAudit(ctx, 'login.revoked', login),
  ])
}
