import { type FaultCode, type FieldProblem, statusOf } from '../../../src/kernel/errors.ts'
import type { Locale } from '../../../src/kernel/locale.ts'
import type { ComparedItem } from '../../../src/web/agenda-diff.ts'
import type { AgendaFormValues } from '../../../src/web/agenda-form.ts'
import { AgendaEditor } from '../../../src/web/components/agenda-editor.tsx'
import { AgendaItemCard, type AgendaItemView } from '../../../src/web/components/agenda-item.tsx'
import { Badge } from '../../../src/web/components/badge.tsx'
import { Button, LinkButton } from '../../../src/web/components/button.tsx'
import { Card } from '../../../src/web/components/card.tsx'
import { CheckList } from '../../../src/web/components/check-list.tsx'
import { ConfirmForm } from '../../../src/web/components/confirm-form.tsx'
import { DiffView } from '../../../src/web/components/diff-view.tsx'
import { DraftLabel } from '../../../src/web/components/draft-label.tsx'
import { EmptyState } from '../../../src/web/components/empty-state.tsx'
import { ErrorNotice, ErrorPage } from '../../../src/web/components/error-page.tsx'
import { Choice, SelectField, TextArea, TextField } from '../../../src/web/components/field.tsx'
import { FormErrors } from '../../../src/web/components/form-errors.tsx'
import { MinutesBar } from '../../../src/web/components/minutes-bar.tsx'
import { Notice } from '../../../src/web/components/notice.tsx'
import { Columns, PageHeader } from '../../../src/web/components/page-header.tsx'
import { Pager } from '../../../src/web/components/pager.tsx'
import { SessionTimeline } from '../../../src/web/components/session-timeline.tsx'
import { Page } from '../../../src/web/layout.tsx'
import type { View } from '../../../src/web/view.ts'

/** Everything a person could have typed is this: markup that has to stay text. */
export const hostile = `<script>alert("x")</script><img src=x onerror='y'> & "` as const

export const viewOf = (locale: Locale, more: Partial<View> = {}): View => ({
  locale,
  theme: 'auto',
  path: '/pairings/par_1?page=2',
  viewer: { name: 'Ratna Kusuma', address: 'Bu Ratna', role: 'hr', isMentor: true, isMentee: true },
  messages: [{ tone: 'success', text: hostile }],
  ...more,
})

const item: AgendaItemView = {
  kind: 'concern',
  topic: hostile,
  purpose: hostile,
  outcome: hostile,
  minutes: 20,
  sources: [{ kind: 'note', excerpt: hostile, on: Temporal.PlainDate.from('2026-11-19'), href: '/n' }],
}

export const agendaValues: AgendaFormValues = {
  version: '3',
  key: 'key_1',
  items: (['review', 'goal'] as const).map((kind, index) => ({
    id: `itm_${index}`,
    kind,
    topic: hostile,
    purpose: '\nfirst line is empty',
    outcome: hostile,
    minutes: '45',
    sources: [{ kind: 'action', id: 'act_1', excerpt: hostile }],
  })),
}

const rules = [
  'agenda.purpose',
  'agenda.review-first',
  'agenda.size',
  'agenda.mentee-voice',
  'agenda.open-questions',
  'agenda.goal-linked',
  'agenda.grow',
  'agenda.close',
  'agenda.grounded',
  'agenda.fresh',
  'draft.language',
  'draft.safe',
]

const states = ['planned', 'planned', 'held', 'missed', 'moved', 'cancelled'] as const
const problems: FieldProblem[] = [
  { field: 'items.0.topic', rule: 'required' },
  { field: 'items.1.minutes', rule: 'too_small', limit: 5 },
  { field: 'items', rule: 'too_many', limit: 6 },
]

const compared = (...ids: string[]): ComparedItem[] =>
  ids.map((id) => ({ id, topic: hostile, purpose: 'p', outcome: 'o', minutes: '10' }))

