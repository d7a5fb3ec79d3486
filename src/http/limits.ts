import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Fault } from '../kernel/errors.ts'
import { claimsOf } from './actor.ts'
import type { AppContext, HonoEnv } from './env.ts'

/** Where a request comes from, as Cloudflare saw it; one name for all where there is no Cloudflare before the Worker. */
export const addressOf = (c: Context): string => c.req.header('cf-connecting-ip') ?? 'here'

const refuse = (c: Context): never => {
  c.header('retry-after', '60')
  throw new Fault('rate_limited')
}

/** @throws Fault `rate_limited` after too many requests in a minute from that person or address */
export const limitBursts = async (c: AppContext, key: string): Promise<void> => {
  const { success } = await c.var.deps.limits.requests.limit({ key })
  if (!success) refuse(c)
}

/** @throws Fault `rate_limited` after too many attempts to sign in from that address in a minute */
export const limitSignIns = async (c: AppContext): Promise<void> => {
  const { success } = await c.var.deps.limits.signIns.limit({ key: addressOf(c) })
  if (!success) refuse(c)
}

/** Bounds what an address may ask without being signed in. People behind one address are bounded each by themselves. */
export const limitVisitors = createMiddleware<HonoEnv>(async (c, next) => {
  if ((await claimsOf(c)) === null) await limitBursts(c, addressOf(c))
  await next()
})
