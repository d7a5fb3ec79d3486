import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { calendarDays, organisations } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem, type FieldRule } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { type DayOff, isWorkingDay } from '../../kernel/working-days.ts'
import { type NationalCalendar, nationalDaysOf, selectCalendar, toCalendar } from './calendar.ts'
import { type IcsProblem, readIcs } from './ics.ts'
import { mayRunOrganisation } from './policy.ts'
import { type AddCalendarDaysInput, calendarLimits } from './schemas-calendar.ts'

export interface CalendarDay {
  id: Id<'calendarDay'>
  day: Temporal.PlainDate
  name: string
  kind: 'off' | 'working'
}

/** The days off of one year as HR looks after them. */
export interface OrganisationCalendar {
  national: NationalCalendar
  /** Today where the organisation is. */
  today: Temporal.PlainDate
  year: number
  nationalDays: { day: Temporal.PlainDate; dayOff: DayOff }[]
  own: CalendarDay[]
}

const selectOrganisation = (ctx: Ctx) =>
  q
    .select({ calendar: organisations.calendar, zone: organisations.zone })
    .from(organisations)
    .where(eq(organisations.id, ctx.actor.organisationId))

const todayIn = (ctx: Ctx, zone: string): Temporal.PlainDate => ctx.clock.now().toZonedDateTimeISO(zone).toPlainDate()

/**
 * The calendar of a year, by default the present one.
 * @throws Fault `forbidden` for everyone but HR
 */
export const getCalendar = async (
  ctx: Ctx,
  input: { year?: number | undefined } = {},
): Promise<OrganisationCalendar> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const year = input.year ?? todayIn(ctx, 'UTC').year
  const [first, last] = [
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  ]
  const [[organisation], own] = await ctx.store.read(
    selectOrganisation(ctx),
    q
      .select({ id: calendarDays.id, day: calendarDays.day, name: calendarDays.name, kind: calendarDays.kind })
      .from(calendarDays)
      .where(
        and(
          eq(calendarDays.organisationId, ctx.actor.organisationId),
          gte(calendarDays.day, first),
          lte(calendarDays.day, last),
        ),
      )
      .orderBy(asc(calendarDays.day)),
  )
  if (!organisation) throw new Fault('not_found')
  const nationalDays = [...nationalDaysOf(organisation.calendar)]
    .map(([day, dayOff]) => ({ day: Temporal.PlainDate.from(day), dayOff }))
    .filter(({ day }) => day.year === year)
  return { national: organisation.calendar, today: todayIn(ctx, organisation.zone), year, nationalDays, own }
}

/** @throws Fault `forbidden` for everyone but HR */
export const changeNationalCalendar = async (ctx: Ctx, national: NationalCalendar): Promise<void> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const [[organisation]] = await ctx.store.read(selectOrganisation(ctx))
  if (!organisation) throw new Fault('not_found')
  if (organisation.calendar === national) return
  const { organisationId } = ctx.actor
  await ctx.store.write([
    q.update(organisations).set({ calendar: national }).where(eq(organisations.id, organisationId)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'calendar.changed', organisationId),
  ])
}

const refuse = (field: string, rule: FieldRule, limit?: number): Fault =>
  new Fault('bad_input', { fields: [{ field, rule, ...(limit === undefined ? {} : { limit }) }] })

/** What there is already, to judge new days against. */
const readOwn = async (ctx: Ctx) => {
  const { organisationId } = ctx.actor
  // A day earlier than anywhere on earth, so that today is among them wherever the organisation is.
  const from = todayIn(ctx, 'UTC').subtract({ days: 2 })
  const [[organisation], own, [place]] = await ctx.store.read(
    ...selectCalendar(organisationId, from),
    q.select({ zone: organisations.zone }).from(organisations).where(eq(organisations.id, organisationId)),
  )
  const today = todayIn(ctx, place?.zone ?? 'UTC')
  return { calendar: toCalendar(organisation, own), own: new Set(own.map(({ day }) => day.toString())), today }
}

const insertDays = (ctx: Ctx, days: readonly Omit<CalendarDay, 'id'>[]) => {
  const { organisationId } = ctx.actor
  const createdAt = ctx.clock.now()
  const rows = days.map((day) => ({ ...day, id: ctx.ids.next('calendarDay'), organisationId, createdAt }))
  const ids = rows.map(({ id }) => id)
  const statements = [
    q.insert(calendarDays).values(rows).onConflictDoNothing(),
    mustHold(
      sql`(select count(*) from ${calendarDays} where ${inArray(calendarDays.id, ids)}) = cast(${ids.length} as integer)`,
    ),
    recordAudit(ctx, 'calendar.changed', organisationId),
  ]
  return { ids, statements }
}

