import { type Context, Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { type Agreement, agreeTo, getArrangement, saveAgreement } from './agreements.ts'
import { askForMentor, withdrawRequest } from './requests.ts'
import { agreeInput, closingInput, kickoffInput, pauseInput } from './schemas.ts'
import { endPairing, pausePairing, resumePairing } from './standing.ts'

const agreementAsJson = (agreement: Agreement | null) =>
  agreement && {
    version: agreement.version,
    ...agreement.texts,
    agreedAt: {
      mentor: agreement.agreedAt.mentor?.toString() ?? null,
      mentee: agreement.agreedAt.mentee?.toString() ?? null,
    },
    updatedAt: agreement.updatedAt.toString(),
  }

const agree = (kind: 'kickoff' | 'closing') => async (c: Context<SignedInEnv>) => {
  const { version } = parseInput(agreeInput(), await jsonOf(c))
  await agreeTo(c.var.ctx, { pairing: paramOf(c, 'pairing'), kind, version })
  return c.body(null, 204)
}

/** What the two of a pairing arrange between them. */
export const arrangementApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/arrangement', api.pair, async (c) => {
    const { pairing, pausedUntil, agreements, request } = await getArrangement(c.var.ctx, paramOf(c, 'pairing'))
    return c.json({
      state: pairing.state,
      pausedUntil: pausedUntil?.toString() ?? null,
      kickoff: agreementAsJson(agreements.kickoff),
      closing: agreementAsJson(agreements.closing),
      // A mentor's answer is the same whatever the mentee asked for.
      ...(pairing.side === 'mentee'
        ? { mentorRequest: request && { id: request.id, createdAt: request.createdAt.toString() } }
        : {}),
    })
  })
  .put('/pairings/:id/agreements/kickoff', api.pair, async (c) => {
    const { version, ...texts } = parseInput(kickoffInput(), await jsonOf(c))
    return c.json(await saveAgreement(c.var.ctx, { pairing: paramOf(c, 'pairing'), kind: 'kickoff', version, texts }))
  })
  .put('/pairings/:id/agreements/closing', api.pair, async (c) => {
    const { version, ...texts } = parseInput(closingInput(), await jsonOf(c))
    return c.json(await saveAgreement(c.var.ctx, { pairing: paramOf(c, 'pairing'), kind: 'closing', version, texts }))
  })
  .post('/pairings/:id/agreements/kickoff/agree', api.pair, agree('kickoff'))
  .post('/pairings/:id/agreements/closing/agree', api.pair, agree('closing'))
  .post('/pairings/:id/pause', api.pair, async (c) => {
    const { until } = parseInput(pauseInput(), await jsonOf(c))
    await pausePairing(c.var.ctx, { pairing: paramOf(c, 'pairing'), until, key: submissionKeyOf(c) })
    return c.body(null, 204)
  })
  .post('/pairings/:id/resume', api.pair, async (c) => {
    await resumePairing(c.var.ctx, paramOf(c, 'pairing'))
    return c.body(null, 204)
  })
  .post('/pairings/:id/end', api.pair, async (c) => {
    await endPairing(c.var.ctx, paramOf(c, 'pairing'))
    return c.body(null, 204)
  })
  .post('/pairings/:id/mentor-request', api.pair, async (c) =>
    c.json({ id: await askForMentor(c.var.ctx, paramOf(c, 'pairing')) }, 201),
  )
  .delete('/pairings/:id/mentor-request', api.pair, async (c) => {
    await withdrawRequest(c.var.ctx, paramOf(c, 'pairing'))
    return c.body(null, 204)
  })
