import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { linksOf } from '../../http/links.ts'
import { parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { type FieldProblem, isFault } from '../../kernel/errors.ts'
import { paths } from '../../web/paths.ts'
import { auditPages } from './pages/audit.tsx'
import { OrganisationPage, type ProviderValues, type SettingsValues } from './pages/settings.tsx'
import { changeOrganisationInput, setSsoProviderInput } from './schemas-settings.ts'
import { changeOrganisation, getOrganisation } from './settings.ts'
import { removeSsoProvider, setSsoProvider } from './sso.ts'

const text = z.string()
const settingsForm = z.object({
  name: text,
  locale: text,
  zone: text,
  idleHours: text,
  retentionMonths: text,
  signInRule: text,
})
const providerForm = z.object({ issuer: text, clientId: text, clientSecret: text })

/** What was typed as a number; what is none stays for the schema to refuse. */
const asNumber = (typed: string): number | string => (typed.trim() === '' ? typed : Number(typed))

interface Returned {
  settings?: SettingsValues
  provider?: ProviderValues
  problems: readonly FieldProblem[]
}

const answer = async (c: Context<SignedInEnv>, returned?: Returned): Promise<Response> => {
  const { ctx } = c.var
  const organisation = await getOrganisation(ctx)
  const view = viewOf(c, await ctx.store.viewer())
  const redirectAddress = `${linksOf(c).origin}/sign-in/company/callback`
  return c.html(
    <OrganisationPage view={view} organisation={organisation} redirectAddress={redirectAddress} {...returned} />,
    returned === undefined ? 200 : 400,
  )
}

/** Runs what a form asks for; where it does not fit, the page comes back with what was typed. */
const carryOut = async (
  c: Context<SignedInEnv>,
  done: string,
  work: () => Promise<unknown>,
  typed: Omit<Returned, 'problems'>,
): Promise<Response> => {
  try {
    await work()
  } catch (error) {
    if (!isFault(error, 'bad_input')) throw error
    return answer(c, { ...typed, problems: error.fields })
  }
  return c.redirect(`${paths.organisation}?done=${done}`, 303)
}

/** HR's settings of the organisation, and of its own way to sign in. */
export const organisationsPages = new Hono<SignedInEnv>()
  .route('/', auditPages)
  .get(paths.organisation, page.hr, (c) => answer(c))
  .post(paths.organisation, page.hr, async (c) => {
    const settings = parseInput(settingsForm, await c.req.parseBody())
    const { idleHours, retentionMonths } = settings
    const change = () =>
      parseInput(changeOrganisationInput(), {
        ...settings,
        idleHours: asNumber(idleHours),
        retentionMonths: asNumber(retentionMonths),
      })
    return carryOut(c, 'organisationChanged', async () => changeOrganisation(c.var.ctx, change()), { settings })
  })
  .post('/organisation/sso', page.hr, async (c) => {
    const { clientSecret, ...provider } = parseInput(providerForm, await c.req.parseBody())
    const input = () =>
      parseInput(setSsoProviderInput(), { ...provider, clientSecret: clientSecret.trim() || undefined })
    return carryOut(c, 'ssoSaved', async () => setSsoProvider(c.var.ctx, input()), { provider })
  })
  .post('/organisation/sso/remove', page.hr, (c) => carryOut(c, 'ssoRemoved', () => removeSsoProvider(c.var.ctx), {}))
