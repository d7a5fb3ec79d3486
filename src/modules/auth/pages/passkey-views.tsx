import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import { PasskeyAction } from './passkey-action.tsx'
import { accountPasskeys } from './passkey-paths.ts'
import { withNext } from './way-on.ts'

interface WayProps {
  view: View
  /** Where the person was on the way to. */
  next: string
}

const SignOut: FC<{ view: View }> = ({ view }) => (
  <form method="post" action={paths.signOut} class="mt-6" data-sign-out="">
    <Button tone="quiet" icon="out">
      {messages(view.locale).signInWays.verify.signOut}
    </Button>
  </form>
)

/** Asks for a passkey beside the sign-in that was. */
export const VerifyPage: FC<WayProps> = ({ view, next }) => {
  const t = messages(view.locale).signInWays.verify
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <Card>
        <PasskeyAction
          locale={view.locale}
          kind="known"
          options={`${paths.passkey}/verify/options`}
          answer={`${paths.passkey}/verify`}
          next={next}
          label={t.button}
        />
        <p class="muted mt-4 text-sm">{t.lost}</p>
      </Card>
      <SignOut view={view} />
    </Page>
  )
}

interface EnrolProps extends WayProps {
  organisation: string
  /** Whether the organisation asks for a passkey at each sign-in. */
  isAsked: boolean
  /** Whether the sign-in is recent enough to add one now. */
  isFresh: boolean
}

/** For whoever has no passkey yet: adds the first one. */
export const EnrolPage: FC<EnrolProps> = ({ view, next, organisation, isAsked, isFresh }) => {
  const t = messages(view.locale).signInWays.enrol
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={isAsked ? t.lead(organisation) : t.leadFree} />
      <Card>
        <p class="mb-4">{t.what}</p>
        {isFresh ? (
          <PasskeyAction
            locale={view.locale}
            kind="new"
            options={`${accountPasskeys}/options`}
            answer={accountPasskeys}
            next={next}
            label={t.button}
          />
        ) : (
          <>
            <Notice tone="info">{t.stale}</Notice>
            <LinkButton href={withNext(paths.signIn, withNext(paths.passkey, next))} tone="primary" class="mt-4">
              {t.signInAgain}
            </LinkButton>
          </>
        )}
      </Card>
      <SignOut view={view} />
    </Page>
  )
}
