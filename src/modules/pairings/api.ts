import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { type ArrangedPairing, findCandidates, listArranged, listOfProgram } from './arranged.ts'
import { importPairs, previewPairs } from './import.ts'
import { pairPeople } from './pair.ts'
import { closeRequest, listRequests, type MentorRequest } from './requests.ts'
import {
  candidatesQuery,
  importPairsInput,
  listArrangedQuery,
  listRequestsQuery,
  pairInput,
  programPairingsQuery,
  transferInput,
} from './schemas.ts'
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

const arrangedAsJson = <P extends ArrangedPairing>({ startedOn, ...pairing }: P) => ({
  ...pairing,
  startedOn: startedOn.toString(),
})

const requestAsJson = ({ createdAt, ...request }: MentorRequest) => ({ ...request, createdAt: createdAt.toString() })

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
  .get('/programs/:id/pairings', api.hr, async (c) => {
    const query = parseInput(programPairingsQuery(), c.req.query())
    const { pairings, next } = await listOfProgram(c.var.ctx, { program: paramOf(c, 'program'), ...query })
    return c.json({ pairings: pairings.map(arrangedAsJson), next })
  })
  .post('/programs/:id/pairings', api.hr, async (c) => {
    const input = { ...parseInput(pairInput(), await jsonOf(c)), program: paramOf(c, 'program') }
    return c.json({ id: await pairPeople(c.var.ctx, { ...input, key: submissionKeyOf(c) }) }, 201)
  })
  .post('/programs/:id/pairings/import', api.hr, async (c) => {
    const { csv, preview } = parseInput(importPairsInput(), await jsonOf(c))
    const program = paramOf(c, 'program')
    if (!preview) return c.json(await importPairs(c.var.ctx, { program, csv, key: submissionKeyOf(c) }), 201)
    const { counts, rows, unknown } = await previewPairs(c.var.ctx, { program, csv })
    return c.json({ counts, unknown, rows: rows.map(({ pair: _, ...row }) => row) })
  })
  .get('/organisation/mentor-requests', api.hr, async (c) => {
    const { requests, next } = await listRequests(c.var.ctx, parseInput(listRequestsQuery(), c.req.query()))
    return c.json({ requests: requests.map(requestAsJson), next })
  })
  .post('/organisation/mentor-requests/:id/done', api.hr, async (c) => {
    await closeRequest(c.var.ctx, paramOf(c, 'mentorRequest'))
    return c.body(null, 204)
  })
