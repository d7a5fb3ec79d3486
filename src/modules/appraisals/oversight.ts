import { and, asc, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { q } from '../../db/query.ts'
import { appraisals, pairings, people, programs } from '../../db/schema/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayOverseeAppraisals } from './policy.ts'
import { appraisalLimits, type OverseeQuery } from './schemas.ts'

interface Named {
  name: string
  address: string
  isErased: boolean
}

interface Pair {
  pairing: Id<'pairing'>
  mentor: Named
  mentee: Named
}

/** An appraisal as HR knows it: whose, until when, and whether it is complete. */
export interface OverseenAppraisal extends Pair {
  id: Id<'appraisal'>
  dueOn: Temporal.PlainDate
  completedOn: Temporal.PlainDate | null
  /** The mean level where the mentee lets HR see it. Null says no more than that there is nothing to see. */
  level: number | null
}

/** A pairing that the programme asks for an appraisal, and where none was opened yet. */
export interface DuePairing extends Pair {
  dueOn: Temporal.PlainDate
}

const mentors = alias(people, 'mentors')
const mentees = alias(people, 'mentees')
const names = {
  pairing: pairings.id,
  mentorId: pairings.mentorId,
  mentor: {
    name: mentors.name,
    address: mentors.address,
    isErased: sql<boolean>`${mentors.erasedAt} is not null`.mapWith(Boolean),
  },
  mentee: {
    name: mentees.name,
    address: mentees.address,
    isErased: sql<boolean>`${mentees.erasedAt} is not null`.mapWith(Boolean),
  },
}

const selectOpened = (ctx: Ctx, { after, limit = appraisalLimits.perPage }: OverseeQuery) => {
  const { organisationId } = ctx.actor
  return q
    .select({
      ...names,
      id: appraisals.id,
      dueOn: appraisals.dueOn,
      mentorSignedAt: appraisals.mentorSignedAt,
      menteeSignedAt: appraisals.menteeSignedAt,
      sharedLevel: appraisals.sharedLevel,
    })
    .from(appraisals)
    .innerJoin(pairings, eq(pairings.id, appraisals.pairingId))
    .innerJoin(mentors, eq(mentors.id, pairings.mentorId))
    .innerJoin(mentees, eq(mentees.id, pairings.menteeId))
    .where(
      and(
        eq(appraisals.organisationId, organisationId),
        after === undefined
          ? undefined
          : sql`(${appraisals.dueOn}, ${appraisals.id}) < (select a.due_on, a.id from ${appraisals} a
              where a.id = ${after} and a.organisation_id = ${organisationId})`,
      ),
    )
    .orderBy(desc(appraisals.dueOn), desc(appraisals.id))
    .limit(limit + 1)
}

const selectDue = (ctx: Ctx, today: Temporal.PlainDate) => {
  const covered = sql<string>`coalesce((select max(${appraisals.endsOn}) from ${appraisals}
    where ${appraisals.pairingId} = ${pairings.id}), ${pairings.startedOn})`
  return q
    .select({ ...names, covered, months: programs.appraisalMonths })
    .from(pairings)
    .innerJoin(programs, eq(programs.id, pairings.programId))
    .innerJoin(mentors, eq(mentors.id, pairings.mentorId))
    .innerJoin(mentees, eq(mentees.id, pairings.menteeId))
    .where(
      and(
        eq(pairings.organisationId, ctx.actor.organisationId),
        ne(pairings.state, 'ended'),
        eq(pairings.isLineManager, false),
        isNotNull(programs.appraisalMonths),
        // A month more or less of SQLite's own arithmetic is settled below.
        sql`date(${covered}, '+' || ${programs.appraisalMonths} || ' months', '-4 days') <= ${today.toString()}`,
      ),
    )
    .orderBy(asc(covered), asc(pairings.id))
    .limit(appraisalLimits.perPage)
}

/**
 * What HR may know of the organisation's appraisals: which are due, which are complete, and the levels that mentees let them
 * see. Whoever is a mentor there learns nothing of their own mentee's answer by being HR as well.
 * @throws Fault `forbidden` for everyone but HR
 */
export const overseeAppraisals = async (
  ctx: Ctx,
  query: OverseeQuery,
): Promise<{ appraisals: OverseenAppraisal[]; due: DuePairing[]; next: Id<'appraisal'> | null }> => {
  if (!mayOverseeAppraisals(ctx.actor)) throw new Fault('forbidden')
  const { limit = appraisalLimits.perPage, after } = query
  const latest = dayIn(ctx.clock.now(), 'Pacific/Kiritimati')
  const [opened, dueRows] = await ctx.store.read(selectOpened(ctx, query), selectDue(ctx, latest))
  const { zone } = await ctx.store.viewer()
  const today = dayIn(ctx.clock.now(), zone)
  const page = opened.slice(0, limit)
  return {
    appraisals: page.map(({ mentorSignedAt, menteeSignedAt, sharedLevel, mentorId, ...row }) => {
      const signed = mentorSignedAt !== null && menteeSignedAt !== null
      return {
        ...row,
        completedOn: signed ? dayIn(laterOf(mentorSignedAt, menteeSignedAt), zone) : null,
        level: signed && mentorId !== ctx.actor.personId ? sharedLevel : null,
      }
    }),
    due: after === undefined ? dueRows.flatMap((row) => toDue(row, today)) : [],
    next: opened.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

const toDue = (
  { covered, months, mentorId: _, ...pair }: Awaited<ReturnType<typeof selectDue>>[number],
  today: Temporal.PlainDate,
): DuePairing[] => {
  if (months === null) return []
  const dueOn = Temporal.PlainDate.from(covered).add({ months })
  return Temporal.PlainDate.compare(dueOn, today) <= 0 ? [{ ...pair, dueOn }] : []
}

const laterOf = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one
