import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { fieldProblems } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { locales } from '../../../kernel/locale.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { ZoneField } from '../../../web/components/zone-field.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { correctProfile } from '../profile.ts'
import { NAME_CHARACTERS, profileForm } from '../schemas-profile.ts'

type Values = Record<'name' | 'address' | 'locale' | 'zone', string>

interface ProfilePageProps {
  view: View
  email: string
  values: Values
  errors?: readonly FieldProblem[]
}

/** What a person corrects of themselves. */
export const profilePages = new Hono<SignedInEnv>()
  .get(paths.profile, page.self, async (c) => {
    const { name, address, locale, zone } = await c.var.ctx.store.viewer()
    return answer(c, 200, { values: { name, address, locale, zone } })
  })
  .post(paths.profile, page.self, async (c) => {
    const form = await c.req.parseBody()
    const parsed = profileForm().safeParse(form)
    if (!parsed.success) {
      const typed = (name: keyof Values) => (typeof form[name] === 'string' ? form[name] : '')
      const values = { name: typed('name'), address: typed('address'), locale: typed('locale'), zone: typed('zone') }
      return answer(c, 400, { values, errors: fieldProblems(parsed.error, form) })
    }
    await correctProfile(c.var.ctx, parsed.data)
    return c.redirect(`${paths.profile}?done=profile`, 303)
  })

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  props: Pick<ProfilePageProps, 'values' | 'errors'>,
): Promise<Response> => {
  const viewer = await c.var.ctx.store.viewer()
  return c.html(<ProfilePage view={viewOf(c, viewer)} email={viewer.email} {...props} />, status)
}

const ProfilePage: FC<ProfilePageProps> = ({ view, email, values, errors = [] }) => {
  const { privacy, welcome } = messages(view.locale)
  const { locale } = view
  const t = privacy.profile
  const labels: Readonly<Record<string, string>> = {
    name: t.name,
    address: welcome.address,
    locale: welcome.locale,
    zone: welcome.zone,
  }
  const error = (field: string) => problemOf(locale, errors, field)
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} back={{ href: paths.privacy, label: t.back }} />
      <div class="grid gap-4 lg:gap-6">
        <Card>
          <form method="post" class="grid gap-4">
            <FormErrors locale={locale} problems={errors} labelOf={(field) => labels[field] ?? field} />
            <TextField
              locale={locale}
              name="name"
              label={t.name}
              value={values.name}
              error={error('name')}
              maxlength={NAME_CHARACTERS}
              autocomplete="name"
            />
            <TextField
              locale={locale}
              name="address"
              label={welcome.address}
              hint={welcome.addressHint}
              value={values.address}
              error={error('address')}
              maxlength={NAME_CHARACTERS}
            />
            <SelectField
              locale={locale}
              name="locale"
              label={welcome.locale}
              value={values.locale}
              error={error('locale')}
              options={locales.map((value) => ({ value, label: welcome.locales[value] }))}
            />
            <ZoneField locale={locale} value={values.zone} error={error('zone')} />
            <Button tone="primary" class="justify-self-start">
              {t.save}
            </Button>
          </form>
        </Card>
        <Card title={t.email} lead={t.emailText(email)}>
          <form method="post" action={`${paths.privacy}/correction`} class="grid gap-2">
            <p>{t.askEmailText}</p>
            <Button class="justify-self-start">{t.askEmail}</Button>
          </form>
        </Card>
      </div>
    </Page>
  )
}
