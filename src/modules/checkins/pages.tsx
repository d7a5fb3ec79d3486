import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { fieldProblems, parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { isFault } from '../../kernel/errors.ts'
import { lazily, submissionKey } from '../../kernel/fields.ts'
import type { Id } from '../../kernel/ids.ts'
import { helpLines } from '../../web/help-lines.ts'
import { paths } from '../../web/paths.ts'
import { type Signal, signalsIn } from './distress.ts'
import { addHelp, listHelp, removeHelp } from './help.ts'
import { CheckInPage, type CheckInPageProps } from './pages/check-in.tsx'
import { HelpPage, type HelpValues } from './pages/help.tsx'
import { addHelpInput, type CheckInFormValues, checkInForm, saveCheckInInput } from './schemas.ts'
import { type CheckIn, getCheckIn, saveCheckIn } from './service.ts'

const text = z.string().catch('')
const helpForm = lazily(() => z.object({ key: submissionKey, name: text, contact: text, kind: text }))

/** Check-ins of the mentee, and HR's list of whom to turn to. */
export const checkInsPages = new Hono<SignedInEnv>()
  .get('/sessions/:id/check-in', page.pair, (c) => answer(c, 200, paramOf(c, 'session')))
  // Answers with the page itself, whatever was written: what a log shows of a request must not depend on it.
  .post('/sessions/:id/check-in', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    const { mood: _, ...form } = await c.req.parseBody()
    const typed = parseInput(checkInForm(), _ === '' ? form : { ...form, mood: _ })
    const { key, mood = null, ...given } = typed
    const parsed = saveCheckInInput().safeParse({ ...given, mood })
    if (!parsed.success) {
      return answer(c, 400, session, typed, { problems: fieldProblems(parsed.error, given) })
    }
    try {
      const saved = await saveCheckIn(c.var.ctx, { session, ...parsed.data, key })
      return answer(c, 200, session, null, { isSaved: true, signals: signalsIn(given.body), saved })
    } catch (error) {
      if (isFault(error, 'bad_input')) return answer(c, 400, session, typed, { problems: error.fields })
      if (isFault(error, 'conflict')) return answer(c, 409, session, typed, { isStale: true })
      throw error
    }
  })
  .get(paths.helpResources, page.hr, (c) => answerHelp(c, 200))
  .post(paths.helpResources, page.hr, async (c) => {
    const values = parseInput(helpForm(), await c.req.parseBody())
    const { key, ...words } = values
    try {
      await addHelp(c.var.ctx, { ...parseInput(addHelpInput(), words), key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerHelp(c, 400, values, error.fields)
    }
    return c.redirect(`${paths.helpResources}?done=helpAdded`, 303)
  })
  .post(`${paths.helpResources}/:id/remove`, page.hr, async (c) => {
    await removeHelp(c.var.ctx, paramOf(c, 'helpResource'))
    return c.redirect(`${paths.helpResources}?done=helpRemoved`, 303)
  })

interface Returned extends Pick<CheckInPageProps, 'problems' | 'isSaved'> {
  signals?: ReadonlySet<Signal>
  saved?: CheckIn
  isStale?: boolean
}

/** What the form holds: what was typed, else what is saved. */
const valuesOf = (typed: CheckInFormValues | null, saved: CheckIn | null, isStale: boolean) => {
  const key = crypto.randomUUID()
  if (typed === null) {
    const { mood = null, moodShared = false, body = null, bodyShared = false, version = 0 } = saved ?? {}
    return { mood, moodShared, body: body ?? '', bodyShared, version, key }
  }
  const { mood = null, ...rest } = typed
  // After a conflict the same text may be sent again, knowing what it replaces.
  return isStale ? { ...rest, mood, version: saved?.version ?? 0, key } : { ...rest, mood }
}

/** Reads the same whatever was written, so that neither time nor count of reads tells one answer from another. */
const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400 | 409,
  id: Id<'session'>,
  typed: CheckInFormValues | null = null,
  { signals, saved, isStale = false, ...returned }: Returned = {},
): Promise<Response> => {
  const { ctx } = c.var
  const [{ checkIn, ...found }, resources] = await Promise.all([getCheckIn(ctx, id), listHelp(ctx)])
  const view = viewOf(c, await ctx.store.viewer())
  const wants = signals?.has('harassment') && !signals.has('support') ? 'harassment' : 'support'
  const props = {
    ...found,
    ...returned,
    values: valuesOf(typed, saved ?? checkIn, isStale),
    help: helpLines(view.locale, resources, wants),
    offersHelp: (signals?.size ?? 0) > 0,
    meanwhile: isStale ? checkIn : null,
  }
  return c.html(<CheckInPage view={view} {...props} />, status)
}

const answerHelp = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  typed?: HelpValues,
  problems: CheckInPageProps['problems'] = [],
): Promise<Response> => {
  const { ctx } = c.var
  const resources = await listHelp(ctx)
  const view = viewOf(c, await ctx.store.viewer())
  const values = typed ?? { key: crypto.randomUUID(), name: '', contact: '', kind: 'support' }
  return c.html(<HelpPage view={view} resources={resources} values={values} problems={problems} />, status)
}
