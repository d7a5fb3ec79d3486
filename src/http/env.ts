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
