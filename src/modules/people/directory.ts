import { and, asc, eq, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { organisations, people } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Locale } from '../../kernel/locale.ts'
import { invitationsHoldSince, isLastHr, mayManagePeople, type PersonState, personStates, stateOf } from './policy.ts'
import { type ListPeopleQuery, limits } from './schemas.ts'

/** What HR administers of a person. What someone consented to, or said, is not among it. */
const administered = {
  id: people.id,
  name: people.name,
  address: people.address,
  email: people.email,
  locale: people.locale,
  zone: people.zone,
  role: people.role,
  invitedAt: people.invitedAt,
  joinedAt: people.joinedAt,
  welcomedAt: people.welcomedAt,
  deactivatedAt: people.deactivatedAt,
}

/** The people of the organisation; who was erased is nobody any more. */
export const ofOrganisation = (ctx: Ctx): SQL | undefined =>
  and(eq(people.organisationId, ctx.actor.organisationId), isNull(people.erasedAt))

export const selectPeople = (where: SQL | undefined) => q.select(administered).from(people).where(where)

type Row = Awaited<ReturnType<typeof selectPeople>>[number]

export type Person = Row & { state: PersonState }

/** @throws Fault `forbidden` for everyone but HR */
export const requireHr = (ctx: Ctx): void => {
  if (!mayManagePeople(ctx.actor)) throw new Fault('forbidden')
}

export const toPerson = (row: Row, now: Temporal.Instant): Person => ({ ...row, state: stateOf(row, now) })

export const hasState = (state: PersonState, now: Temporal.Instant): SQL | undefined => {
  const since = invitationsHoldSince(now)
  const waits = and(isNull(people.deactivatedAt), isNull(people.joinedAt))
  switch (state) {
    case 'deactivated':
      return isNotNull(people.deactivatedAt)
    case 'joined':
      return and(isNull(people.deactivatedAt), isNotNull(people.joinedAt))
    case 'new':
      return and(waits, isNull(people.invitedAt))
    case 'invited':
      return and(waits, gte(people.invitedAt, since))
    case 'expired':
      return and(waits, lt(people.invitedAt, since))
  }
}

/** At the start of a word of the name, or of the address. */
const matches = (search: string): SQL | undefined => {
  const prefix = `${search.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&')}%`
  const startsWith = (column: typeof people.name | typeof people.email, pattern: string) =>
    sql`${column} like ${pattern} escape '\\'`
  return or(startsWith(people.name, prefix), startsWith(people.name, `% ${prefix}`), startsWith(people.email, prefix))
}

const byName = [sql`lower(${people.name})`, asc(people.id)]

/** By name, behind that person. */
const follows = (ctx: Ctx, after: Id<'person'>): SQL => {
  const last = q.select({ name: sql`lower(${people.name})`, id: people.id }).from(people)
  return sql`(lower(${people.name}), ${people.id}) > (${last.where(and(ofOrganisation(ctx), eq(people.id, after)))})`
}

const selectCounts = (ctx: Ctx, now: Temporal.Instant) => {
  const count = (state: PersonState) =>
    sql<number>`coalesce(sum(case when ${hasState(state, now)} then 1 else 0 end), 0)`.mapWith(Number)
  const counts = Object.fromEntries(personStates.map((state) => [state, count(state)])) as Record<
    PersonState,
    ReturnType<typeof count>
  >
  return q.select(counts).from(people).where(ofOrganisation(ctx))
}

export interface PeoplePage {
  people: Person[]
  /** Where the next page starts, or null on the last. */
  next: Id<'person'> | null
  /** How many of the whole organisation have come how far. */
  counts: Record<PersonState, number>
}

/**
 * The people of the organisation by name, a page at a time.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listPeople = async (ctx: Ctx, query: ListPeopleQuery = {}): Promise<PeoplePage> => {
  requireHr(ctx)
  const { search, state, after, limit = limits.page } = query
  const now = ctx.clock.now()
  const where = and(
    ofOrganisation(ctx),
    search ? matches(search) : undefined,
    state ? hasState(state, now) : undefined,
    after ? follows(ctx, after) : undefined,
  )
  const [rows, [counts]] = await ctx.store.read(
    selectPeople(where)
      .orderBy(...byName)
      .limit(limit + 1),
    selectCounts(ctx, now),
  )
  const found = rows.slice(0, limit).map((row) => toPerson(row, now))
  const none = { new: 0, invited: 0, expired: 0, joined: 0, deactivated: 0 }
  return { people: found, next: rows.length > limit ? (found.at(-1)?.id ?? null) : null, counts: counts ?? none }
}

/** Who keeps the organisation from being left to nobody: they are HR, have signed in before and still can. */
export const isActiveHr = (ctx: Ctx): SQL | undefined =>
  and(ofOrganisation(ctx), eq(people.role, 'hr'), isNull(people.deactivatedAt), isNotNull(people.joinedAt))

/** How many of them there are beside that person, to stand in a batch of reads. */
export const selectOtherHr = (ctx: Ctx, id: Id<'person'>) =>
  q
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(and(isActiveHr(ctx), ne(people.id, id)))

/** @throws Fault `forbidden` for everyone but HR, `not_found` */
export const getPerson = async (ctx: Ctx, id: Id<'person'>): Promise<{ person: Person; isLastHr: boolean }> => {
  requireHr(ctx)
  const [[row], [others]] = await ctx.store.read(
    selectPeople(and(ofOrganisation(ctx), eq(people.id, id))),
    selectOtherHr(ctx, id),
  )
  if (!row) throw new Fault('not_found')
  return { person: toPerson(row, ctx.clock.now()), isLastHr: isLastHr(row, others?.count ?? 0) }
}

/** Language and zone of who has chosen none yet, to stand in a batch of reads. */
export const selectDefaults = (ctx: Ctx) =>
  q
    .select({ locale: organisations.locale, zone: organisations.zone })
    .from(organisations)
    .where(eq(organisations.id, ctx.actor.organisationId))

/**
 * What a new person starts with, where nothing else is said.
 * @throws Fault `forbidden` for everyone but HR
 */
export const getDefaults = async (ctx: Ctx): Promise<{ locale: Locale; zone: string }> => {
  requireHr(ctx)
  const [[defaults]] = await ctx.store.read(selectDefaults(ctx))
  if (!defaults) throw new Fault('not_found')
  return defaults
}

/**
 * Everyone, by name, for a file that leaves the product: that it left is recorded.
 * @throws Fault `forbidden` for everyone but HR
 */
export const exportPeople = async (ctx: Ctx): Promise<Person[]> => {
  requireHr(ctx)
  const [rows] = await ctx.store.read(selectPeople(ofOrganisation(ctx)).orderBy(...byName))
  await ctx.store.write([recordAudit(ctx, 'data.exported', ctx.actor.organisationId)])
  return rows.map((row) => toPerson(row, ctx.clock.now()))
}
