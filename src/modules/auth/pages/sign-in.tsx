import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { anyone } from '../../../http/access.ts'
import { rememberBrowser } from '../../../http/browser-cookie.ts'
import type { AppContext, HonoEnv } from '../../../http/env.ts'
import { addressOf, limitSignIns } from '../../../http/limits.ts'
import { originOf } from '../../../http/origin.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { ownPath } from '../../../kernel/own-path.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { quotas } from '../policy.ts'
import { askForm } from '../schemas.ts'
import { listDemoPeople } from '../service.ts'
import { askForMail } from '../sign-in-requests.ts'
import { DemoCard } from './demo-card.tsx'
import { OtherWays } from './other-ways.tsx'

interface MailFormProps {
  view: View
  next: string
  email?: string
  problems?: readonly FieldProblem[]
  /** Whether mails were asked for too often: it is the same for an address of someone and one of nobody. */
  isTooOften?: boolean
}

const MailForm: FC<MailFormProps> = ({ view: { locale }, next, email, problems = [], isTooOften = false }) => {
  const t = messages(locale).auth.mail
  return (
    <Card title={t.title} lead={t.lead}>
      {isTooOften && (
        <div role="alert" class="mb-4">
          <Notice tone="warning">{t.tooOften}</Notice>
        </div>
      )}
      <form method="post" action={paths.signIn} class="grid gap-4">
        <input type="hidden" name="next" value={next} />
        <TextField
          locale={locale}
          name="email"
          type="email"
          label={t.email}
          value={email}
          error={problemOf(locale, problems, 'email')}
          autocomplete="email"
          autocapitalize="none"
          spellcheck="false"
          maxlength={254}
          autofocus={problems.length > 0}
        />
        <Button tone="primary" class="justify-self-start">
          {t.submit}
        </Button>
      </form>
    </Card>
  )
}

const signInPage = async (c: AppContext, form: Omit<MailFormProps, 'view'>) => {
  const { deps } = c.var
  const { demo } = deps.config
  // After a form that came back, too, the switches of the frame lead to the page and not to where the form was sent.
  const view = { ...viewOf(c, null), path: `${paths.signIn}?next=${encodeURIComponent(form.next)}` }
  const t = messages(view.locale).auth
  const people = demo ? await listDemoPeople(deps, Object.values(demo)) : []
  return c.html(
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <div class="grid gap-4">
        <MailForm view={view} {...form} />
        <OtherWays view={view} next={form.next} />
        {demo && <DemoCard view={view} demo={demo} people={people} next={form.next} />}
      </div>
    </Page>,
    form.isTooOften ? 429 : form.problems ? 400 : 200,
  )
}

/** Where signing in begins. */
export const signInFormPages = new Hono<HonoEnv>()
  .get(paths.signIn, anyone, (c) => signInPage(c, { next: ownPath(c.req.query('next')) }))
  .post(paths.signIn, anyone, async (c) => {
    await limitSignIns(c)
    const { deps, requestId } = c.var
    const form = await c.req.parseBody()
    const next = ownPath(typeof form.next === 'string' ? form.next : undefined)
    try {
      const { email } = parseInput(askForm(), form)
      await askForMail(
        { ...deps, requestId, signingSecret: deps.config.signingSecret },
        { email, next, network: addressOf(c), browserHash: await rememberBrowser(c), origin: originOf(c) },
      )
    } catch (error) {
      const email = typeof form.email === 'string' ? form.email : ''
      if (isFault(error, 'bad_input')) return signInPage(c, { next, email, problems: error.fields })
      if (!isFault(error, 'rate_limited')) throw error
      c.header('retry-after', String(quotas.window.total('seconds')))
      return signInPage(c, { next, email, isTooOften: true })
    }
    return c.redirect('/sign-in/sent', 303)
  })
