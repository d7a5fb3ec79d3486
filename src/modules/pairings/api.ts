import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf, submissionKeyOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { type ArrangedPairing, findCandidates, listArranged } from './arranged.ts'
import { candidatesQuery, listArrangedQuery, transferInput } from './schemas.ts'
import { getPairing, listPairings, type Member, type Pairing } from './service.ts'
import { transferPairing } from './transfer.ts'

const memberAsJson = ({ id, name, address, isErased }: Member) => ({ id, name, address, erased: isErased })

const asJson = (pairing: Pairing) => ({
  id: pairing.id,
  side: pairing.side,
  mentor: memberAsJson(pairing.mentor),
  mentee: memberAsJson(pairing.mentee),
  program: pairing.program,
  language: pairing.language,
  state: pairing.state,
  startedOn: pairing.startedOn.toString(),
  endedOn: pairing.endedOn?.toString() ?? null,
  rhythm: {
    weeks: pairing.cadenceWeeks,
    weekday: pairing.weekday,
    time: pairing.localTime.toString({ smallestUnit: 'minute' }),
    zone: pairing.zone,
    minutes: pairing.sessionMinutes,
  },
})

const arrangedAsJson = ({ startedOn, ...pairing }: ArrangedPairing) => ({ ...pairing, startedOn: startedOn.toString() })

export const pairingsApi = new Hono<SignedInEnv>()
  .get('/pairings', api.self, async (c) => c.json({ pairings: (await listPairings(c.var.ctx)).map(asJson) }))
  .get('/pairings/:id', api.pair, async (c) => c.json(asJson(await getPairing(c.var.ctx, paramOf(c, 'pairing')))))
  .get('/organisation/pairings', api.hr, valid('query', z.lazy(listArrangedQuery)), async (c) => {
    const { pairings, next } = await listArranged(c.var.ctx, c.req.valid('query'))
    return c.json({ pairings: pairings.map(arrangedAsJson), next })
  })
  .get('/organisation/pairings/:id/transfer', api.hr, valid('query', z.lazy(candidatesQuery)), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('query') }
    const { pairing, people, hasMore } = await findCandidates(c.var.ctx, input)
    return c.json({ pairing: arrangedAsJson(pairing), people, hasMore })
  })
  .post('/organisation/pairings/:id/transfer', api.hr, valid('json', z.lazy(transferInput)), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await transferPairing(c.var.ctx, input) }, 201)
  })
