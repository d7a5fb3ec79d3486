import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { Company } from '../sso-companies.ts'
import { withNext } from './way-on.ts'

export const companyPath = (organisation: Id<'organisation'>, next: string): string =>
  withNext(`${paths.company}/${organisation}`, next)

export const startPath = (organisation: Id<'organisation'>, next: string): string =>
  withNext(`${paths.company}/${organisation}/start`, next)

interface FindProps {
  view: View
  next: string
  /** What was typed, where no company belongs to it. */
  unknown?: string
}

/** Asks for the domain of the company. */
export const FindCompanyPage: FC<FindProps> = ({ view, next, unknown }) => {
  const { locale } = view
  const t = messages(locale).signInWays.company
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} back={{ href: withNext(paths.signIn, next), label: t.byMail }} />
      <Card>
        <form method="post" action={paths.company} class="grid gap-4">
          <input type="hidden" name="next" value={next} />
          <TextField
            locale={locale}
            name="work"
            label={t.field}
            hint={t.hint}
            value={unknown}
            error={unknown === undefined ? undefined : t.unknown}
            autocomplete="email"
            autocapitalize="none"
            spellcheck="false"
            maxlength={320}
            autofocus={unknown !== undefined}
          />
          <div>
            <Button tone="primary">{t.find}</Button>
          </div>
        </form>
      </Card>
    </Page>
  )
}

/** Names the company before the browser leaves for its provider. */
export const CompanyPage: FC<{ view: View; company: Company; start: string; next: string }> = ({
  view,
  company,
  start,
  next,
}) => {
  const t = messages(view.locale).signInWays.company
  return (
    <Page view={view} title={t.found(company.name)} width="narrow">
      <PageHeader title={t.found(company.name)} lead={t.foundLead(company.name)} />
      <Card>
        <p class="muted mb-4">{t.goHint}</p>
        <div class="flex flex-wrap gap-2">
          <LinkButton href={start} tone="primary" icon="right" rel="nofollow">
            {t.go}
          </LinkButton>
          <LinkButton href={withNext(paths.company, next)} tone="quiet">
            {t.other}
          </LinkButton>
        </div>
      </Card>
    </Page>
  )
}

interface RefusedProps {
  view: View
  requestId: string
  next: string
  organisation?: Id<'organisation'>
}

/** The same for every reason. */
export const RefusedPage: FC<RefusedProps> = ({ view, requestId, next, organisation }) => {
  const { signInWays, errors } = messages(view.locale)
  const t = signInWays.company.refused
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.text} />
      <p>{t.help}</p>
      <div class="mt-6 flex flex-wrap gap-2">
        <LinkButton
          href={organisation === undefined ? withNext(paths.company, next) : companyPath(organisation, next)}
          tone="primary"
          icon="carried"
        >
          {t.again}
        </LinkButton>
        <LinkButton href={withNext(paths.signIn, next)}>{t.others}</LinkButton>
      </div>
      <p class="muted mt-8 text-sm">{errors.requestId(requestId)}</p>
    </Page>
  )
}
