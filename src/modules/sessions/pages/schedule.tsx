import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { Fault, isFault } from '../../../kernel/errors.ts'
import { dateText, lazily, submissionKey } from '../../../kernel/fields.ts'
import type { Id } from '../../../kernel/ids.ts'
import { rhythmText } from '../../../web/rhythm.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { addPause, endPause } from '../schedule/pauses.ts'
import { getSchedule } from '../schedule/read.ts'
import { setDaysOff, setRhythm } from '../schedule/set-rhythm.ts'
import { addPauseInput, setDaysOffInput, setRhythmInput } from '../schemas-schedule.ts'
import { changeSessionPages } from './reschedule.tsx'
import { RhythmPage, type RhythmPageProps, type RhythmValues } from './rhythm-page.tsx'
import { SchedulePage, type SchedulePageProps } from './schedule-page.tsx'
import { asNumber } from './typed-number.ts'

const text = z.string()
const pauseForm = lazily(() => z.object({ key: submissionKey, startsOn: text, endsOn: text }))
const daysOffForm = lazily(() => z.object({ version: text, daysOff: text }))
const rhythmForm = lazily(() =>
  z.object({
    version: text,
    from: text.default(''),
    startsOn: text,
    time: text,
    every: text,
    unit: text,
    zone: text,
    minutes: text,
  }),
)

const answer = async (
  c: Context<SignedInEnv>,
  pairing: Id<'pairing'>,
  returned: Pick<SchedulePageProps, 'typed' | 'problems'> = {},
): Promise<Response> => {
  const { ctx } = c.var
  const schedule = await getSchedule(ctx, pairing)
  const view = viewOf(c, await ctx.store.viewer())
  return c.html(
    <SchedulePage view={view} schedule={schedule} formKey={crypto.randomUUID()} {...returned} />,
    returned.problems ? 400 : 200,
  )
}

type Returned = Pick<RhythmPageProps, 'problems' | 'lost'> & { values?: RhythmValues; yours?: RhythmValues }

const answerRhythm = async (
  c: Context<SignedInEnv>,
  pairingId: Id<'pairing'>,
  from: string,
  { values, yours, ...returned }: Returned = {},
): Promise<Response> => {
  const { ctx } = c.var
  const { pairing, today, ahead } = await getSchedule(ctx, pairingId)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const view = viewOf(c, await ctx.store.viewer())
  const status = returned.problems ? 400 : yours ? 409 : 200
  const next = ahead.find((entry) => entry.kind === 'session' && entry.occurrenceOn !== null)
  const first = from !== '' ? from : (next?.on ?? nextOn(today.add({ days: 1 }), pairing.weekday)).toString()
  const stored: RhythmValues = {
    from,
    startsOn: first,
    time: pairing.localTime.toString({ smallestUnit: 'minute' }),
    every: String(pairing.cadenceMonths ?? pairing.cadenceWeeks),
    unit: pairing.cadenceMonths === null ? 'weeks' : 'months',
    zone: pairing.zone,
    minutes: String(pairing.sessionMinutes),
  }
  const lost = yours && { lost: { yours: inWords(view.locale, yours, today) } }
  return c.html(
    <RhythmPage view={view} pairing={pairing} today={today} values={values ?? stored} {...returned} {...lost} />,
    status,
  )
}

const nextOn = (day: Temporal.PlainDate, weekday: number): Temporal.PlainDate =>
  day.add({ days: (weekday - day.dayOfWeek + 7) % 7 })

const inWords = (
  locale: Parameters<typeof rhythmText>[0],
  { startsOn, time, every, unit, zone }: RhythmValues,
  today: Temporal.PlainDate,
): string => {
  const anchorOn = Temporal.PlainDate.from(startsOn)
  return rhythmText(
    locale,
    {
      cadenceWeeks: Number(every),
      cadenceMonths: unit === 'months' ? Number(every) : null,
      weekday: anchorOn.dayOfWeek,
      localTime: Temporal.PlainTime.from(time),
      zone,
      anchorOn,
    },
    today,
  )
}

/** The schedule of a pairing, and what its forms do. */
export const schedulePages = new Hono<SignedInEnv>()
  .route('/', changeSessionPages)
  .get('/pairings/:id/schedule', page.pair, (c) => answer(c, paramOf(c, 'pairing')))
  .get('/pairings/:id/schedule/rhythm', page.pair, (c) => {
    const from = dateText.safeParse(c.req.query('from')).data
    return answerRhythm(c, paramOf(c, 'pairing'), from?.toString() ?? '')
  })
  .post('/pairings/:id/schedule', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const { version, ...values } = parseInput(rhythmForm(), await c.req.parseBody())
    const from = dateText.safeParse(values.from).data?.toString() ?? ''
    try {
      const numbers = { version: asNumber(version), every: asNumber(values.every), minutes: asNumber(values.minutes) }
      await setRhythm(c.var.ctx, { pairing, ...parseInput(setRhythmInput(), { ...values, ...numbers, from }) })
    } catch (error) {
      if (isFault(error, 'bad_input')) return answerRhythm(c, pairing, from, { values, problems: error.fields })
      // Lost to somebody else, before or while it was written.
      if (isFault(error, 'conflict')) return answerRhythm(c, pairing, from, { values, yours: values })
      throw error
    }
    return c.redirect(`/pairings/${pairing}/schedule?done=rhythmSaved`, 303)
  })
  .post('/pairings/:id/schedule/days-off', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const { version, daysOff } = parseInput(daysOffForm(), await c.req.parseBody())
    await setDaysOff(c.var.ctx, {
      pairing,
      ...parseInput(setDaysOffInput(), { version: asNumber(version), daysOff }),
    })
    return c.redirect(`/pairings/${pairing}/schedule?done=daysOffSaved`, 303)
  })
  .post('/pairings/:id/pauses', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const { key, ...typed } = parseInput(pauseForm(), await c.req.parseBody())
    try {
      await addPause(c.var.ctx, { pairing, key, ...parseInput(addPauseInput(), typed) })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, pairing, { typed, problems: error.fields })
    }
    return c.redirect(`/pairings/${pairing}/schedule?done=pauseAdded#pauses`, 303)
  })
  .post('/pairings/:id/pauses/:pause/end', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    await endPause(c.var.ctx, { pairing, pause: paramOf(c, 'pause', 'pause') })
    return c.redirect(`/pairings/${pairing}/schedule?done=pauseEnded#pauses`, 303)
  })
