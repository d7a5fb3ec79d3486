import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { type FieldProblem, isFault } from '../../kernel/errors.ts'
import { submissionKey } from '../../kernel/fields.ts'
import { paths } from '../../web/paths.ts'
import { findCandidates, listArranged } from './arranged.ts'
import { ArrangedPage } from './pages/arranged.tsx'
import { arrangementPages } from './pages/arranging.tsx'
import { programPairingPages } from './pages/in-program.tsx'
import { RequestsPage } from './pages/requests.tsx'
import { TransferPage, type TransferValues } from './pages/transfer.tsx'
import { closeRequest, countRequests, listRequests } from './requests.ts'
import { candidatesQuery, listArrangedQuery, listRequestsQuery, transferInput } from './schemas.ts'
import { transferPairing } from './transfer.ts'

const transferForm = z.object({
  key: submissionKey,
  mentor: z.string().default(''),
  startsOn: z.string(),
  isLineManager: z
    .string()
    .default('')
    .transform((text) => text === 'yes'),
  /** What the list of people was narrowed down by. */
  search: z.string().default(''),
})

interface Shown {
  search: string | undefined
  formKey: string
  typed?: TransferValues
  problems?: readonly FieldProblem[]
}

const answerTransfer = async (c: Context<SignedInEnv>, status: 200 | 400, shown: Shown): Promise<Response> => {
  const { ctx } = c.var
  const found = await findCandidates(ctx, { pairing: paramOf(c, 'pairing'), search: shown.search })
  return c.html(<TransferPage view={viewOf(c, await ctx.store.viewer())} {...found} {...shown} />, status)
}

/** Who is paired with whom, for HR: logistics, never what the two do. */
export const arrangedPages = new Hono<SignedInEnv>()
  .get(paths.organisationPairings, page.hr, async (c) => {
    const { done: _, ...query } = c.req.query()
    const { search, ...rest } = parseInput(listArrangedQuery(), query)
    const { ctx } = c.var
    const [found, requests] = await Promise.all([listArranged(ctx, { search, ...rest }), countRequests(ctx)])
    const view = viewOf(c, await ctx.store.viewer())
    return c.html(<ArrangedPage view={view} search={search ?? ''} {...found} requests={requests} />)
  })
  .get('/organisation/pairings/:id/transfer', page.hr, valid('query', z.lazy(candidatesQuery)), (c) =>
    answerTransfer(c, 200, { search: c.req.valid('query').search, formKey: crypto.randomUUID() }),
  )
  .post('/organisation/pairings/:id/transfer', page.hr, async (c) => {
    const { key, search, ...typed } = parseInput(transferForm, await c.req.parseBody())
    try {
      const input = parseInput(transferInput(), typed)
      await transferPairing(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...input, key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerTransfer(c, 400, { search, formKey: key, typed, problems: error.fields })
    }
    return c.redirect(`${paths.organisationPairings}?done=transferred`, 303)
  })
  .get(paths.mentorRequests, page.hr, async (c) => {
    const { done: _, ...query } = c.req.query()
    const found = await listRequests(c.var.ctx, parseInput(listRequestsQuery(), query))
    const viewer = await c.var.ctx.store.viewer()
    return c.html(<RequestsPage view={viewOf(c, viewer)} zone={viewer.zone} {...found} />)
  })
  .post('/organisation/mentor-requests/:id/done', page.hr, async (c) => {
    await closeRequest(c.var.ctx, paramOf(c, 'mentorRequest'))
    return c.redirect(`${paths.mentorRequests}?done=requestDone`, 303)
  })
  .route('/', programPairingPages)
  .route('/', arrangementPages)
