import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Fault } from '../kernel/errors.ts'
import { actorOf } from './actor.ts'
import type { HonoEnv, SignedInEnv } from './env.ts'
import { noteUse } from './last-seen.ts'
import { limitBursts } from './limits.ts'

/**
 * Who a route is for.
 * `anyone`: signed in or not. `self`: each signed-in person, for what is theirs alone. `incomplete`: the same, before a
 * passkey that their organisation asks for was shown. `pair`: the two members of a pairing. `hr`: whoever HR is.
 */
export type Audience = 'anyone' | 'incomplete' | 'self' | 'pair' | 'hr'

/** Pages go by the login cookie alone; the API takes tokens too. */
type By = 'login' | 'login-or-token'

const audiences = new WeakMap<object, Audience>()

/** Whom a handler was declared to be for; undefined for one that is no declaration. */
export const audienceOf = (handler: object): Audience | undefined => audiences.get(handler)

const declare = <T extends MiddlewareHandler<HonoEnv> | MiddlewareHandler<SignedInEnv>>(
  audience: Audience,
  handler: T,
): T => {
  audiences.set(handler, audience)
  return handler
}

/** @throws Fault `signed_out` where nobody is named, `forbidden` for whoever is not HR where HR alone may enter */
const person = (by: By, audience: Exclude<Audience, 'anyone'>) =>
  declare(
    audience,
    createMiddleware<SignedInEnv>(async (c, next) => {
      const ctx = await actorOf(c, {
        takesTokens: by === 'login-or-token',
        level: audience === 'incomplete' ? 'any' : 'complete',
      })
      if (!ctx) throw new Fault('signed_out')
      if (audience === 'hr' && ctx.actor.role !== 'hr') throw new Fault('forbidden')
      await limitBursts(c, ctx.actor.personId)
      c.set('ctx', ctx)
      await next()
      noteUse(c.var.deps, ctx)
    }),
  )

const audiencesBy = (by: By) => ({
  self: person(by, 'self'),
  pair: person(by, 'pair'),
  hr: person(by, 'hr'),
  incomplete: person(by, 'incomplete'),
})

/**
 * The declaration that each route starts with: `.get('/pairings/:id', page.pair, …)`. It finds out who asks; that a route
 * for a pair really is for the pair is what its verbs do, and the contract suite proves it for every route of the router.
 */
export const page = audiencesBy('login')
export const api = audiencesBy('login-or-token')
export const anyone = declare(
  'anyone',
  createMiddleware<HonoEnv>((_, next) => next()),
)
