import type { Child, FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { assets } from '../../../web/assets.generated.ts'
import { Button, type ButtonTone } from '../../../web/components/button.tsx'
import { paths } from '../../../web/paths.ts'
import { withNext } from './way-on.ts'

interface PasskeyActionProps {
  locale: Locale
  /** Whether a passkey is made or one that exists is shown. */
  kind: 'new' | 'known'
  /** Where the script asks for options, and where it sends what the browser's dialog answered. */
  options: string
  answer: string
  /** Where to go when it worked. */
  next: string
  label: string
  hint?: string
  tone?: ButtonTone
  /** Shows nothing where the browser has no passkeys or no script: there are other ways. */
  quiet?: boolean
  /** Fields that are sent along. */
  children?: Child
}

/** A button that opens the browser's dialog for passkeys. Only a script can, so that without one it says so. */
export const PasskeyAction: FC<PasskeyActionProps> = ({
  locale,
  kind,
  options,
  answer,
  next,
  label,
  hint,
  tone = 'primary',
  quiet = false,
  children,
}) => {
  const t = messages(locale).signInWays.passkey
  const said = { cancelled: t.cancelled, failed: t.failed, known: t.known, unsupported: t.unsupported }
  return (
    <>
      <div
        hidden
        data-passkey={kind}
        data-options={options}
        data-answer={answer}
        data-next={next}
        data-again={withNext(paths.signIn, next)}
        data-verify={withNext(paths.passkey, next)}
        data-cancelled={said.cancelled}
        data-failed={said.failed}
        data-known={said.known}
        data-unsupported={said.unsupported}
        {...(quiet ? { 'data-quiet': '' } : {})}
        class="grid gap-3"
      >
        {children !== undefined && <form>{children}</form>}
        <div>
          <Button type="button" tone={tone} icon="lock">
            {label}
          </Button>
        </div>
        {hint !== undefined && <p class="muted text-sm">{hint}</p>}
        <p role="status" class="text-sm font-medium empty:hidden" />
      </div>
      {!quiet && <p class="without-script muted text-sm">{t.needsScript}</p>}
      <script src={assets.passkey} type="module" />
    </>
  )
}
