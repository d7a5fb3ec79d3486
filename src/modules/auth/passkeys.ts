import { and, asc, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { logins, organisations, passkeys } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import { selectOrganisationKey } from '../organisations/keys.ts'
import { CeremonyFailure, checkNewPasskey, creationOptions, type KnownPasskey } from './passkey-ceremony.ts'
import {
  challengeIn,
  makeChallenge,
  selectChallenge,
  spendChallenge,
  spendChallengeOnce,
} from './passkey-challenges.ts'
import { tellOwner } from './passkey-mail.ts'
import { challengeProblem, countsAsShown, mayAddPasskey, mayRemovePasskey, type Standing } from './passkey-policy.ts'
import { orRefuse } from './passkey-refusal.ts'
import { limits, type NewPasskeyAnswer } from './passkey-schemas.ts'

/** A passkey as its owner sees it. */
export interface Passkey {
  id: string
  label: string
  createdAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
  /** Whether it may go: the last one stays where the organisation asks for passkeys. */
  isRemovable: boolean
}

/** Where the asking browser is, and what it was told to remember. */
export interface Browser {
  origin: string
  browserHash: string | null
}

const isMine = (ctx: Ctx) =>
  and(eq(passkeys.organisationId, ctx.actor.organisationId), eq(passkeys.personId, ctx.actor.personId))

export const selectMine = (ctx: Ctx) =>
  q.select().from(passkeys).where(isMine(ctx)).orderBy(asc(passkeys.createdAt), asc(passkeys.id))

const selectRule = (ctx: Ctx) =>
  q.select({ rule: organisations.signInRule }).from(organisations).where(eq(organisations.id, ctx.actor.organisationId))

/** The asking login, which is of the asker, or there was no answer to the login check. */
export const isThisLogin = (ctx: Ctx) =>
  and(eq(logins.id, ctx.actor.id as Id<'login'>), eq(logins.personId, ctx.actor.personId))

const selectShown = (ctx: Ctx) => q.select({ at: logins.passkeyAt }).from(logins).where(isThisLogin(ctx))

/** One's own passkeys, the oldest first. */
export const listPasskeys = async (ctx: Ctx): Promise<Passkey[]> => {
  const [rows, [organisation]] = await ctx.store.read(selectMine(ctx), selectRule(ctx))
  const rule = organisation?.rule ?? 'any'
  return rows.map(({ id, label, createdAt, lastUsedAt }) => ({
    id,
    label,
    createdAt,
    lastUsedAt,
    isRemovable: mayRemovePasskey({ rule, has: rows.length }),
  }))
}

const readStanding = async (ctx: Ctx): Promise<{ known: KnownPasskey[]; standing: Standing }> => {
  const [rows, [organisation], [login]] = await ctx.store.read(selectMine(ctx), selectRule(ctx), selectShown(ctx))
  const standing = {
    rule: organisation?.rule ?? 'any',
    has: rows.length,
    hasShown: login !== undefined && login.at !== null,
  }
  return { known: rows, standing }
}

/** What the asking login has to do with passkeys. */
export const getPasskeyStanding = async (ctx: Ctx): Promise<Standing> => (await readStanding(ctx)).standing

const checkMayAdd = async (ctx: Ctx, standing: Standing): Promise<void> => {
  await requireFreshLogin(ctx)
  if (!mayAddPasskey(standing)) throw new Fault('needs_passkey')
  if (standing.has >= limits.passkeys) {
    throw new Fault('bad_input', { fields: [{ field: 'answer', rule: 'too_many', limit: limits.passkeys }] })
  }
}

/**
 * Begins to add a passkey.
 * @returns options for the browser's dialog
 * @throws Fault `stale_login`; `needs_passkey` where one has to be shown before another is added
 */
export const beginAddingPasskey = async (
  ctx: Ctx,
  { origin, browserHash }: { origin: string; browserHash: string },
) => {
  const { known, standing } = await readStanding(ctx)
  await checkMayAdd(ctx, standing)
  const person = await ctx.store.viewer()
  const { challenge, statement } = await makeChallenge(ctx.clock, {
    purpose: 'register',
    browserHash,
    owner: ctx.actor,
  })
  await ctx.store.write([statement])
  return creationOptions({ origin, challenge, person, known })
}

/** A first passkey that this login was allowed to add unseen is still the first: of two that race, one is refused. */
const stillMayAdd = (ctx: Ctx): Query => {
  const { organisationId, personId, id } = ctx.actor
  return mustHold(
    sql`select (select sign_in_rule from organisations where id = ${organisationId}) <> 'passkey'
      or (select passkey_at from logins where id = ${id}) is not null
      or not exists (select 1 from passkeys where person_id = ${personId})`,
  )
}

/**
 * Adds the passkey that the browser's dialog made, under a name.
 * @throws Fault `stale_login`, `needs_passkey`, `passkey_refused`
 */
export const addPasskey = (ctx: Ctx, input: Browser & { answer: NewPasskeyAnswer; label: string }): Promise<void> =>
  orRefuse(ctx, async () => {
    const { id: challengeId, challenge } = await challengeIn(input.answer.response.clientDataJSON)
    const [{ standing }, [challenges, keys]] = await Promise.all([
      readStanding(ctx),
      ctx.store.read(selectChallenge(challengeId), selectOrganisationKey(ctx.actor.organisationId)),
    ])
    await checkMayAdd(ctx, standing)
    const now = ctx.clock.now()
    const { personId, organisationId } = ctx.actor
    const problem = challengeProblem(challenges[0], { purpose: 'register', personId, ...input }, now)
    if (problem !== null) throw new CeremonyFailure(problem)
    const made = await checkNewPasskey(input.answer, { origin: input.origin, challenge }).catch(
      async (error: unknown) => {
        await ctx.store.write([spendChallenge(challengeId, now)])
        throw error
      },
    )
    const row = { ...made, organisationId, personId, label: input.label, createdAt: now }
    const notice = await tellOwner(ctx, { kind: 'passkey-added', origin: input.origin, keys })
    await ctx.store.write([
      ...spendChallengeOnce(challengeId, now),
      stillMayAdd(ctx),
      // A credential belongs to one account. Its id is random, so that one which is known was copied from somewhere.
      q.insert(passkeys).values(row).onConflictDoNothing(),
      mustHaveChangedOne(),
      ...(countsAsShown(standing) ? [q.update(logins).set({ passkeyAt: now }).where(isThisLogin(ctx))] : []),
      recordAudit(ctx, 'passkey.added', made.id),
      ...notice.statements,
    ])
    notice.send()
  })

/**
 * Removes one of one's own passkeys.
 * @throws Fault `stale_login`, `not_found`; `last_passkey` where the organisation asks for one and this is the last
 */
export const removePasskey = async (ctx: Ctx, { id, origin }: { id: string; origin: string }): Promise<void> => {
  const [rows, [organisation], keys] = await ctx.store.read(
    selectMine(ctx),
    selectRule(ctx),
    selectOrganisationKey(ctx.actor.organisationId),
  )
  if (!rows.some((row) => row.id === id)) throw new Fault('not_found')
  await requireFreshLogin(ctx)
  if (!mayRemovePasskey({ rule: organisation?.rule ?? 'any', has: rows.length })) throw new Fault('last_passkey')
  const notice = await tellOwner(ctx, { kind: 'passkey-removed', origin, keys })
  const { organisationId, personId } = ctx.actor
  await ctx.store.write([
    q.delete(passkeys).where(and(eq(passkeys.id, id), isMine(ctx))),
    mustHaveChangedOne(),
    // Two tabs that each remove one of two must not leave none.
    mustHold(
      sql`select (select sign_in_rule from organisations where id = ${organisationId}) <> 'passkey'
        or exists (select 1 from passkeys where person_id = ${personId})`,
    ),
    recordAudit(ctx, 'passkey.removed', id),
    ...notice.statements,
  ])
  notice.send()
}
