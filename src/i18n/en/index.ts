import { account } from './account.ts'
import { agendaDraft } from './agenda-draft.ts'
import { auth } from './auth.ts'
import { common } from './common.ts'
import { done } from './done.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { mail } from './mail.ts'
import { organisation } from './organisation.ts'
import { pairing } from './pairing.ts'
import { people } from './people.ts'
import { privacy } from './privacy.ts'
import { session } from './session.ts'
import { signInWays } from './sign-in-ways.ts'
import { validation } from './validation.ts'
import { web } from './web.ts'
import { welcome } from './welcome.ts'

/** One file an area; an area belongs to the slice, or the part of the web, that it is named after. */
export const en = {
  account,
  agendaDraft,
  auth,
  common,
  done,
  editor,
  errors,
  history,
  home,
  mail,
  organisation,
  pairing,
  people,
  privacy,
  session,
  signInWays,
  validation,
  web,
  welcome,
}

/** English is the shape; Indonesian has to satisfy it, so a missing sentence is a type error. */
export type Messages = typeof en
