import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { getPairing, listPairings, type Member, type Pairing } from './service.ts'

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
  rhythm: {
    weeks: pairing.cadenceWeeks,
    weekday: pairing.weekday,
    time: pairing.localTime.toString({ smallestUnit: 'minute' }),
    zone: pairing.zone,
    minutes: pairing.sessionMinutes,
  },
})

export const pairingsApi = new Hono<SignedInEnv>()
  .get('/pairings', api.self, async (c) => c.json({ pairings: (await listPairings(c.var.ctx)).map(asJson) }))
  .get('/pairings/:id', api.pair, async (c) => c.json(asJson(await getPairing(c.var.ctx, paramOf(c, 'pairing')))))
