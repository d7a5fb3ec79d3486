import type { AppContext } from './env.ts'

/**
 * Where links in mails lead, without a final slash: what the deployment is configured with. Only on a developer's machine
 * does the request decide, because anyone may name any host in one.
 */
export const originOf = (c: AppContext): string => c.var.deps.config.appUrl ?? new URL(c.req.url).origin
