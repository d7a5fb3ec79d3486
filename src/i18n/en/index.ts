import { account } from './account.ts'
import { agendaDraft } from './agenda-draft.ts'
import { appraisals } from './appraisals.ts'
import { arrangement } from './arrangement.ts'
import { auth } from './auth.ts'
import { checkIns } from './check-ins.ts'
import { common } from './common.ts'
import { dashboards } from './dashboards.ts'
import { done } from './done.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { feedback } from './feedback.ts'
import { goals } from './goals.ts'
import { growth } from './growth.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { mail } from './mail.ts'
import { organisation } from './organisation.ts'
import { pairing } from './pairing.ts'
import { people } from './people.ts'
import { privacy } from './privacy.ts'
import { programs } from './programs.ts'
import { pulse } from './pulse.ts'
import { results } from './results.ts'
import { schedule } from './schedule.ts'
import { session } from './session.ts'
import { signInWays } from './sign-in-ways.ts'
import { validation } from './validation.ts'
import { web } from './web.ts'
import { welcome } from './welcome.ts'
import { wrapUp } from './wrap-up.ts'

/** One file an area; an area belongs to the slice, or the part of the web, that it is named after. */
export const en = {
  account,
  agendaDraft,
  programs,
  arrangement,
  schedule,
  wrapUp,
  checkIns,
  pulse,
  goals,
  growth,
  results,
  feedback,
  appraisals,
  dashboards,
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
