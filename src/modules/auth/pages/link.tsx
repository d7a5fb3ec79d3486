import { Hono } from 'hono'
import { anyone } from '../../../http/access.ts'
import { knownBrowser } from '../../../http/browser-cookie.ts'
import type { AppContext, HonoEnv } from '../../../http/env.ts'
import { limitSignIns } from '../../../http/limits.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { isFault } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { maskEmail } from '../policy.ts'
import { linkForm } from '../schemas.ts'
import { findLink, redeemLink } from '../sign-in-links.ts'
import { endedPage } from './ended.tsx'
import { enter, howOf } from './enter.ts'

const LINK = '/sign-in/link'

/** Programs that look through mail open every link and run its scripts, and press nothing: opening uses nothing up. */
const linkPage = async (c: AppContext, token: string, isUnconfirmed = false) => {
  const link = await findLink(c.var.deps, token)
  if (link === null) return endedPage(c)
  const view = { ...viewOf(c, null), path: `${LINK}?token=${encodeURIComponent(token)}` }
  const t = messages(view.locale).auth.link
  const isElsewhere = link.browserHash !== (await knownBrowser(c))
  return c.html(
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead(link.organisationName)} />
      <Card>
        <form method="post" action={LINK} class="grid gap-4">
          <input type="hidden" name="token" value={token} />
          <p>{t.as(maskEmail(link.email))}</p>
          {isElsewhere && (
            <>
              <Notice tone="warning" title={t.elsewhere} heading>
                <p>{t.elsewhereText}</p>
              </Notice>
              {isUnconfirmed && (
                <div role="alert">
                  <Notice tone="error">{t.confirmMissing}</Notice>
                </div>
              )}
              <Choice name="confirmed" value="yes" label={t.confirm} />
            </>
          )}
          <Button tone="primary" class="justify-self-start">
            {t.submit}
          </Button>
        </form>
      </Card>
    </Page>,
    isUnconfirmed ? 400 : 200,
  )
}

/** The link of a mail: a page with a button, and what the button does. */
export const linkPages = new Hono<HonoEnv>()
  .get(LINK, anyone, (c) => linkPage(c, c.req.query('token') ?? ''))
  .post(LINK, anyone, async (c) => {
    await limitSignIns(c)
    const { token, confirmed } = parseInput(linkForm(), await c.req.parseBody())
    const { deps, requestId } = c.var
    const shown = { token, browserHash: await knownBrowser(c), isConfirmed: confirmed === 'yes' }
    try {
      const login = await redeemLink({ ...deps, requestId }, shown, await howOf(c))
      return login === null ? endedPage(c) : await enter(c, login)
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return linkPage(c, token, true)
    }
  })
