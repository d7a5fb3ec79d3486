import type { AppContext } from './env.ts'

/** Where people reach this deployment, without a final slash: as configured, and only without that as the request says. */
export const originOf = (c: AppContext): string => c.var.deps.config.appUrl ?? new URL(c.req.url).origin
