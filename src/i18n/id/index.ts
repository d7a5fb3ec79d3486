import type { Messages } from '../en/index.ts'
import { agendaDraft } from './agenda-draft.ts'
import { auth } from './auth.ts'
import { common } from './common.ts'
import { done } from './done.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { pairing } from './pairing.ts'
import { session } from './session.ts'
import { validation } from './validation.ts'
import { web } from './web.ts'

export const id: Messages = {
  agendaDraft,
  auth,
  common,
  done,
  editor,
  errors,
  history,
  home,
  pairing,
  session,
  validation,
  web,
}
