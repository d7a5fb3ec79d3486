import type { Hono } from 'hono'
import { type Audience, audienceOf } from '../../src/http/access.ts'
import type { HonoEnv } from '../../src/http/env.ts'

export interface Route {
  method: string
  /** The pattern: `/sessions/:id`. */
  path: string
  /** Whom the first handler declares the route to be for; undefined where it declares nothing. */
  audience: Audience | undefined
}

/** Every route of the application, from the router itself. Middleware for all paths is not a route. */
export const routesOf = (app: Hono<HonoEnv>): Route[] => {
  const routes = new Map<string, Route>()
  for (const { method, path, handler } of app.routes) {
    const name = `${method} ${path}`
    if (method === 'ALL' || routes.has(name)) continue
    routes.set(name, { method, path, audience: audienceOf(handler) })
  }
  return [...routes.values()]
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`
export const isApi = ({ path }: Route): boolean => path.startsWith('/api/')
export const changesSomething = ({ method }: Route): boolean => method !== 'GET'
