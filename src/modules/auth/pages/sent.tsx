import { Hono } from 'hono'
import { anyone } from '../../../http/access.ts'
import { knownBrowser } from '../../../http/browser-cookie.ts'
import type { AppContext, HonoEnv } from '../../../http/env.ts'
import { limitSignIns } from '../../../http/limits.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import { codeForm } from '../schemas.ts'
import { redeemCode } from '../sign-in-links.ts'
import { endedPage } from './ended.tsx'
import { enter, howOf } from './enter.ts'

const SENT = '/sign-in/sent'

const sentPage = (c: AppContext, problems: readonly FieldProblem[] = []) => {
  const view = { ...viewOf(c, null), path: SENT }
  const { locale } = view
  const { sent: t, outbox } = messages(locale).auth
  return c.html(
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <div class="grid gap-4">
        {c.var.deps.config.demo && (
          <Notice tone="info">
            {outbox.demoHint}{' '}
            <a href="/dev/mail" class="text-link">
              {outbox.open}
            </a>
          </Notice>
        )}
        <Card>
          <form method="post" action="/sign-in/code" class="grid gap-4">
            <TextField
              locale={locale}
              name="code"
              label={t.code}
              hint={t.codeHint}
              error={problemOf(locale, problems, 'code')}
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={12}
              autofocus={problems.length > 0}
            />
            <Button tone="primary" class="justify-self-start">
              {t.submit}
            </Button>
          </form>
        </Card>
        <Card title={t.nothing} lead={t.nothingHint}>
          <LinkButton href={paths.signIn}>{t.again}</LinkButton>
        </Card>
      </div>
    </Page>,
    problems.length > 0 ? 400 : 200,
  )
}

/** What follows the asking: the same page for every address, and the form for the code. */
export const sentPages = new Hono<HonoEnv>()
  .get(SENT, anyone, (c) => sentPage(c))
  .post('/sign-in/code', anyone, async (c) => {
    await limitSignIns(c)
    const { deps, requestId } = c.var
    try {
      const { code } = parseInput(codeForm(), await c.req.parseBody())
      const browserHash = await knownBrowser(c)
      if (browserHash === null) return endedPage(c)
      const { signingSecret } = deps.config
      const result = await redeemCode({ ...deps, requestId }, { browserHash, code, signingSecret }, await howOf(c))
      if (result === 'ended') return endedPage(c)
      if (result === 'wrong') return sentPage(c, [{ field: 'code', rule: 'wrong_code' }])
      return await enter(c, result)
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return sentPage(c, error.fields)
    }
  })