/**
 * Adds days off of the organisation's own, or days that it works on although they are a weekend or a national holiday.
 * @returns their ids
 * @throws Fault `forbidden`, `bad_input` naming `from` or `to`, `conflict` where somebody was faster
 */
export const addCalendarDays = async (
  ctx: Ctx,
  input: AddCalendarDaysInput & { key?: string | undefined },
): Promise<Id<'calendarDay'>[]> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const { from, to = from, name, kind, key } = input
  const [known, { calendar, own, today }] = await Promise.all([recall(ctx, key), readOwn(ctx)])
  if (known) return known.split(' ') as Id<'calendarDay'>[]
  const count = from.until(to, { largestUnit: 'days' }).days + 1
  if (Temporal.PlainDate.compare(from, today) < 0) throw refuse('from', 'in_the_past')
  if (from.year > today.year + calendarLimits.yearsAhead) throw refuse('from', 'not_a_date')
  if (count < 1) throw refuse('to', 'before_start')
  if (count > calendarLimits.daysAtOnce) throw refuse('to', 'too_many', calendarLimits.daysAtOnce)
  if (own.size + count > calendarLimits.days) throw refuse('from', 'too_many', calendarLimits.days)
  const days = Array.from({ length: count }, (_, at) => ({ day: from.add({ days: at }), name, kind }))
  const isThere = days.some(({ day }) => own.has(day.toString()) || (kind === 'working' && isWorkingDay(calendar, day)))
  if (isThere) throw refuse('from', 'already_there')
  const { ids, statements } = insertDays(ctx, days)
  const made = await writeOnce(ctx, key, ids.join(' '), statements)
  return made.split(' ') as Id<'calendarDay'>[]
}

/** @throws Fault `forbidden`, `not_found` */
export const removeCalendarDay = async (ctx: Ctx, id: Id<'calendarDay'>): Promise<void> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const mine = and(eq(calendarDays.id, id), eq(calendarDays.organisationId, ctx.actor.organisationId))
  const [rows] = await ctx.store.read(q.select({ id: calendarDays.id }).from(calendarDays).where(mine))
  if (rows.length === 0) throw new Fault('not_found')
  await ctx.store.write([
    q.delete(calendarDays).where(mine),
    mustHaveChangedOne(),
    recordAudit(ctx, 'calendar.changed', ctx.actor.organisationId),
  ])
}

export interface CalendarPreview {
  /** Days that would be added. */
  days: { day: Temporal.PlainDate; name: string }[]
  problems: IcsProblem[]
  /** Days left out: those that have passed, and those that are there already. */
  past: number
  known: number
}

/**
 * What a calendar file would add. Nothing is changed.
 * @throws Fault `forbidden`, `bad_input` naming `ics`
 */
export const previewCalendar = async (ctx: Ctx, ics: string): Promise<CalendarPreview> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const read = readIcs(ics, calendarLimits.nameCharacters)
  const { own, today, calendar } = await readOwn(ctx)
  if (!read) throw refuse('ics', 'not_ics')
  const preview: CalendarPreview = { days: [], problems: read.problems, past: 0, known: 0 }
  const seen = new Set(own)
  const latest = today.add({ years: calendarLimits.yearsAhead })
  for (const { day, name } of read.days.sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))) {
    const text = day.toString()
    if (Temporal.PlainDate.compare(day, today) < 0 || Temporal.PlainDate.compare(day, latest) > 0) preview.past += 1
    else if (seen.has(text) || calendar.off.has(text)) preview.known += 1
    else {
      seen.add(text)
      preview.days.push({ day, name })
    }
  }
  const count = own.size + preview.days.length
  if (count > calendarLimits.days) throw refuse('ics', 'too_many', calendarLimits.days)
  return preview
}

const asProblem = ({ event, rule }: IcsProblem): FieldProblem => ({ field: `ics.${event}`, rule })

/**
 * Adds the days of a calendar file: all of them, or none where one event cannot be read.
 * @returns how many days were added
 * @throws Fault `forbidden`, `bad_input` naming `ics` or its events, `conflict`
 */
export const importCalendar = async (
  ctx: Ctx,
  { ics, key }: { ics: string; key?: string | undefined },
): Promise<number> => {
  const [known, { days, problems }] = await Promise.all([recall(ctx, key), previewCalendar(ctx, ics)])
  if (known) return known.split(' ').length
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems.slice(0, 20).map(asProblem) })
  if (days.length === 0) return 0
  const { ids, statements } = insertDays(
    ctx,
    days.map((day) => ({ ...day, kind: 'off' as const })),
  )
  return (await writeOnce(ctx, key, ids.join(' '), statements)).split(' ').length
}
