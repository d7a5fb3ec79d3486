import { sign, verify } from 'hono/jwt'
import * as z from 'zod'
import type { Claims } from '../kernel/ctx.ts'
import type { Id } from '../kernel/ids.ts'

const signedClaims = z.object({
  via: z.enum(['login', 'token']),
  id: z.string(),
  per: z.string(),
  org: z.string(),
  role: z.enum(['member', 'hr']),
})

/** The text of a login cookie or an API token: claims signed by HMAC-SHA-256. Whether it still holds, the database says. */
export const signClaims = (claims: Claims, secret: string): Promise<string> =>
  sign(
    { via: claims.via, id: claims.id, per: claims.personId, org: claims.organisationId, role: claims.role },
    secret,
    'HS256',
  )

/** The claims of a token, or null where it was not signed with this secret. */
export const readClaims = async (token: string, secret: string): Promise<Claims | null> => {
  try {
    const found = signedClaims.parse(await verify(token, secret, 'HS256'))
    return {
      via: found.via,
      id: found.id as Claims['id'],
      personId: found.per as Id<'person'>,
      organisationId: found.org as Id<'organisation'>,
      role: found.role,
    }
  } catch {
    return null
  }
}
