import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import type { Locale } from '../kernel/locale.ts'

export interface HonoEnv {
  Bindings: Env
  Variables: {
    deps: Deps
    requestId: string
    /** What the browser asks for until the login check says which language the person chose. */
    locale: Locale
  }
}

/** Behind the middleware that knows who asks. */
export interface SignedInEnv extends HonoEnv {
  Variables: HonoEnv['Variables'] & { ctx: ReturnType<Deps['actAs']> }
}

/** A request of whoever, signed in or not. */
export type AppContext = Context<HonoEnv> | Context<SignedInEnv>
