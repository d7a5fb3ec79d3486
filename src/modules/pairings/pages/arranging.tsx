import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { Fault, type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import { type AgreementTexts, agreeTo, getArrangement, saveAgreement } from '../agreements.ts'
import { mayPlan } from '../policy.ts'
import { askForMentor, withdrawRequest } from '../requests.ts'
import { type AgreementKind, agreeInput, agreementParts, closingInput, kickoffInput, pauseInput } from '../schemas.ts'
import { endPairing, pausePairing, resumePairing } from '../standing.ts'
import { AgreementPage } from './agreement-page.tsx'
import { ArrangementPage } from './arrangement-page.tsx'

const pauseForm = lazily(() => z.object({ key: submissionKey, until: z.string().default('') }))
const agreeForm = lazily(() => z.object({ version: z.coerce.number().int().min(0) }))
const inputs = { kickoff: kickoffInput, closing: closingInput } as const

interface Shown {
  typed?: { until: string }
  problems?: readonly FieldProblem[]
  /** What was changed while the reader was about to agree to it. */
  changed?: AgreementKind
}

const answer = async (c: Context<SignedInEnv>, status: 200 | 400 | 409, shown: Shown = {}): Promise<Response> => {
  const { ctx } = c.var
  const arrangement = await getArrangement(ctx, paramOf(c, 'pairing'))
  const view = viewOf(c, await ctx.store.viewer())
  const today = ctx.clock.now().toZonedDateTimeISO(arrangement.pairing.zone).toPlainDate()
  return c.html(
    <ArrangementPage view={view} {...arrangement} today={today} formKey={crypto.randomUUID()} {...shown} />,
    status,
  )
}

/** The forms of one agreement: writing it, and saying yes to it. */
const agreementRoutes = (kind: AgreementKind) =>
  new Hono<SignedInEnv>()
    .get(`/pairings/:id/arrangement/${kind}`, page.pair, async (c) => {
      const { ctx } = c.var
      const { pairing, agreements } = await getArrangement(ctx, paramOf(c, 'pairing'))
      if (!mayPlan(pairing)) throw new Fault('forbidden')
      const view = viewOf(c, await ctx.store.viewer())
      const saved = agreements[kind]
      // Two people read it: it starts in the language of the pairing.
      const texts = saved?.texts ?? messages(view.locale).arrangement[kind].suggestions[pairing.language]
      const values = { version: String(saved?.version ?? 0), texts }
      return c.html(<AgreementPage view={view} pairing={pairing} kind={kind} values={values} />)
    })
    .post(`/pairings/:id/arrangement/${kind}`, page.pair, async (c) => {
      const { ctx } = c.var
      const id = paramOf(c, 'pairing')
      const form = parseInput(z.record(z.string(), z.string()), await c.req.parseBody())
      const texts: AgreementTexts = Object.fromEntries(
        agreementParts[kind].map((part) => [part, form[part]?.replaceAll('\r\n', '\n')]),
      )
      try {
        const { version, ...input } = parseInput(inputs[kind](), { ...texts, version: Number(form.version ?? 'NaN') })
        await saveAgreement(ctx, { pairing: id, kind, version, texts: input })
        return c.redirect(`/pairings/${id}/arrangement?done=agreementSaved#${kind}`, 303)
      } catch (error) {
        if (!isFault(error, 'conflict') && !isFault(error, 'bad_input')) throw error
        const { pairing, agreements } = await getArrangement(ctx, id)
        const props = { view: viewOf(c, await ctx.store.viewer()), pairing, kind }
        const theirs = agreements[kind]
        if (error.code === 'bad_input' || theirs === null) {
          const values = { version: theirs === null ? '0' : (form.version ?? '0'), texts }
          return c.html(<AgreementPage {...props} values={values} errors={error.fields} />, 400)
        }
        const values = { version: String(theirs.version), texts }
        return c.html(<AgreementPage {...props} values={values} theirs={theirs.texts} />, 409)
      }
    })
    .post(`/pairings/:id/arrangement/${kind}/agree`, page.pair, async (c) => {
      const id = paramOf(c, 'pairing')
      const { version } = parseInput(agreeInput(), parseInput(agreeForm(), await c.req.parseBody()))
      try {
        await agreeTo(c.var.ctx, { pairing: id, kind, version })
      } catch (error) {
        if (!isFault(error, 'conflict')) throw error
        return answer(c, 409, { changed: kind })
      }
      return c.redirect(`/pairings/${id}/arrangement?done=agreed#${kind}`, 303)
    })

/** How the two of a pairing work together, and how it pauses or ends. */
export const arrangementPages = new Hono<SignedInEnv>()
  .get('/pairings/:id/arrangement', page.pair, (c) => answer(c, 200))
  .post('/pairings/:id/arrangement/pause', page.pair, async (c) => {
    const id = paramOf(c, 'pairing')
    const { key, until } = parseInput(pauseForm(), await c.req.parseBody())
    try {
      await pausePairing(c.var.ctx, { pairing: id, ...parseInput(pauseInput(), { until }), key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, 400, { typed: { until }, problems: error.fields })
    }
    return c.redirect(`/pairings/${id}/arrangement?done=paused`, 303)
  })
  .post('/pairings/:id/arrangement/resume', page.pair, async (c) => {
    const id = paramOf(c, 'pairing')
    await resumePairing(c.var.ctx, id)
    return c.redirect(`/pairings/${id}/arrangement?done=resumed`, 303)
  })
  .post('/pairings/:id/arrangement/end', page.pair, async (c) => {
    const id = paramOf(c, 'pairing')
    await endPairing(c.var.ctx, id)
    return c.redirect(`/pairings/${id}/arrangement?done=pairingEnded`, 303)
  })
  .post('/pairings/:id/arrangement/mentor-request', page.pair, async (c) => {
    const id = paramOf(c, 'pairing')
    await askForMentor(c.var.ctx, id)
    return c.redirect(`/pairings/${id}/arrangement?done=mentorAsked`, 303)
  })
  .post('/pairings/:id/arrangement/mentor-request/withdraw', page.pair, async (c) => {
    const id = paramOf(c, 'pairing')
    await withdrawRequest(c.var.ctx, id)
    return c.redirect(`/pairings/${id}/arrangement?done=mentorWithdrawn`, 303)
  })
  .route('/', agreementRoutes('kickoff'))
  .route('/', agreementRoutes('closing'))
