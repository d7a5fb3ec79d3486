import { sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'

/** What a mentoring waits for one of the two to do. */
export const waitingKinds = [
  'record',
  'check-in',
  'agenda',
  'agreement',
  'suggestions',
  'feedback',
  'goal-proposed',
  'goal-due',
  'introduction',
  'appraisal-view',
  'appraisal-sign',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** Names and dates only: nothing in it was said by anyone. */
export interface Waiting {
  kind: WaitingKind
  pairingId: Id<'pairing'>
  /** What it is about: a session, goal, feedback or appraisal, or the pairing itself. */
  id: string
  /** When a session starts or started; null for what has no hour. */
  startsAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
}

/** A check-in is asked for this long before its session, and an agenda, in hours. */
const BEFORE_HOURS = 5 * 24
/** A goal or an introduction is brought up so many days before it is due. */
const AHEAD_DAYS = 14
/** A session that nobody recorded is asked about this long, in days. */
const ASK_DAYS = 60
/** More of a kind is a list that nobody works through. */
const MOST_OF_A_KIND = 5

interface Row {
  kind: WaitingKind
  id: string
  pairing_id: Id<'pairing'>
  starts_at: number | null
  due_on: string | null
}

/** One statement for all kinds: eleven of their own would cost more to build than to answer. */
const selectWaiting = ({ actor, clock }: Ctx) => {
  const now = clock.now()
  const at = (instant: Temporal.Instant) => BigInt(instant.epochMilliseconds)
  const soon = at(now.add({ hours: BEFORE_HOURS }))
  const asked = at(now.subtract({ hours: ASK_DAYS * 24 }))
  const until = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: AHEAD_DAYS }).toString()
  const { organisationId: own, personId: me } = actor
  const most = BigInt(MOST_OF_A_KIND)
  return q.all<Row>(sql`
    with mine as (
      select id, state, case when mentor_id = ${me} then 'mentor' else 'mentee' end as side from pairings
      where organisation_id = ${own} and (mentor_id = ${me} or mentee_id = ${me})
    ),
    running as (select id, side from mine where state <> 'ended')
    select * from (
      select 'record' as kind, id, pairing_id, starts_at, null as due_on from sessions
      where pairing_id in (select id from running) and state = 'planned'
        and starts_at >= ${asked} and starts_at + minutes * 60000 < ${at(now)}
      order by starts_at desc limit ${most})
    union all select * from (
      select 'check-in', id, pairing_id, starts_at, null from sessions
      where pairing_id in (select id from running where side = 'mentee') and state = 'planned'
        and starts_at between ${at(now)} and ${soon}
        and not exists (select 1 from check_ins where session_id = sessions.id and author_id = ${me})
      order by starts_at limit ${most})
    union all select * from (
      select 'agenda', id, pairing_id, starts_at, null from sessions
      where pairing_id in (select id from running where side = 'mentor') and state = 'planned'
        and starts_at between ${at(now)} and ${soon}
        and not exists (select 1 from agendas where session_id = sessions.id and shared_at is not null)
      order by starts_at limit ${most})
    union all select * from (
      select 'agreement', pairing_id, pairing_id, null, null from agreements
      where pairing_id in (select id from running where side = 'mentor') and mentor_agreed_at is null
        or pairing_id in (select id from running where side = 'mentee') and mentee_agreed_at is null
      limit ${most})
    union all select * from (
      select distinct 'suggestions', pairing_id, pairing_id, null, null from actions
      where pairing_id in (select id from running) and state = 'suggested' and owner_id = ${me}
      limit ${most})
    union all select * from (
      select 'feedback', id, pairing_id, null, null from feedback
      where pairing_id in (select id from running) and author_id <> ${me}
        and shared_at is not null and acknowledged_at is null
      order by id limit ${most})
    union all select * from (
      select 'goal-proposed', id, pairing_id, null, null from goals
      where pairing_id in (select id from running) and state = 'proposed'
      order by id limit ${most})
    union all select * from (
      select 'goal-due', id, pairing_id, null, due_on from goals
      where pairing_id in (select id from running where side = 'mentee') and state = 'agreed' and due_on <= ${until}
      order by due_on limit ${most})
    union all select * from (
      select 'introduction', id, pairing_id, null, due_on from introductions
      where pairing_id in (select id from running) and state in ('suggested', 'asked', 'met') and due_on <= ${until}
      order by due_on limit ${most})
    union all select * from (
      select 'appraisal-view', id, pairing_id, null, due_on from appraisals
      where pairing_id in (select id from mine) and not exists (
        select 1 from appraisal_views
        where appraisal_id = appraisals.id and author_id = ${me} and handed_in_at is not null)
      order by due_on limit ${most})
    union all select * from (
      select 'appraisal-sign', id, pairing_id, null, due_on from appraisals
      where result is not null and (
        pairing_id in (select id from mine where side = 'mentor') and mentor_signed_at is null
        or pairing_id in (select id from mine where side = 'mentee') and mentee_signed_at is null)
      order by due_on limit ${most})`)
}

/** What waits for the person over all their pairings; the kinds in the order in which they matter. */
export const listWaiting = async (ctx: Ctx): Promise<Waiting[]> => {
  const [rows] = await ctx.store.read(selectWaiting(ctx))
  return rows
    .map(({ kind, id, pairing_id, starts_at, due_on }) => ({
      kind,
      id,
      pairingId: pairing_id,
      startsAt: starts_at === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(starts_at)),
      dueOn: due_on === null ? null : Temporal.PlainDate.from(due_on),
    }))
    .sort((a, b) => waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind))
}
