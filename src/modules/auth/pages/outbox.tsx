import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { FC } from 'hono/jsx'
import { anyone } from '../../../http/access.ts'
import type { HonoEnv } from '../../../http/env.ts'
import { framed, mayFrame } from '../../../http/headers.ts'
import { paramOf } from '../../../http/input.ts'
import { viewOf } from '../../../http/view.ts'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { Fault } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { getOutboxMail, listOutbox, type OutboxMail } from '../outbox.ts'

const OUTBOX = '/dev/mail'
/** The zone of most who read it. */
const ZONE = 'Asia/Jakarta'

/** Everyone's mails, ways in included: only ever on a developer's own machine. */
const onlyInDemo = createMiddleware<HonoEnv>(async (c, next) => {
  if (c.var.deps.config.demo === null) throw new Fault('not_found')
  await next()
})

const Facts: FC<{ locale: Locale; mail: OutboxMail }> = ({ locale, mail }) => {
  const t = messages(locale).auth.outbox
  return (
    <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Badge>{t.kinds[mail.kind]}</Badge>
      <span>{t.to(mail.to)}</span>
      <span class="muted">{formatDateTime(locale, mail.createdAt, ZONE)}</span>
      <span class="muted">{t.states[mail.state]}</span>
    </span>
  )
}

/** A line that is nothing but an address of the web can be followed. */
const Line: FC<{ text: string }> = ({ text }) =>
  /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} class="text-link break-all">
      {text}
    </a>
  ) : (
    <span>{text}</span>
  )

export const outboxPages = new Hono<HonoEnv>()
  .get(OUTBOX, anyone, onlyInDemo, async (c) => {
    const view = viewOf(c, null)
    const t = messages(view.locale).auth.outbox
    const mails = await listOutbox(c.var.deps)
    return c.html(
      <Page view={view} title={t.title}>
        <PageHeader title={t.title} lead={t.lead} />
        {mails.length === 0 ? (
          <EmptyState icon="note" title={t.empty} text={t.emptyText} />
        ) : (
          <ul class="surface divide-y divide-base-300 overflow-hidden">
            {mails.map((mail) => (
              <li>
                <a href={`${OUTBOX}/${mail.id}`} class="grid gap-1 px-4 py-3 hover:bg-base-content/5 sm:px-5">
                  <span class="font-semibold">{mail.subject}</span>
                  <Facts locale={view.locale} mail={mail} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </Page>,
    )
  })
  .get(`${OUTBOX}/:id`, anyone, onlyInDemo, mayFrame, async (c) => {
    const view = viewOf(c, null)
    const t = messages(view.locale).auth.outbox
    const mail = await getOutboxMail(c.var.deps, paramOf(c, 'delivery'))
    return c.html(
      <Page view={view} title={mail.subject}>
        <PageHeader
          title={mail.subject}
          lead={<Facts locale={view.locale} mail={mail} />}
          back={{ href: OUTBOX, label: t.back }}
        />
        <div class="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t.text}>
            <p class="whitespace-pre-wrap">
              {mail.text.split('\n').map((line, place) => (
                <>
                  {place > 0 && '\n'}
                  <Line text={line} />
                </>
              ))}
            </p>
          </Card>
          <Card title={t.html} flush>
            <iframe title={t.html} src={`${OUTBOX}/${mail.id}/html`} sandbox="" class="h-[44rem] w-full border-0" />
          </Card>
        </div>
      </Page>,
    )
  })
  .get(`${OUTBOX}/:id/html`, anyone, onlyInDemo, framed, async (c) => {
    const { html } = await getOutboxMail(c.var.deps, paramOf(c, 'delivery'))
    return c.html(html)
  })
