import { beforeAll, describe, expect, it } from 'vitest'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { type ContractWorld, contentOf, createContractWorld } from '../support/contract-world.ts'
import { type Example, examples, pathIn } from '../support/route-examples.ts'
import { changesSomething, isApi, nameOf, type Route, routesOf } from '../support/routes.ts'

const app = startApp('contract')
/**
 * Where what is asked for happens, in a world of its own each time. Apart, because those who are refused are checked against
 * every row of the database.
 */
const open = startApp('contract-open')
const routes = routesOf(app.app)
const of = (...audiences: Route['audience'][]) => routes.filter(({ audience }) => audiences.includes(audience))
const named = (some: readonly Route[]) => some.map((route) => ({ name: nameOf(route), route }))
const hasParameter = (route: Route) => route.path.includes(':')

let world: ContractWorld
beforeAll(async () => {
  world = await createContractWorld(app)
})

const exampleOf = (route: Route, given: ContractWorld): Example => examples[nameOf(route)]?.(given) ?? 'no body'

const askAt = (
  at: typeof app,
  as: Claims | null,
  route: Route,
  given: ContractWorld,
  headers: Record<string, string> = {},
) => {
  const example = exampleOf(route, given)
  const sent =
    typeof example === 'string'
      ? {}
      : 'json' in example
        ? { body: JSON.stringify(example.json), type: 'application/json' }
        : { body: new URLSearchParams(example.form).toString(), type: 'application/x-www-form-urlencoded' }
  return at.ask(as, pathIn(given, route.path), {
    method: route.method,
    ...(sent.body === undefined ? {} : { body: sent.body }),
    headers: { ...(sent.type === undefined ? {} : { 'content-type': sent.type }), ...headers },
  })
}

const ask = (as: Claims | null, route: Route, given: ContractWorld, headers: Record<string, string> = {}) =>
  askAt(app, as, route, given, headers)

/** Nobody's secret: what an answer says when it refuses, it says in the form of its transport and with a request id. */
const expectRefusal = async (response: Response, route: Route, status: number) => {
  expect(response.status).toBe(status)
  expect(response.headers.get('x-request-id')).toMatch(/^req_/)
  if (isApi(route)) {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status })
  } else {
    expect(response.headers.get('content-type')).toContain('text/html')
  }
}

describe('the router', () => {
  it('has no route that does not declare first whom it is for', () => {
    expect(routes.length).toBeGreaterThan(40)
    expect(of(undefined).map(nameOf)).toEqual([])
  })

  it('is open to whoever asks only here', () => {
    expect(of('anyone').map(nameOf).sort()).toEqual(
      [
        'GET /demo/:side',
        'GET /dev/mail',
        'GET /dev/mail/:id',
        'GET /dev/mail/:id/html',
        'GET /sign-in/company',
        'GET /sign-in/company/:organisation',
        'GET /sign-in/company/:organisation/start',
        'GET /sign-in/company/callback',
        'GET /sign-in/link',
        'GET /sign-in/sent',
        'GET /unsubscribe/:token',
        'POST /sign-in',
        'POST /sign-in/code',
        'POST /sign-in/company',
        'POST /sign-in/link',
        'POST /sign-in/passkey/answer',
        'POST /sign-in/passkey/options',
        'POST /unsubscribe/:token',
        'GET /healthz',
        'GET /readyz',
        'GET /sign-in',
        'POST /demo/:side',
        'POST /settings/locale',
        'POST /settings/theme',
      ].sort(),
    )
  })

  it('has an example of a good request for each route that changes something, and for no other', () => {
    expect(Object.keys(examples).sort()).toEqual(routes.filter(changesSomething).map(nameOf).sort())
  })

  it('has parameters whose meaning is known', () => {
    expect(routes.map(({ path }) => pathIn(world, path)).filter((path) => path.includes(':'))).toEqual([])
  })
})

describe('signed out', () => {
  it.each(named(of('incomplete', 'self', 'pair', 'hr')))('$name refuses', async ({ route }) => {
    const response = await ask(null, route, world)
    if (isApi(route) || changesSomething(route)) return expectRefusal(response, route, 401)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/sign-in\?next=/)
  })

  it.each(named(of('anyone')))('$name answers', async ({ route }) => {
    expect([401, 403]).not.toContain((await ask(null, route, world)).status)
  })
})

describe('content of a pairing', () => {
  it.each(named(of('pair')))('$name does not exist for anyone else, and changes nothing', async ({ route }) => {
    const { hr, colleague, otherMentor, elsewhere, elsewhereHr } = world
    const before = await contentOf(app.boot())
    for (const outsider of [hr, colleague, otherMentor, elsewhere, elsewhereHr]) {
      await expectRefusal(await ask(outsider, route, world), route, 404)
    }
    expect(await contentOf(app.boot())).toEqual(before)
  })

  it.each(named(of('pair')))('$name is there for a member', async ({ route }) => {
    const own = await createContractWorld(open)
    const answers = await Promise.all([own.mentee, own.mentor].map((member) => askAt(open, member, route, own)))
    const found = answers.map(({ status }) => status)
    // One of the two may be too late for it, as for sharing what the other shared already.
    expect(found.some((status) => status < 400 || status === 409)).toBe(true)
    expect(Math.max(...found)).toBeLessThan(500)
  })
})

