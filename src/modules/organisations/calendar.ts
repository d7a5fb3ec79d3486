import { and, asc, eq, gte } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { calendarDays, organisations } from '../../db/schema/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { DayOff, WorkCalendar } from '../../kernel/working-days.ts'
import { nationalDaysOff } from './national-days.ts'
import { calendarLimits } from './schemas-calendar.ts'

export type NationalCalendar = (typeof organisations.$inferSelect)['calendar']
type OwnDay = Pick<typeof calendarDays.$inferSelect, 'day' | 'name' | 'kind'>

const none: ReadonlyMap<string, DayOff> = new Map()

/** The national days off that an organisation keeps, by their ISO text. */
export const nationalDaysOf = (calendar: NationalCalendar): ReadonlyMap<string, DayOff> =>
  calendar === 'id' ? nationalDaysOff : none

/** An organisation's days off and working days from that day on, to stand in a batch of reads; for `toCalendar`. */
export const selectCalendar = (organisationId: Id<'organisation'>, from: Temporal.PlainDate) =>
  [
    q.select({ calendar: organisations.calendar }).from(organisations).where(eq(organisations.id, organisationId)),
    q
      .select({ day: calendarDays.day, name: calendarDays.name, kind: calendarDays.kind })
      .from(calendarDays)
      .where(and(eq(calendarDays.organisationId, organisationId), gte(calendarDays.day, from)))
      .orderBy(asc(calendarDays.day))
      .limit(calendarLimits.days),
  ] as const

/** The calendar that was read: the national one, if it is kept, with the organisation's own days over it. */
export const toCalendar = (
  organisation: { calendar: NationalCalendar } | undefined,
  own: readonly OwnDay[],
): WorkCalendar => {
  const off = new Map(nationalDaysOf(organisation?.calendar ?? 'none'))
  const working = new Set<string>()
  for (const { day, name, kind } of own) {
    if (kind === 'working') working.add(day.toString())
    else off.set(day.toString(), { name: { id: name, en: name }, source: 'own', isExpected: false })
  }
  return { off, working }
}
