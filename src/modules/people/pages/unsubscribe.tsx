import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import * as z from 'zod'
import { anyone } from '../../../http/access.ts'
import type { HonoEnv } from '../../../http/env.ts'
import { linksOf } from '../../../http/links.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { lazily } from '../../../kernel/fields.ts'
import { Button } from '../../../web/components/button.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { type FoundSubscription, findSubscription, unsubscribe } from '../unsubscribe.ts'

/** What mail programs post (RFC 8058), and the button below as well. */
const oneClick = { name: 'List-Unsubscribe', value: 'One-Click' } as const
const oneClickForm = lazily(() => z.object({ [oneClick.name]: z.literal(oneClick.value) }))

/** Turning a kind of mail off: by the link at the end of a mail, or by the mail program itself. No login is involved. */
export const unsubscribePages = new Hono<HonoEnv>()
  .get('/unsubscribe/:token', anyone, async (c) => {
    const found = await findSubscription(c.var.deps, c.req.param('token'), linksOf(c).secret)
    return c.html(<UnsubscribePage view={viewOf(c, null)} found={found} />)
  })
  .post('/unsubscribe/:token', anyone, async (c) => {
    parseInput(oneClickForm(), await c.req.parseBody())
    const { deps, requestId } = c.var
    const found = await unsubscribe({ ...deps, requestId }, c.req.param('token'), linksOf(c).secret)
    return c.html(<UnsubscribePage view={viewOf(c, null)} found={found} />)
  })

const UnsubscribePage: FC<{ view: View; found: FoundSubscription }> = ({ view, found }) => {
  const t = messages(view.locale).people.unsubscribe
  if (found.isOff) {
    return (
      <Page view={view} title={t.doneTitle} width="narrow">
        <PageHeader title={t.doneTitle} lead={t.done(found.organisationName)} />
        <p>{t.text}</p>
      </Page>
    )
  }
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.question(found.organisationName)} />
      <form method="post" class="grid gap-4">
        <input type="hidden" name={oneClick.name} value={oneClick.value} />
        <p>{t.text}</p>
        <Button tone="primary" class="justify-self-start">
          {t.button}
        </Button>
      </form>
    </Page>
  )
}
