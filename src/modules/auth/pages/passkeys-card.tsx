import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextField } from '../../../web/components/field.tsx'
import type { View } from '../../../web/view.ts'
import { limits } from '../passkey-schemas.ts'
import type { Passkey } from '../passkeys.ts'
import { PasskeyAction } from './passkey-action.tsx'
import { accountPasskeys } from './passkey-paths.ts'

// A day is enough to tell them apart, and needs no zone.
const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO('UTC').toPlainDate()

const Item: FC<{ view: View; passkey: Passkey }> = ({ view, passkey }) => {
  const { locale } = view
  const t = messages(locale).signInWays.card
  const { id, createdAt, lastUsedAt, isRemovable } = passkey
  const label = passkey.label || t.unnamed
  return (
    <li class="grid gap-2 py-3">
      <div>
        <p class="font-medium [overflow-wrap:anywhere]">{label}</p>
        <p class="muted text-sm">
          {t.created(formatDate(locale, dayOf(createdAt)))},{' '}
          {lastUsedAt === null ? t.unused : t.used(formatDate(locale, dayOf(lastUsedAt)))}
        </p>
      </div>
      {isRemovable ? (
        <ConfirmForm
          locale={locale}
          action={`${accountPasskeys}/${id}/remove`}
          label={t.remove}
          confirm={t.removeConfirm}
          text={t.removeText}
          icon="trash"
          danger
        />
      ) : (
        <p class="muted text-sm">{t.last}</p>
      )}
    </li>
  )
}

/** One's passkeys, on the account page. */
export const PasskeysCard: FC<{ view: View; passkeys: readonly Passkey[] }> = ({ view, passkeys }) => {
  const { locale } = view
  const t = messages(locale).signInWays.card
  return (
    <Card title={t.title} id="passkeys" lead={t.lead}>
      {passkeys.length === 0 ? (
        <p class="mb-4">{t.none}</p>
      ) : (
        <ul class="mb-4 divide-y divide-base-300">
          {passkeys.map((passkey) => (
            <Item view={view} passkey={passkey} />
          ))}
        </ul>
      )}
      <PasskeyAction
        locale={locale}
        kind="new"
        options={`${accountPasskeys}/options`}
        answer={accountPasskeys}
        next="/account?done=passkeyAdded"
        label={t.add}
        tone="plain"
      >
        <TextField
          locale={locale}
          name="passkeyName"
          label={t.name}
          hint={t.nameHint}
          maxlength={limits.label}
          optional
        />
      </PasskeyAction>
    </Card>
  )
}
