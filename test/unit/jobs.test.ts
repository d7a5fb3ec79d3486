import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jobs } from '../../src/jobs/index.ts'

it('runs exactly the cron strings that wrangler.toml names', () => {
  const toml = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8')
  const [, list = ''] = /^crons\s*=\s*\[([^\]]*)\]/m.exec(toml) ?? []
  const crons = [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1])
  expect(crons.length).toBeGreaterThan(0)
  expect(Object.keys(jobs).sort()).toEqual(crons.sort())
})
