import type { LinkMeans } from '../kernel/links.ts'
import type { AppContext } from './env.ts'

/** From the configuration and never from what a request says, but on a developer's machine, which needs none. */
export const linksOf = (c: AppContext): LinkMeans => {
  const { appUrl, signingSecret } = c.var.deps.config
  return { origin: appUrl ?? new URL(c.req.url).origin, secret: signingSecret }
}
