import { currentLogin } from '../../../http/actor.ts'
import { deviceOf } from '../../../http/device.ts'
import type { AppContext } from '../../../http/env.ts'
import { setLoginCookie } from '../../../http/login-cookie.ts'
import type { SignedIn } from '../sign-in-links.ts'
import { afterSignIn } from './way-on.ts'

/** What a new login notes of the browser, and which login of it ends. */
export const howOf = async (c: AppContext) => ({ device: deviceOf(c), replaces: await currentLogin(c) })

/** Signs the browser in and sends it on; who is new here is welcomed on the way. */
export const enter = async (c: AppContext, { claims, expiresAt, next, isWelcomed }: SignedIn): Promise<Response> => {
  await setLoginCookie(c, claims, expiresAt)
  return c.redirect(afterSignIn(next, isWelcomed), 303)
}
