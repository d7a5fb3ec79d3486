import { and, count, eq, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { q } from '../../db/query.ts'
import {
  appraisals,
  mentorRequests,
  pairings,
  people,
  privacyRequests,
  programs,
  sessions,
} from '../../db/schema/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { addWorkingDays, type WorkCalendar } from '../../kernel/working-days.ts'
import { selectCalendar, toCalendar } from '../organisations/calendar.ts'
import { mayArrangePairings } from '../pairings/policy.ts'

/** A pairing that has not met for long. Who, and nothing else: not since when, and not why. */
export interface Quiet {
  id: Id<'pairing'>
  mentor: string
  mentee: string
  program: string
}

/** What HR has to look after, as figures of logistics. Holds nothing that anyone said. */
export interface Desk {
  quiet: Quiet[]
  /** More of them than are named. */
  hasMoreQuiet: boolean
  /** Requests under data protection law, and when the first of them must be answered. */
  requests: { open: number; firstDueAt: Temporal.Instant | null }
  mentorRequests: number
  notInvited: number
  notJoined: number
  appraisalsDue: number
  programsEnding: number
}

/** HR hears of a pairing this long after its next session was due, in working days: time enough for the two to see to it. */
export const HR_HEARS_AFTER = 28
/** Fewer calendar days never hold so many working ones. */
const AT_LEAST_DAYS = 36
const MOST_NAMED = 8
/** A programme is brought up so many days before it ends. */
const ENDING_DAYS = 30

const DAY_MS = 86_400_000

const mentors = alias(people, 'mentors')
const mentees = alias(people, 'mentees')

/** Pairings that may have gone quiet, the longest first. Whoever has not met counts from the start. */
const selectQuiet = ({ actor, clock }: Ctx) => {
  const lastHeld = q
    .select({ at: sql`max(${sessions.startsAt})` })
    .from(sessions)
    .where(and(eq(sessions.pairingId, pairings.id), eq(sessions.state, 'held')))
  const last = sql<number>`coalesce((${lastHeld}), unixepoch(${pairings.startedOn}) * 1000)`
  const due = sql`${last} + ${pairings.cadenceWeeks} * ${BigInt(7 * DAY_MS)}`
  const bound = BigInt(clock.now().epochMilliseconds - AT_LEAST_DAYS * DAY_MS)
  return q
    .select({
      id: pairings.id,
      mentor: mentors.name,
      mentee: mentees.name,
      program: programs.name,
      cadenceWeeks: pairings.cadenceWeeks,
      zone: pairings.zone,
      last: last.mapWith(Number),
    })
    .from(pairings)
    .innerJoin(mentors, eq(mentors.id, pairings.mentorId))
    .innerJoin(mentees, eq(mentees.id, pairings.menteeId))
    .innerJoin(programs, eq(programs.id, pairings.programId))
    .where(and(eq(pairings.organisationId, actor.organisationId), eq(pairings.state, 'active'), sql`${due} < ${bound}`))
    .orderBy(due)
    .limit(MOST_NAMED + 1)
}

type Candidate = Awaited<ReturnType<typeof selectQuiet>>[number]

const isQuiet = ({ last, cadenceWeeks, zone }: Candidate, now: Temporal.Instant, calendar: WorkCalendar): boolean => {
  const due = dayIn(Temporal.Instant.fromEpochMilliseconds(last), zone).add({ weeks: cadenceWeeks })
  return Temporal.PlainDate.compare(addWorkingDays(calendar, due, HR_HEARS_AFTER), dayIn(now, zone)) < 0
}

const figures = ({ actor, clock }: Ctx) => {
  const now = clock.now()
  const today = dayIn(now, 'UTC')
  const own = actor.organisationId
  const isHere = and(eq(people.organisationId, own), isNull(people.deactivatedAt), isNull(people.joinedAt))
  const howMany = (where: SQL | undefined) => q.select({ n: count() }).from(people).where(where)
  return [
    q
      .select({ open: count(), firstDueAt: sql<number | null>`min(${privacyRequests.dueAt})` })
      .from(privacyRequests)
      .where(and(eq(privacyRequests.organisationId, own), eq(privacyRequests.state, 'open'))),
    q
      .select({ n: count() })
      .from(mentorRequests)
      .where(and(eq(mentorRequests.organisationId, own), eq(mentorRequests.state, 'open'))),
    howMany(and(isHere, isNull(people.invitedAt))),
    howMany(and(isHere, isNotNull(people.invitedAt))),
    q
      .select({ n: count() })
      .from(appraisals)
      .where(
        and(
          eq(appraisals.organisationId, own),
          lte(appraisals.dueOn, today),
          or(isNull(appraisals.mentorSignedAt), isNull(appraisals.menteeSignedAt)),
        ),
      ),
    q
      .select({ n: count() })
      .from(programs)
      .where(
        and(
          eq(programs.organisationId, own),
          isNull(programs.closedAt),
          lte(programs.endsOn, today.add({ days: ENDING_DAYS })),
        ),
      ),
  ] as const
}

/** @throws Fault `forbidden` for everyone but HR */
export const getDesk = async (ctx: Ctx): Promise<Desk> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const now = ctx.clock.now()
  const [candidates, [organisation], ownDays, [requests], [asked], [uninvited], [waiting], [due], [ending]] =
    await ctx.store.read(
      selectQuiet(ctx),
      ...selectCalendar(ctx.actor.organisationId, dayIn(now, 'UTC').subtract({ years: 1 })),
      ...figures(ctx),
    )
  const calendar = toCalendar(organisation, ownDays)
  const quiet = candidates.filter((candidate) => isQuiet(candidate, now, calendar))
  const firstDueAt = requests?.firstDueAt ?? null
  return {
    // By name: the order of the days would say since when.
    quiet: quiet
      .slice(0, MOST_NAMED)
      .map(({ id, mentor, mentee, program }) => ({ id, mentor, mentee, program }))
      .sort((a, b) => a.mentor.localeCompare(b.mentor)),
    hasMoreQuiet: quiet.length > MOST_NAMED,
    requests: {
      open: requests?.open ?? 0,
      firstDueAt: firstDueAt === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(firstDueAt)),
    },
    mentorRequests: asked?.n ?? 0,
    notInvited: uninvited?.n ?? 0,
    notJoined: waiting?.n ?? 0,
    appraisalsDue: due?.n ?? 0,
    programsEnding: ending?.n ?? 0,
  }
}
