import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../organisations/keys.ts'
import { refuseTakenAddress, selectByAddress, whereAddressIsFree } from './add.ts'
import {
  isActiveHr,
  ofOrganisation,
  type Person,
  requireHr,
  selectOtherHr,
  selectPeople,
  toPerson,
} from './directory.ts'
import { endAccess, queueAddressNotice } from './leaving.ts'
import { isLastHr, mayChangeRole, mayPrefill, mayReaddress } from './policy.ts'
import type { ChangePersonInput } from './schemas.ts'

/** What differs from how the person is now. */
type Changes = { [Field in keyof ChangePersonInput]: NonNullable<ChangePersonInput[Field]> }

const details = ['name', 'address', 'locale', 'zone'] as const
const prefilled = ['address', 'locale', 'zone'] as const

const changesIn = (person: Person, input: ChangePersonInput): Changes => {
  const now: Required<Changes> = { ...person, active: person.deactivatedAt === null }
  const differing = Object.entries(input).filter(
    ([field, value]) => value !== undefined && value !== Object.getOwnPropertyDescriptor(now, field)?.value,
  )
  return Object.fromEntries(differing)
}

const someone = (where: SQL | undefined): SQL => sql`exists (select 1 from ${people} where ${where})`

/**
 * Changes what HR administers of a person; what is as it was stays untouched.
 * @throws Fault `forbidden` for everyone but HR, and for one's own role; `not_found`; `stale_login` where role or address
 * change; `bad_input` naming the field; `conflict` where another of HR was faster
 */
export const changePerson = async (
  ctx: Ctx,
  { person: id, links, ...input }: ChangePersonInput & { person: Id<'person'>; links: LinkMeans },
): Promise<void> => {
  requireHr(ctx)
  const [[[row], same, keys, [others]], { organisationName }] = await Promise.all([
    ctx.store.read(
      selectPeople(and(ofOrganisation(ctx), eq(people.id, id))),
      selectByAddress(ctx, input.email ?? ''),
      selectOrganisationKey(ctx.actor.organisationId),
      selectOtherHr(ctx, id),
    ),
    ctx.store.viewer(),
  ])
  if (!row) throw new Fault('not_found')
  const target = toPerson(row, ctx.clock.now())
  const changes = changesIn(target, input)
  if (Object.keys(changes).length === 0) return
  refuseUnallowed(ctx, target, changes, others?.count ?? 0)
  if (changes.role !== undefined || changes.email !== undefined) await requireFreshLogin(ctx)
  if (changes.email !== undefined) refuseTakenAddress(same)

  const losesAccess = changes.email !== undefined || changes.active === false
  const leavesHr = target.role === 'hr' && (changes.role === 'member' || changes.active === false)
  const fresh = await learnOrganisationKey(ctx, ctx.actor.organisationId, keys)
  const notice =
    changes.email === undefined
      ? null
      : await queueAddressNotice(ctx, { ...target, organisationId: ctx.actor.organisationId, organisationName }, links)
  await whereAddressIsFree(
    ctx.store.write([
      // Of two people who take HR from each other, one comes first, and the other is no longer HR.
      mustHold(someone(and(isActiveHr(ctx), eq(people.id, ctx.actor.personId)))),
      update(ctx, target, changes),
      mustHaveChangedOne(),
      ...(leavesHr ? [mustHold(someone(isActiveHr(ctx)))] : []),
      ...(losesAccess ? endAccess(id, ctx.clock.now()) : []),
      ...actionsOf(changes).map((action) => recordAudit(ctx, action, id)),
      ...(notice ? [...fresh, notice.statement] : []),
    ]),
  )
  if (notice) ctx.post(notice.id)
}

/** @throws Fault `forbidden`, `bad_input` naming the field */
const refuseUnallowed = (ctx: Ctx, target: Person, changes: Changes, othersOfHr: number): void => {
  if (changes.role !== undefined && !mayChangeRole(ctx.actor, target)) throw new Fault('forbidden')
  const isLast = isLastHr(target, othersOfHr)
  const refused = [
    ...(mayPrefill(target) ? [] : prefilled.filter((field) => changes[field] !== undefined)),
    ...(changes.email !== undefined && !mayReaddress(target) ? ['email'] : []),
    ...(isLast && changes.role !== undefined ? ['role'] : []),
    ...(isLast && changes.active === false ? ['active'] : []),
  ]
  if (refused.length === 0) return
  throw new Fault('bad_input', { fields: refused.map((field) => ({ field, rule: 'not_allowed' as const })) })
}

/** One statement for all of it, which changes nothing where what it is about was changed meanwhile. */
const update = (ctx: Ctx, target: Person, { active, ...changes }: Changes): Query =>
  q
    .update(people)
    .set({
      ...changes,
      ...(active === undefined ? {} : { deactivatedAt: active ? null : ctx.clock.now() }),
      // The provider's account, and an invitation that was never taken up, belong to the old address.
      ...(changes.email === undefined ? {} : { ssoSubject: null }),
      ...(changes.email !== undefined && target.joinedAt === null ? { invitedAt: null } : {}),
    })
    .where(
      and(
        ofOrganisation(ctx),
        eq(people.id, target.id),
        changes.role === undefined ? undefined : eq(people.role, target.role),
        changes.email === undefined ? undefined : eq(people.email, target.email),
        active === undefined ? undefined : active ? isNotNull(people.deactivatedAt) : isNull(people.deactivatedAt),
      ),
    )

const actionsOf = (changes: Changes) => [
  ...(details.some((field) => changes[field] !== undefined) ? ['person.changed' as const] : []),
  ...(changes.role === undefined ? [] : ['role.changed' as const]),
  ...(changes.email === undefined ? [] : ['email.changed' as const]),
  ...(changes.active === undefined
    ? []
    : [changes.active ? ('person.reactivated' as const) : ('person.deactivated' as const)]),
]
