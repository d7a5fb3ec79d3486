import type { FC } from 'hono/jsx'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Viewer } from '../../../kernel/ctx.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import type { OwnLogin } from '../own-logins.ts'

type Reader = Pick<Viewer, 'locale' | 'zone'>

const LoginRow: FC<{ reader: Reader; login: OwnLogin }> = ({ reader: { locale, zone }, login }) => {
  const t = messages(locale).account.logins
  const device = login.device || t.unknown
  const since = formatDateTime(locale, login.createdAt, zone)
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-base-300 px-4 py-3 sm:px-5">
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-2 font-semibold">
          {device}
          {login.isThis && <Badge tone="success">{t.thisOne}</Badge>}
        </p>
        <p class="text-sm">{t.methods[login.method]}</p>
        <p class="muted text-sm">{t.since(since)}</p>
        <p class="muted text-sm">{t.seen(formatDateTime(locale, login.lastSeenAt, zone))}</p>
      </div>
      {!login.isThis && (
        <form method="post" action={`/account/logins/${login.id}/revoke`}>
          <Button small aria-label={t.endNamed(device, since)}>
            {t.end}
          </Button>
        </form>
      )}
    </li>
  )
}

/** Where the person is signed in, each with a way to end it. */
export const LoginsCard: FC<{ reader: Reader; logins: readonly OwnLogin[] }> = ({ reader, logins }) => {
  const t = messages(reader.locale).account.logins
  return (
    <Card id="logins" title={t.title} lead={t.lead} flush>
      <ul>
        {logins.map((login) => (
          <LoginRow reader={reader} login={login} />
        ))}
      </ul>
      {logins.length > 1 && (
        <div class="border-t border-base-300 px-4 py-3 sm:px-5">
          <ConfirmForm
            locale={reader.locale}
            action="/account/logins/revoke-others"
            label={t.endOthers}
            confirm={t.endOthersConfirm}
            text={t.endOthersText}
            icon="out"
          />
        </div>
      )}
    </Card>
  )
}
