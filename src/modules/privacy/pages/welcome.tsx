import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { fieldProblems } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { lazily } from '../../../kernel/fields.ts'
import { type Locale, locales } from '../../../kernel/locale.ts'
import { ownPath } from '../../../kernel/own-path.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { ZoneField } from '../../../web/components/zone-field.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { NAME_CHARACTERS, profileFields } from '../../people/schemas-profile.ts'
import { welcomePerson } from '../welcome.ts'

const welcomeForm = lazily(() => {
  const { address, locale, zone } = profileFields()
  // Nothing chosen is no consent.
  const agreed = z
    .enum(['yes', 'no'])
    .default('no')
    .transform((said) => said === 'yes')
  return z.object({ agreed, address, locale, zone, next: z.unknown().optional().transform(ownPath) })
})

interface WelcomePageProps {
  view: View
  next: string
  values: { agreed: string; address: string; locale: string; zone: string }
  /** Before anything was sent, the browser's own zone may be put in. */
  isFirst: boolean
  errors?: readonly FieldProblem[]
}

/** The first run: what confidentiality means here, and what a person chooses before they begin. */
export const welcomePages = new Hono<SignedInEnv>()
  .get(paths.welcome, page.self, async (c) => {
    const next = ownPath(c.req.query('next'))
    const { isWelcomed, name, address, locale, zone } = await c.var.ctx.store.viewer()
    if (isWelcomed) return c.redirect(next, 303)
    // Where HR wrote nothing but the name, how to address someone is for them to say.
    const values = { agreed: '', address: address === name ? '' : address, locale, zone }
    return answer(c, 200, { next, values, isFirst: true })
  })
  .post(paths.welcome, page.self, async (c) => {
    const form = await c.req.parseBody()
    const parsed = welcomeForm().safeParse(form)
    if (!parsed.success) {
      const typed = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
      const values = {
        agreed: typed('agreed'),
        address: typed('address'),
        locale: typed('locale'),
        zone: typed('zone'),
      }
      const errors = fieldProblems(parsed.error, form)
      return answer(c, 400, { next: ownPath(form.next), values, isFirst: false, errors })
    }
    const { next, ...chosen } = parsed.data
    await welcomePerson(c.var.ctx, chosen)
    return c.redirect(next, 303)
  })

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  props: Omit<WelcomePageProps, 'view'>,
): Promise<Response> => c.html(<WelcomePage view={viewOf(c, await c.var.ctx.store.viewer())} {...props} />, status)

/** The three sentences that say what stays between whom. */
export const Truths: FC<{ locale: Locale }> = ({ locale }) => (
  <ol class="grid gap-3">
    {messages(locale).welcome.truths.map((truth, place) => (
      <li class="flex gap-3">
        <span
          aria-hidden="true"
          class="grid size-7 shrink-0 place-items-center rounded-full bg-secondary text-sm font-semibold text-secondary-content"
        >
          {place + 1}
        </span>
        <span>{truth}</span>
      </li>
    ))}
  </ol>
)

const WelcomePage: FC<WelcomePageProps> = ({ view, next, values, isFirst, errors = [] }) => {
  const { locale } = view
  const t = messages(locale).welcome
  const labels: Readonly<Record<string, string>> = {
    agreed: t.consent,
    address: t.address,
    locale: t.locale,
    zone: t.zone,
  }
  const error = (field: string) => problemOf(locale, errors, field)
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <div class="grid gap-4 lg:gap-6">
        <Card title={t.truthsTitle}>
          <Truths locale={locale} />
        </Card>
        <Card title={t.choices}>
          <form method="post" action={paths.welcome} class="grid gap-5">
            <FormErrors locale={locale} problems={errors} labelOf={(field) => labels[field] ?? field} />
            <input type="hidden" name="next" value={next} />
            <fieldset id="agreed" class="min-w-0">
              <legend class="text-[0.9375rem] font-medium">{t.consent}</legend>
              <p class="muted text-sm">{t.consentHint}</p>
              <div class="mt-2 grid">
                <Choice
                  type="radio"
                  name="agreed"
                  value="yes"
                  label={t.agree}
                  hint={t.agreeHint}
                  checked={values.agreed === 'yes'}
                />
                <Choice
                  type="radio"
                  name="agreed"
                  value="no"
                  label={t.decline}
                  hint={t.declineHint}
                  checked={values.agreed === 'no'}
                />
              </div>
              <p class="muted mt-1 text-sm">{t.noChoice}</p>
            </fieldset>
            <TextField
              locale={locale}
              name="address"
              label={t.address}
              hint={t.addressHint}
              value={values.address}
              error={error('address')}
              maxlength={NAME_CHARACTERS}
            />
            <SelectField
              locale={locale}
              name="locale"
              label={t.locale}
              value={values.locale}
              error={error('locale')}
              options={locales.map((value) => ({ value, label: t.locales[value] }))}
            />
            <ZoneField locale={locale} value={values.zone} error={error('zone')} suggests={isFirst} />
            <Button tone="primary" class="justify-self-start">
              {t.go}
            </Button>
          </form>
        </Card>
      </div>
    </Page>
  )
}
