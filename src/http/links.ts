import type { LinkMeans } from '../kernel/links.ts'
import type { AppContext } from './env.ts'
import { originOf } from './origin.ts'

/** What the links of a mail that this request sends are made of. */
export const linksOf = (c: AppContext): LinkMeans => ({
  origin: originOf(c),
  secret: c.var.deps.config.signingSecret,
})
