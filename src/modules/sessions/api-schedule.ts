import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { moveSession, settleSession } from './schedule/change-session.ts'
import { addPause, endPause } from './schedule/pauses.ts'
import type { Obstacle } from './schedule/placement.ts'
import { getSchedule, type LeftOut, type Schedule, type SessionAhead } from './schedule/read.ts'
import { asChosen, setDaysOff, setRhythm } from './schedule/set-rhythm.ts'
import {
  addPauseInput,
  moveSessionInput,
  setDaysOffInput,
  setRhythmInput,
  settleSessionInput,
} from './schemas-schedule.ts'

const obstacleAsJson = (obstacle: Obstacle | null) =>
  obstacle && (obstacle.kind === 'pause' ? { kind: 'pause' } : { kind: 'day-off', name: obstacle.dayOff.name })

const entryAsJson = (entry: SessionAhead | LeftOut) =>
  entry.kind === 'left-out'
    ? { kind: entry.kind, occurrenceOn: entry.on.toString(), because: obstacleAsJson(entry.because) }
    : {
        kind: entry.kind,
        id: entry.id,
        startsAt: entry.startsAt.toString(),
        minutes: entry.minutes,
        state: entry.state,
        version: entry.version,
        occurrenceOn: entry.occurrenceOn?.toString() ?? null,
        byHand: entry.isByHand,
        because: obstacleAsJson(entry.because),
        conflict: entry.isConflict,
        reason: entry.reason,
      }

const asJson = ({ pairing, ahead, overdue, pauses }: Schedule) => ({
  ...asChosen(pairing),
  ahead: ahead.map(entryAsJson),
  overdue: overdue.map(({ startsAt, ...session }) => ({ ...session, startsAt: startsAt.toString() })),
  pauses: pauses.map(({ id, startsOn, endsOn }) => ({
    id,
    startsOn: startsOn.toString(),
    endsOn: endsOn?.toString() ?? null,
  })),
})

const isSettling = (body: unknown): boolean => body !== null && typeof body === 'object' && 'state' in body

export const scheduleApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/schedule', api.pair, async (c) =>
    c.json(asJson(await getSchedule(c.var.ctx, paramOf(c, 'pairing')))),
  )
  .put('/pairings/:id/schedule', api.pair, valid('json', z.lazy(setRhythmInput)), async (c) => {
    await setRhythm(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...c.req.valid('json') })
    return c.body(null, 204)
  })
  .patch('/pairings/:id/schedule', api.pair, valid('json', z.lazy(setDaysOffInput)), async (c) => {
    await setDaysOff(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...c.req.valid('json') })
    return c.body(null, 204)
  })
  .post('/pairings/:id/schedule/pauses', api.pair, valid('json', z.lazy(addPauseInput)), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await addPause(c.var.ctx, input) }, 201)
  })
  .delete('/pairings/:id/schedule/pauses/:pause', api.pair, async (c) => {
    await endPause(c.var.ctx, { pairing: paramOf(c, 'pairing'), pause: paramOf(c, 'pause', 'pause') })
    return c.body(null, 204)
  })
  // With a state it is settled, with a time it is moved.
  .patch('/sessions/:id', api.pair, async (c) => {
    const session = paramOf(c, 'session')
    const body = await jsonOf(c)
    if (isSettling(body)) await settleSession(c.var.ctx, { session, ...parseInput(settleSessionInput(), body) })
    else await moveSession(c.var.ctx, { session, ...parseInput(moveSessionInput(), body) })
    return c.body(null, 204)
  })
