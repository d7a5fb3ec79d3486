import { and, asc, eq, gt, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { recordDeed } from '../../../db/audit.ts'
import type { Database } from '../../../db/client.ts'
import { mustHold } from '../../../db/guard.ts'
import { q } from '../../../db/query.ts'
import { pairings, pauses, sessions } from '../../../db/schema/index.ts'
import type { Clock } from '../../../kernel/clock.ts'
import type { Query } from '../../../kernel/ctx.ts'
import { isFault } from '../../../kernel/errors.ts'
import type { Id, Ids } from '../../../kernel/ids.ts'
import type { Log } from '../../../kernel/log.ts'
import type { WorkCalendar } from '../../../kernel/working-days.ts'
import { selectCalendar, toCalendar } from '../../organisations/calendar.ts'
import { carryOut } from './carry-out.ts'
import { planAhead } from './plan.ts'
import { rhythmOf, type ScheduledSession, selectPauses, selectSessions } from './situation.ts'

export interface ExtendMeans {
  database: Database
  clock: Clock
  ids: Ids
  log: Log
}

/** Pairings of one round: two round trips, and one more for each pairing in which something is to be done. */
const ROUND = 50
/** Pairings of one run. Six weeks are planned ahead, so that each has to have its turn every few weeks only. */
const MOST = 5000
const MS_A_DAY = 86_400_000

const isKeptAhead = and(eq(pairings.state, 'active'), isNotNull(pairings.anchorOn))

const selectRound = (after: string, limit: number) =>
  q
    .select({
      id: pairings.id,
      organisationId: pairings.organisationId,
      cadenceWeeks: pairings.cadenceWeeks,
      cadenceMonths: pairings.cadenceMonths,
      anchorOn: pairings.anchorOn,
      localTime: pairings.localTime,
      zone: pairings.zone,
      sessionMinutes: pairings.sessionMinutes,
      daysOff: pairings.daysOff,
      scheduleVersion: pairings.scheduleVersion,
    })
    .from(pairings)
    .where(and(isKeptAhead, gt(pairings.id, after as Id<'pairing'>)))
    .orderBy(asc(pairings.id))
    .limit(limit)

type Row = Awaited<ReturnType<typeof selectRound>>[number]

/**
 * The id after which this day's run begins. Where there are more pairings than one run takes, each day takes the next ones,
 * without anything to be remembered.
 */
const startOf = async ({ database, clock }: ExtendMeans, most: number): Promise<string> => {
  const [[counted]] = (await database.batch('read', [
    q
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(pairings)
      .where(isKeptAhead),
  ])) as [{ count: number }[]]
  const count = counted?.count ?? 0
  if (count <= most) return ''
  const turn = Math.floor(clock.now().epochMilliseconds / MS_A_DAY) % Math.ceil(count / most)
  if (turn === 0) return ''
  const [[last]] = (await database.batch('read', [
    q
      .select({ id: pairings.id })
      .from(pairings)
      .where(isKeptAhead)
      .orderBy(asc(pairings.id))
      .limit(1)
      .offset(turn * most - 1),
  ])) as [{ id: string }[]]
  return last?.id ?? ''
}

/**
 * Keeps the sessions of all running pairings as far ahead as their rhythm needs, and moves those that have come to fall on a
 * day off. It can run twice, late, or be cut short: what is missing is found by what is there. A pairing in which somebody
 * changes something at that moment is left for the next run.
 */
export const extendSchedules = async (means: ExtendMeans, { most = MOST }: { most?: number } = {}): Promise<void> => {
  let after = await startOf(means, most)
  for (let done = 0; done < most; done += ROUND) {
    const limit = Math.min(ROUND, most - done)
    const [rows] = (await means.database.batch('read', [selectRound(after, limit)])) as [Row[]]
    await extendRound(means, rows)
    const last = rows.at(-1)
    if (!last || rows.length < limit) return
    after = last.id
  }
}

const extendRound = async (means: ExtendMeans, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const known = await readRound(means, rows)
  for (const row of rows) {
    const statements = statementsFor(means, row, known)
    if (statements.length === 0) continue
    try {
      await means.database.batch('write', statements)
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error
      means.log.warn('a schedule was left', { entityId: row.id, organisationId: row.organisationId })
    }
  }
}

interface Round {
  sessions: Map<string, ScheduledSession[]>
  pauses: Map<string, Awaited<ReturnType<typeof selectPauses>>>
  calendars: Map<string, WorkCalendar>
}

const readRound = async ({ database, clock }: ExtendMeans, rows: readonly Row[]): Promise<Round> => {
  const now = clock.now()
  const from = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 2 })
  const ids = rows.map(({ id }) => id)
  const organisations = [...new Set(rows.map(({ organisationId }) => organisationId))]
  const inRound = (column: typeof sessions.pairingId | typeof pauses.pairingId): SQL => inArray(column, ids)
  const [found, breaks, ...calendars] = (await database.batch('read', [
    selectSessions(inRound(sessions.pairingId), now),
    selectPauses(inRound(pauses.pairingId), from),
    ...organisations.flatMap((id) => [...selectCalendar(id, from)]),
  ])) as [ScheduledSession[], Awaited<ReturnType<typeof selectPauses>>, ...unknown[][]]
  return {
    sessions: Map.groupBy(found, ({ pairingId }) => pairingId),
    pauses: Map.groupBy(breaks, ({ pairingId }) => pairingId),
    calendars: new Map(
      organisations.map((id, at) => {
        const [settings, own] = [calendars[2 * at], calendars[2 * at + 1]] as Awaited<CalendarRows>
        return [id, toCalendar(settings[0], own)]
      }),
    ),
  }
}

type CalendarParts = ReturnType<typeof selectCalendar>
type CalendarRows = Promise<[Awaited<CalendarParts[0]>, Awaited<CalendarParts[1]>]>

const noDays: WorkCalendar = { off: new Map(), working: new Set() }

const statementsFor = ({ clock, ids }: ExtendMeans, row: Row, known: Round): Query[] => {
  const now = clock.now()
  const rhythm = rhythmOf(row)
  if (!rhythm) return []
  const { id: pairingId, organisationId, daysOff } = row
  const own = known.sessions.get(pairingId) ?? []
  const calendar = known.calendars.get(organisationId) ?? noDays
  const rules = { daysOff, calendar, pauses: known.pauses.get(pairingId) ?? [] }
  const steps = planAhead({ rhythm, sessions: own, rules, now })
  if (steps.length === 0) return []
  const deed = { ids, clock, requestId: ids.next('request') }
  return [
    mustHold(sql`exists (select 1 from ${pairings} where ${pairings.id} = ${pairingId}
      and ${pairings.state} = 'active' and ${pairings.scheduleVersion} = ${row.scheduleVersion})`),
    ...carryOut(
      {
        ids,
        now,
        organisationId,
        pairingId,
        sessions: own,
        audit: (action, entityId) => recordDeed(deed, { organisationId, actorId: 'system', action, entityId }),
      },
      steps,
    ),
  ]
}
