import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { getResults, listResults } from './results.ts'
import { countsAsJson, resultsAsJson } from './results-json.ts'

/** What came of a mentee's pairings, for themselves. */
export const resultsApi = new Hono<SignedInEnv>()
  .get('/me/results', api.self, async (c) => c.json({ results: (await listResults(c.var.ctx)).map(countsAsJson) }))
  .get('/me/results/:pairing', api.pair, async (c) =>
    c.json(resultsAsJson(await getResults(c.var.ctx, paramOf(c, 'pairing', 'pairing')))),
  )
