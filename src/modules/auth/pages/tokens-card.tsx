import type { FC } from 'hono/jsx'
import { formatDate, formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { Viewer } from '../../../kernel/ctx.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import { limits } from '../schemas.ts'
import type { OwnToken } from '../tokens.ts'

type Reader = Pick<Viewer, 'locale' | 'zone'>

/** What was typed, where the form comes back. */
export interface TokenFormState {
  key: string
  label?: string
  days?: string
  problems?: readonly FieldProblem[]
}

const TokenRow: FC<{ reader: Reader; token: OwnToken }> = ({ reader: { locale, zone }, token }) => {
  const t = messages(locale).account.tokens
  const on = (at: Temporal.Instant) => formatDate(locale, dayIn(at, zone))
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-base-300 px-4 py-3 sm:px-5">
      <div class="min-w-0">
        <p class="font-semibold">{token.label}</p>
        <p class="muted text-sm">
          {t.made(on(token.createdAt))} · {t.expires(on(token.expiresAt))}
        </p>
        <p class="muted text-sm">
          {token.lastUsedAt === null ? t.unused : t.used(formatDateTime(locale, token.lastUsedAt, zone))}
        </p>
      </div>
      <ConfirmForm
        locale={locale}
        action={`/account/tokens/${token.id}/revoke`}
        label={t.revoke}
        confirm={t.revokeConfirm}
        text={t.revokeText(token.label)}
        danger
      />
    </li>
  )
}

const TokenForm: FC<{ reader: Reader; form: TokenFormState }> = ({ reader: { locale }, form }) => {
  const t = messages(locale).account.tokens
  const { problems = [] } = form
  const labels: Readonly<Record<string, string>> = { label: t.label, days: t.days }
  return (
    <form method="post" action="/account/tokens" class="grid gap-4">
      <h3 class="font-semibold">{t.create}</h3>
      <FormErrors locale={locale} problems={problems} labelOf={(field) => labels[field] ?? field} />
      <input type="hidden" name="key" value={form.key} />
      <TextField
        locale={locale}
        name="label"
        label={t.label}
        hint={t.labelHint}
        value={form.label}
        error={problemOf(locale, problems, 'label')}
        maxlength={limits.labelCharacters}
        autocomplete="off"
      />
      <SelectField
        locale={locale}
        name="days"
        label={t.days}
        value={form.days ?? String(limits.tokenDays[0])}
        error={problemOf(locale, problems, 'days')}
        options={limits.tokenDays.map((days) => ({ value: String(days), label: t.lasts(days) }))}
      />
      <Button tone="primary" class="justify-self-start">
        {t.submit}
      </Button>
    </form>
  )
}

interface TokensCardProps {
  reader: Reader
  tokens: readonly OwnToken[]
  form: TokenFormState
  /** Whether the sign-in is fresh enough for a new token. */
  mayCreate: boolean
}

/** Which programs may act for the person, each with a way to end it, and the form for one more. */
export const TokensCard: FC<TokensCardProps> = ({ reader, tokens, form, mayCreate }) => {
  const t = messages(reader.locale).account.tokens
  return (
    <Card id="tokens" title={t.title} lead={t.lead} flush>
      {tokens.length === 0 ? (
        <p class="muted border-t border-base-300 px-4 py-3 sm:px-5">{t.none}</p>
      ) : (
        <ul>
          {tokens.map((token) => (
            <TokenRow reader={reader} token={token} />
          ))}
        </ul>
      )}
      <div class="border-t border-base-300 p-4 sm:p-5">
        {mayCreate ? (
          <TokenForm reader={reader} form={form} />
        ) : (
          <Notice tone="info" title={t.stale}>
            <p>{t.staleText}</p>
            <LinkButton href={`${paths.signIn}?next=/account`} small class="mt-3">
              {t.signIn}
            </LinkButton>
          </Notice>
        )}
      </div>
    </Card>
  )
}
