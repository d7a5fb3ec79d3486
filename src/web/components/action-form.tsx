import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Button } from './button.tsx'
import { SelectField, TextArea, TextField } from './field.tsx'

interface ActionFormProps {
  locale: Locale
  pairing: Id<'pairing'>
  side: 'mentor' | 'mentee'
  partner: string
  today: Temporal.PlainDate
  formKey: string
  /** The page it stands on, where it leads back to. */
  back: string
  maxlength: number
}

/** Who is to do what, and by when, outside a wrap-up. */
export const ActionForm: FC<ActionFormProps> = ({
  locale,
  pairing,
  side,
  partner,
  today,
  formKey,
  back,
  maxlength,
}) => {
  const { addAction: t, you } = messages(locale).session
  const other = side === 'mentor' ? 'mentee' : 'mentor'
  return (
    <form method="post" action={`/pairings/${pairing}/actions`} class="grid gap-3">
      <input type="hidden" name="key" value={`${formKey}-action`} />
      <input type="hidden" name="back" value={back} />
      <TextArea locale={locale} name="body" id="action-body" label={t.body} maxlength={maxlength} />
      <SelectField
        locale={locale}
        name="owner"
        id="action-owner"
        label={t.owner}
        value={side}
        options={[
          { value: side, label: you },
          { value: other, label: partner },
        ]}
      />
      <TextField
        locale={locale}
        name="dueOn"
        id="action-due"
        type="date"
        label={t.due}
        min={today.toString()}
        optional
      />
      <Button class="justify-self-start">{t.add}</Button>
    </form>
  )
}
