import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { type ContractWorld, createContractWorld } from '../support/contract-world.ts'
import { pathIn } from '../support/route-examples.ts'
import { changesSomething, nameOf, type Route, routesOf } from '../support/routes.ts'

const app = startApp('query-plans')
const pages = routesOf(app.app).filter((route) => !changesSomething(route))
const forPeople = pages.filter(({ audience }) => audience !== undefined && audience !== 'anyone')

let world: ContractWorld
beforeAll(async () => {
  world = await createContractWorld(app)
})

/** What SQLite says of a table that it reads from end to end, by whatever name the query gives it. */
const readsAll = /^SCAN (?!CONSTANT ROW|\(subquery|\(join|json_each)/

/** Whether what is read from end to end is only what a query inside this one has found. */
const isDerived = (text: string, step: string): boolean => {
  const name = step.split(' ')[1]
  return text.includes(`) "${name}"`) || text.includes(`${name} as (`)
}

/** Values change no plan here: there are no statistics that would tell one from another. */
const planOf = async (text: string): Promise<string[]> => {
  const explained = `explain query plan ${text.replaceAll('?', "'x'")}`
  const [steps] = (await app.boot().database.batch('read', [q.all(sql.raw(explained))])) as [{ detail: string }[]]
  return steps.map(({ detail }) => detail)
}

const asksAs = (route: Route): Claims[] =>
  route.audience === 'hr'
    ? [world.hr]
    : route.audience === 'pair'
      ? [world.mentor, world.mentee]
      : [world.mentee, world.hr]

describe('what a page asks the database', () => {
  it('is found by an index, in every query of every page', async () => {
    const asked = new Map<string, string>()
    for (const route of forPeople) {
      for (const as of asksAs(route)) {
        const texts = await app.control.statements(() => app.get(as, pathIn(world, route.path)))
        for (const text of texts) if (!asked.has(text)) asked.set(text, nameOf(route))
      }
    }
    const selects = [...asked].filter(([text]) => /^\s*(select|with)\b/i.test(text))
    expect(selects.length).toBeGreaterThan(80)
    const scans: string[] = []
    for (const [text, route] of selects) {
      for (const step of await planOf(text)) {
        if (readsAll.test(step) && !isDerived(text, step)) scans.push(`${route}: ${step} in ${text}`)
      }
    }
    expect(scans).toEqual([])
  })

  it('comes in one round trip, and one more where having asked is written down', async () => {
    const slow: string[] = []
    for (const route of forPeople) {
      const [as] = asksAs(route)
      if (as === undefined) continue
      const path = pathIn(world, route.path)
      // Whoever asks is seen only now and then, and that is written after the answer.
      const texts = await app.control.statements(() => app.get(as, path))
      const isWrittenDown = texts.some((text) => /^insert into "audit"/i.test(text))
      const trips = await app.control.trips(() => app.get(as, path))
      if (trips > (isWrittenDown ? 2 : 1)) slow.push(`${nameOf(route)}: ${trips}`)
    }
    expect(slow).toEqual([])
  })
})
