import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon, type IconName } from '../icons.tsx'
import { Button } from './button.tsx'

interface ConfirmFormProps {
  locale: Locale
  action: string
  /** What the first press says, and what the second. The second names what happens. */
  label: string
  confirm: string
  /** What will happen, in one sentence. */
  text: string
  icon?: IconName
  danger?: boolean
  hidden?: Readonly<Record<string, string>>
}

/** Asks once more before something that cannot be taken back. Works without script: the question is folded in. */
export const ConfirmForm: FC<ConfirmFormProps> = ({
  locale,
  action,
  label,
  confirm,
  text,
  icon,
  danger = false,
  hidden = {},
}) => (
  <details class="group" name="confirm">
    <summary class="btn border-base-300 bg-base-100 group-open:hidden">
      {icon && <Icon name={icon} class="size-[1.15em]" />}
      {label}
    </summary>
    <form method="post" action={action} class="surface p-4">
      <p class="mb-3 max-w-[32rem]">{text}</p>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="flex flex-wrap gap-2">
        <Button tone={danger ? 'danger' : 'primary'}>{confirm}</Button>
        <Button type="button" tone="quiet" class="needs-script" data-close-details="">
          {messages(locale).web.form.cancel}
        </Button>
      </div>
    </form>
  </details>
)