describe('what is HR’s', () => {
  it.each(named(of('hr')))('$name is closed to everyone else, and changes nothing', async ({ route }) => {
    const before = await contentOf(app.boot())
    for (const other of [world.mentor, world.mentee, world.colleague, world.elsewhere]) {
      await expectRefusal(await ask(other, route, world), route, 403)
    }
    expect(await contentOf(app.boot())).toEqual(before)
  })

  it.each(named(of('hr').filter(hasParameter)))('$name knows no id of another organisation', async ({ route }) => {
    const before = await contentOf(app.boot())
    await expectRefusal(await ask(world.elsewhereHr, route, world), route, 404)
    expect(await contentOf(app.boot())).toEqual(before)
  })

  it.each(named(of('hr')))('$name is there for HR', async ({ route }) => {
    const own = await createContractWorld(open)
    expect((await askAt(open, own.hr, route, own)).status).toBeLessThan(400)
  })
})

describe('what is each person’s own', () => {
  it.each(named(of('self', 'incomplete').filter(hasParameter)))('$name is nobody else’s', async ({ route }) => {
    const before = await contentOf(app.boot())
    for (const other of [world.mentee, world.hr, world.colleague, world.elsewhere, world.elsewhereHr]) {
      await expectRefusal(await ask(other, route, world), route, 404)
    }
    expect(await contentOf(app.boot())).toEqual(before)
  })

  const isAskedPlainly = (route: Route) => examples[nameOf(route)]?.(world) !== 'needs a ceremony'

  it.each(named(of('self', 'incomplete')))('$name is there for the person', async ({ route }) => {
    if (!isAskedPlainly(route)) return
    const own = await createContractWorld(open)
    expect((await askAt(open, own.mentor, route, own)).status).toBeLessThan(400)
  })
})

describe('a request that is not right', () => {
  const withBody = (kind: 'json' | 'form') => (route: Route) => {
    const example = exampleOf(route, world)
    return typeof example !== 'string' && kind in example
  }
  // The examples need a world; which kind of body a route takes does not depend on it.
  const changing = routes.filter(changesSomething)

  it.each(named(changing))('$name refuses more than a megabyte', async ({ route }) => {
    const response = await app.ask(world.mentor, pathIn(world, route.path), {
      method: route.method,
      body: 'x'.repeat(1024 * 1024 + 1),
      headers: { 'content-type': isApi(route) ? 'application/json' : 'application/x-www-form-urlencoded' },
    })
    await expectRefusal(response, route, 413)
  })

  it.each(named(changing))('$name names the field of a body that it cannot take', async ({ route }) => {
    const as = route.audience === 'hr' ? world.hr : world.mentor
    const path = pathIn(world, route.path)
    if (withBody('json')(route)) {
      for (const body of ['{"nonsense": 1}', '{"cut', '"text"']) {
        const headers = { 'content-type': 'application/json' }
        const response = await app.ask(as, path, { method: route.method, body, headers })
        expect(response.status, body).toBe(400)
        const { fields } = await response.json<{ fields: { field: string; message: string }[] }>()
        expect(fields.length).toBeGreaterThan(0)
        expect(fields.every(({ field, message }) => field !== '' && message !== '')).toBe(true)
      }
      const text = await app.ask(as, path, {
        method: route.method,
        body: 'a=1',
        headers: { 'content-type': 'text/plain' },
      })
      expect(text.status).toBe(415)
    }
    if (withBody('form')(route)) {
      const before = await contentOf(app.boot())
      const { status } = await app.post(as, path, { nonsense: '1' })
      // A form whose every field may be left as it is has nothing to refuse, and changes nothing.
      expect([303, 400]).toContain(status)
      if (status === 303) expect(await contentOf(app.boot())).toEqual(before)
    }
  })

  // What a mail program sends has no origin: RFC 8058.
  const oneClick = 'POST /unsubscribe/:token'

  it.each(named(changing.filter((route) => nameOf(route) !== oneClick)))(
    '$name refuses what another site has a browser send',
    async ({ route }) => {
      const before = await contentOf(app.boot())
      const foreign: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        { 'sec-fetch-site': 'same-site', origin: 'http://evil.pamong.test' },
        { origin: 'null' },
      ]
      for (const headers of foreign) {
        const as = route.audience === 'hr' ? world.hr : world.mentor
        await expectRefusal(await ask(as, route, world, headers), route, 403)
        const plain = { method: route.method, body: '{"a":1}', headers: { ...headers, 'content-type': 'text/plain' } }
        await expectRefusal(await app.ask(as, pathIn(world, route.path), plain), route, 403)
      }
      expect(await contentOf(app.boot())).toEqual(before)
    },
  )

  it.each(named(routes))('$name names the methods that its address knows', async ({ route }) => {
    const known = routes.filter(({ path }) => path === route.path).map(({ method }) => method)
    const other = ['DELETE', 'PATCH', 'PUT', 'POST', 'GET'].find((method) => !known.includes(method)) ?? 'TRACE'
    const response = await app.ask(world.mentor, pathIn(world, route.path), { method: other })
    await expectRefusal(response, route, 405)
    expect(response.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(known))
  })
})
