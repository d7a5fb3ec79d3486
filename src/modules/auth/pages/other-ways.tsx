import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import { PasskeyAction } from './passkey-action.tsx'
import { withNext } from './way-on.ts'

/** Ways in beside the link by mail: a passkey, where the browser has them, and the company's own sign-in. */
export const OtherWays: FC<{ view: View; next: string }> = ({ view, next }) => {
  const t = messages(view.locale).signInWays
  return (
    <Card title={t.others}>
      <div class="grid justify-items-start gap-3">
        <PasskeyAction
          locale={view.locale}
          kind="known"
          options={`${paths.passkey}/options`}
          answer={`${paths.passkey}/answer`}
          next={next}
          label={t.passkey.button}
          hint={t.passkey.hint}
          tone="plain"
          quiet
        />
        <LinkButton href={withNext(paths.company, next)} icon="program">
          {t.company.link}
        </LinkButton>
      </div>
    </Card>
  )
}
