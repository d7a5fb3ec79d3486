import { type Context, Hono } from 'hono'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { viewOf } from '../../../http/view.ts'
import { paths } from '../../../web/paths.ts'
import { exportResults, getResults, listResults, MOST_SHOWN } from '../results.ts'
import { resultsAsJson } from '../results-json.ts'
import { resultsAsCsv } from './results-csv.ts'
import { ResultsListPage } from './results-list.tsx'
import { ResultsPage } from './results-page.tsx'

const FORMAT = 'pamong-results/1'

const sendFile = (c: Context, body: string, type: string, name: string): Response =>
  c.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  })

const fileName = (madeAt: Temporal.Instant, ending: string): string =>
  `pamong-results-${madeAt.toString().slice(0, 10)}.${ending}`

/** What came of a mentee's pairings: theirs to read, to print and to take away. */
export const resultsPages = new Hono<SignedInEnv>()
  .get(paths.results, page.self, async (c) => {
    const results = await listResults(c.var.ctx)
    return c.html(<ResultsListPage view={viewOf(c, await c.var.ctx.store.viewer())} results={results} />)
  })
  .get('/results/:pairing', page.pair, async (c) => {
    const results = await getResults(c.var.ctx, paramOf(c, 'pairing', 'pairing'), MOST_SHOWN)
    return c.html(<ResultsPage view={viewOf(c, await c.var.ctx.store.viewer())} results={results} />)
  })
  .get('/results/:pairing/export.json', page.pair, async (c) => {
    const { madeAt, results } = await exportResults(c.var.ctx, paramOf(c, 'pairing', 'pairing'))
    const document = { format: FORMAT, madeAt: madeAt.toString(), ...resultsAsJson(results) }
    return sendFile(c, `${JSON.stringify(document, null, 2)}\n`, 'application/json', fileName(madeAt, 'json'))
  })
  .get('/results/:pairing/export.csv', page.pair, async (c) => {
    const { madeAt, results } = await exportResults(c.var.ctx, paramOf(c, 'pairing', 'pairing'))
    const { locale } = await c.var.ctx.store.viewer()
    return sendFile(c, resultsAsCsv(locale, results), 'text/csv', fileName(madeAt, 'csv'))
  })
