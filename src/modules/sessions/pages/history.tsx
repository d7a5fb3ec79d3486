import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { submissionKey } from '../../../kernel/fields.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { fieldId } from '../../../web/forms.ts'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { getPairing, type Pairing, partnerOf } from '../../pairings/service.ts'
import { importHistory } from '../history.ts'
import { type HistoryEntry, historyInput } from '../schemas.ts'
import { splitHistory } from '../split-history.ts'

const historyForm = z.object({ key: submissionKey, text: z.string(), step: z.enum(['preview', 'confirm', 'change']) })

interface HistoryPageProps {
  view: View
  pairing: Pairing
  formKey: string
  text: string
  errors?: readonly FieldProblem[]
  /** What was found in the text, once it was looked at. */
  found?: ReturnType<typeof splitHistory>
}

/** Pasting notes of earlier sessions: first what was found is shown, and only a second press brings it in. */
export const historyPages = new Hono<SignedInEnv>()
  .get('/pairings/:id/history', page.pair, async (c) => {
    const pairing = await getPairing(c.var.ctx, paramOf(c, 'pairing'))
    return answer(c, 200, { pairing, text: '', formKey: crypto.randomUUID() })
  })
  .post('/pairings/:id/history', page.pair, async (c) => {
    const { ctx } = c.var
    const { key, text, step } = parseInput(historyForm, await c.req.parseBody())
    const found = splitHistory(text)
    const pairing = await getPairing(ctx, paramOf(c, 'pairing'))
    const shown = { pairing, text, formKey: key }
    if (step === 'change') return answer(c, 200, shown)
    if (found.entries.length === 0) {
      return answer(c, 400, {
        ...shown,
        errors: [{ field: 'text', rule: text.trim() === '' ? 'required' : 'no_dates' }],
      })
    }
    if (step === 'preview') return answer(c, 200, { ...shown, found })
    try {
      await importHistory(ctx, { pairing: pairing.id, entries: parseInput(historyInput, asJson(found.entries)), key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, 400, { ...shown, found, errors: error.fields })
    }
    return c.redirect(`/pairings/${pairing.id}?done=imported`, 303)
  })

const asJson = (entries: readonly HistoryEntry[]) =>
  entries.map(({ heldOn, notes }) => ({ heldOn: heldOn.toString(), notes }))

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  props: Omit<HistoryPageProps, 'view'>,
): Promise<Response> => c.html(<HistoryPage view={viewOf(c, await c.var.ctx.store.viewer())} {...props} />, status)

const HistoryPage: FC<HistoryPageProps> = ({ view, pairing, ...rest }) => {
  const { history: t, session } = messages(view.locale)
  const partner = named(view.locale, partnerOf(pairing)).address
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader
        title={t.title}
        lead={t.lead(partner)}
        back={{ href: `/pairings/${pairing.id}`, label: session.back(partner) }}
      />
      {rest.found ? (
        <Preview view={view} pairing={pairing} {...rest} found={rest.found} />
      ) : (
        <form method="post" class="grid gap-4">
          <FormErrors locale={view.locale} problems={rest.errors ?? []} labelOf={() => t.text} />
          <Notice tone="info">{t.shared(partner)}</Notice>
          <input type="hidden" name="key" value={rest.formKey} />
          <TextArea
            locale={view.locale}
            name="text"
            label={t.text}
            hint={t.hint}
            rows={16}
            value={rest.text}
            error={problemOf(view.locale, rest.errors ?? [], 'text')}
          />
          <Button tone="primary" name="step" value="preview" class="justify-self-start">
            {t.preview}
          </Button>
        </form>
      )}
    </Page>
  )
}

const entryField = (index: number | string): string => `entry.${index}`

const Preview: FC<HistoryPageProps & { found: ReturnType<typeof splitHistory> }> = ({
  view,
  pairing,
  formKey,
  text,
  errors = [],
  found,
}) => {
  const t = messages(view.locale).history
  const count = found.entries.length
  // The whole entry is the field that a problem points at. One without a text says so like any empty field.
  const problems = errors.map(({ field, ...problem }): FieldProblem => {
    const [index = '', part] = field.split('.')
    return part === 'notes' && problem.rule === 'too_few'
      ? { field: entryField(index), rule: 'required' }
      : { field: entryField(index), ...problem }
  })
  const days = found.entries.map(({ heldOn }) => formatDay(view.locale, heldOn))
  return (
    <form method="post" class="grid gap-4">
      <FormErrors
        locale={view.locale}
        problems={problems}
        labelOf={(field) => days[Number(field.split('.')[1])] ?? ''}
      />
      <input type="hidden" name="key" value={formKey} />
      <textarea name="text" hidden readonly>
        {`\n${text}`}
      </textarea>
      <div>
        <h2 class="text-[1.0625rem] font-semibold">{t.found(count)}</h2>
        <p class="muted">{t.foundLead}</p>
      </div>
      <Notice tone="info">{t.shared(named(view.locale, partnerOf(pairing)).address)}</Notice>
      {found.before !== '' && (
        <Notice tone="warning" title={t.before}>
          <p class="line-clamp-4 whitespace-pre-line">{found.before}</p>
        </Notice>
      )}
      {found.entries.map((entry, index) => {
        const problem = problemOf(view.locale, problems, entryField(index))
        return (
          <Card title={days[index] ?? ''} id={fieldId(entryField(index))}>
            {problem && <p class="mb-2 font-medium text-error">{problem}</p>}
            {entry.notes.map((note) => (
              <p class="whitespace-pre-line">{note}</p>
            ))}
            {entry.notes.length === 0 && <p class="muted italic">{t.noNote}</p>}
          </Card>
        )
      })}
      <div class="flex flex-wrap gap-2">
        <Button tone="primary" name="step" value="confirm">
          {t.confirm(count)}
        </Button>
        <Button name="step" value="change">
          {t.change}
        </Button>
        <LinkButton href={`/pairings/${pairing.id}`} tone="quiet">
          {messages(view.locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
