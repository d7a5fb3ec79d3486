import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { linksOf } from '../../../http/links.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Choice, SelectField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { addPerson } from '../add.ts'
import { getDefaults } from '../directory.ts'
import { addPersonInput } from '../schemas.ts'
import { EmailField, labelIn, NameField, PrefilledFields } from './fields.tsx'

const typed = lazily(() =>
  z.object({
    key: submissionKey,
    name: z.string().default(''),
    email: z.string().default(''),
    address: z.string().default(''),
    locale: z.string().default(''),
    zone: z.string().default(''),
    role: z.string().default(''),
    invite: z.string().default(''),
  }),
)
type Typed = z.output<ReturnType<typeof typed>>

/** Adding one person. */
export const newPages = new Hono<SignedInEnv>()
  .get('/people/new', page.hr, async (c) => {
    const { locale, zone } = await getDefaults(c.var.ctx)
    const blank = { name: '', email: '', address: '', role: 'member', invite: 'yes', locale, zone }
    return answer(c, 200, { ...blank, key: crypto.randomUUID() }, [])
  })
  .post('/people/new', page.hr, async (c) => {
    const form = parseInput(typed(), await c.req.parseBody())
    const { key, address, invite, ...rest } = form
    try {
      const input = { ...rest, ...(address.trim() === '' ? {} : { address }), invite: invite === 'yes' }
      await addPerson(c.var.ctx, { ...parseInput(addPersonInput(), input), key, links: linksOf(c) })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, 400, form, error.fields)
    }
    return c.redirect(`/people?done=${invite === 'yes' ? 'personAddedAndInvited' : 'personAdded'}`, 303)
  })

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  values: Typed,
  errors: readonly FieldProblem[],
): Promise<Response> =>
  c.html(<NewPage view={viewOf(c, await c.var.ctx.store.viewer())} values={values} errors={errors} />, status)

const NewPage: FC<{ view: View; values: Typed; errors: readonly FieldProblem[] }> = ({ view, values, errors }) => {
  const { locale } = view
  const t = messages(locale).people
  const field = { locale, values, errors }
  return (
    <Page view={view} title={t.new.title} width="narrow">
      <PageHeader title={t.new.title} lead={t.new.lead} back={{ href: '/people', label: t.back }} />
      <form method="post" class="grid gap-5" novalidate>
        <FormErrors locale={locale} problems={errors} labelOf={labelIn(locale)} />
        <input type="hidden" name="key" value={values.key} />
        <NameField {...field} />
        <EmailField {...field} />
        <PrefilledFields {...field} />
        <SelectField
          locale={locale}
          name="role"
          label={t.fields.role}
          hint={t.roleHint}
          value={values.role}
          error={problemOf(locale, errors, 'role')}
          options={[
            { value: 'member', label: t.roles.member },
            { value: 'hr', label: t.roles.hr },
          ]}
        />
        <Choice
          name="invite"
          value="yes"
          label={t.new.invite}
          hint={t.new.inviteHint}
          checked={values.invite === 'yes'}
        />
        <div class="flex flex-wrap gap-2">
          <Button tone="primary">{t.new.submit}</Button>
          <LinkButton href="/people" tone="quiet">
            {messages(locale).web.form.cancel}
          </LinkButton>
        </div>
      </form>
    </Page>
  )
}
