import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { isFault } from '../../../kernel/errors.ts'
import { lazily } from '../../../kernel/fields.ts'
import type { Id } from '../../../kernel/ids.ts'
import { moveSession, settleSession } from '../schedule/change-session.ts'
import { getSessionToChange } from '../schedule/read.ts'
import { moveSessionInput, settleSessionInput } from '../schemas-schedule.ts'
import { ReschedulePage, type ReschedulePageProps } from './reschedule-page.tsx'
import { asNumber } from './typed-number.ts'

const text = z.string()
const moveForm = lazily(() =>
  z.object({
    version: text,
    startsAt: text,
    /** Left out, the session stays as long as it was. */
    minutes: text.default(''),
    reason: text.default(''),
    nevertheless: text.optional(),
  }),
)
const settleForm = lazily(() =>
  z.object({ version: text, cancelReason: text.default(''), missedReason: text.default('') }),
)

type Returned = Omit<ReschedulePageProps, 'view' | 'change'>

const answer = async (
  c: Context<SignedInEnv>,
  session: Id<'session'>,
  status: 200 | 400 | 409,
  returned: Returned = {},
): Promise<Response> => {
  const { ctx } = c.var
  const change = await getSessionToChange(ctx, session)
  const view = viewOf(c, await ctx.store.viewer())
  return c.html(<ReschedulePage view={view} change={change} {...returned} />, status)
}

/** Does what a form asks for; where it does not fit, or somebody was faster, the page comes back with what was typed. */
const carryOut = async (
  c: Context<SignedInEnv>,
  done: string,
  work: (session: Id<'session'>) => Promise<{ pairing: Id<'pairing'> }>,
  typed: Returned,
): Promise<Response> => {
  const session = paramOf(c, 'session')
  try {
    const { pairing } = await work(session)
    return c.redirect(`/pairings/${pairing}/schedule?done=${done}`, 303)
  } catch (error) {
    if (isFault(error, 'bad_input')) return answer(c, session, 400, { ...typed, problems: error.fields })
    if (isFault(error, 'conflict')) return answer(c, session, 409, { ...typed, isLost: true })
    throw error
  }
}

const settle = async (c: Context<SignedInEnv>, state: 'cancelled' | 'missed'): Promise<Response> => {
  const { version, cancelReason, missedReason } = parseInput(settleForm(), await c.req.parseBody())
  const reason = state === 'missed' ? missedReason : cancelReason
  const input = () => parseInput(settleSessionInput(), { version: asNumber(version), state, reason })
  const done = state === 'missed' ? 'sessionMissed' : 'sessionCancelled'
  return carryOut(c, done, async (session) => settleSession(c.var.ctx, { session, ...input() }), {
    typed: { reason },
    isSettling: true,
  })
}

/** Moving one session, cancelling it, and saying that it did not take place. */
export const changeSessionPages = new Hono<SignedInEnv>()
  .get('/sessions/:id/reschedule', page.pair, (c) => answer(c, paramOf(c, 'session'), 200))
  .post('/sessions/:id/move', page.pair, async (c) => {
    const { version, nevertheless, ...typed } = parseInput(moveForm(), await c.req.parseBody())
    const input = () =>
      parseInput(moveSessionInput(), {
        ...typed,
        version: asNumber(version),
        minutes: typed.minutes === '' ? undefined : asNumber(typed.minutes),
        nevertheless: nevertheless === 'yes',
      })
    return carryOut(c, 'sessionMoved', async (session) => moveSession(c.var.ctx, { session, ...input() }), { typed })
  })
  .post('/sessions/:id/cancel', page.pair, (c) => settle(c, 'cancelled'))
  .post('/sessions/:id/missed', page.pair, (c) => settle(c, 'missed'))