const Everything = ({ locale }: { locale: Locale }) => (
  <>
    <PageHeader
      title={hostile}
      lead={hostile}
      back={{ href: '/', label: hostile }}
      actions={<Button>{hostile}</Button>}
    />
    <LinkButton href="/" icon="plus" tone="primary" small>
      1
    </LinkButton>
    <Badge tone="accent">1</Badge>
    <Card title={hostile} lead={hostile} id="card" />
    <Notice tone="info" title={hostile} dismissIn={locale} />
    <EmptyState icon="calendar" title={hostile} text={hostile} />
    <ErrorNotice locale={locale} code="unavailable" requestId="req_1" />
    <FormErrors locale={locale} problems={problems} labelOf={(field) => field} />
    <TextField locale={locale} name="a.b" label="1" hint="2" error="3" value={hostile} optional suffix="4" />
    <TextArea locale={locale} name="note" label="1" value={hostile} quietLabel />
    <SelectField
      locale={locale}
      name="c"
      label="1"
      value="y"
      options={[
        { value: 'x', label: '2' },
        { value: 'y', label: '3' },
      ]}
    />
    <Choice name="d" value="1" label="2" hint="3" checked />
    <Pager locale={locale} newer="/n" older="/o" />
    <ConfirmForm locale={locale} action="/x" label="1" confirm="2" text={hostile} hidden={{ id: hostile }} danger />
    <MinutesBar locale={locale} items={[item]} total={60} />
    <SessionTimeline
      locale={locale}
      zone="Asia/Jakarta"
      today={Temporal.PlainDate.from('2026-11-24')}
      entries={states.map((state, index) => ({
        href: '/s',
        at: Temporal.Instant.from('2026-12-03T07:00:00Z').subtract({ hours: index * 24 * 14 }),
        state,
        summary: hostile,
        notes: index,
        openActions: index,
        next: index === 0,
      }))}
    />
    <Columns
      main={(['discussed', 'carry', 'drop', 'open'] as const).map((state, index) => (
        <AgendaItemCard
          locale={locale}
          number={index + 1}
          item={item}
          id={`i${index}`}
          tick={{ action: '/t', state, hidden: { v: '1' } }}
        />
      ))}
      aside={<AgendaItemCard locale={locale} number={9} item={item} state="carry" compact />}
    />
    <CheckList locale={locale} checks={rules.map((rule) => ({ rule, ok: true }))} />
    <CheckList locale={locale} checks={[...rules, 'unknown.rule'].map((rule) => ({ rule, ok: false }))} />
    <DraftLabel locale={locale} draft={{ by: 'model', model: hostile }} edited saw={hostile} />
    {(['not_in_use', 'budget', 'timeout', 'unavailable', 'unusable'] as const).map((reason) => (
      <DraftLabel locale={locale} draft={{ by: 'built-in', reason }} />
    ))}
    <AgendaEditor
      locale={locale}
      action="/a"
      values={agendaValues}
      errors={problems}
      total={60}
      shareWith={hostile}
      keep="ses_1"
    />
    <DiffView
      locale={locale}
      mine={compared('same', 'other', 'moved', 'mine')}
      theirs={compared('moved', 'same', 'other', 'theirs').map((each) =>
        each.id === 'other' ? { ...each, purpose: '' } : each,
      )}
      savedBy={hostile}
    />
    <DiffView
      locale={locale}
      mine={compared('mine', 'same', 'other')}
      theirs={compared('other', 'same')}
      savedBy={hostile}
    />
  </>
)

const isCode = (code: string): code is FaultCode => Object.hasOwn(statusOf, code)
const codes = Object.keys(statusOf).filter(isCode)

/** Every component in every state that has words of its own, as whole pages. */
export const specimens = (locale: Locale): string[] => [
  String(
    <Page view={viewOf(locale)} title={hostile} scripts={['agendaEditor']}>
      <Everything locale={locale} />
    </Page>,
  ),
  ...codes.map((code, index) =>
    String(
      <ErrorPage
        view={viewOf(locale, {
          messages: [],
          theme: index % 2 === 0 ? 'dark' : 'light',
          ...(index === 1 ? { viewer: null } : {}),
        })}
        code={code}
        requestId="req_1"
        back={{ href: '/b', label: 'B' }}
        kept={[{ label: 'L', text: hostile }]}
      />,
    ),
  ),
]
