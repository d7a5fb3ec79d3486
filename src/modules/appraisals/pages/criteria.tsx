import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { OrganisationCriteria } from '../criteria.ts'
import type { DuePairing, OverseenAppraisal } from '../oversight.ts'
import { appraisalLimits, type Criterion } from '../schemas.ts'

export interface CriteriaPageProps {
  view: View
  current: OrganisationCriteria
  appraisals: readonly OverseenAppraisal[]
  due: readonly DuePairing[]
  next: Id<'appraisal'> | null
  isFirst: boolean
  typed?: readonly Criterion[] | undefined
  problems?: readonly FieldProblem[]
  isConflict?: boolean
}

/** HR's part of appraisals: what they go by, and which are due or complete. Nothing of what is written in them. */
export const CriteriaPage: FC<CriteriaPageProps> = (props) => {
  const { view } = props
  const t = messages(view.locale).appraisals.hr
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="appraisals" />
      <div class="grid gap-4 lg:gap-6">
        <Overview {...props} />
        {props.isFirst && <CriteriaForm {...props} />}
      </div>
    </Page>
  )
}

const Overview: FC<CriteriaPageProps> = ({ view, appraisals, due, next, isFirst }) => {
  const t = messages(view.locale).appraisals.hr
  const path = paths.criteria
  const names = ({ mentor, mentee }: DuePairing | OverseenAppraisal): string =>
    t.pair(named(view.locale, mentor).name, named(view.locale, mentee).name)
  const rows = [
    ...due.map((row) => ({ row, state: t.dueSince(formatDate(view.locale, row.dueOn)), done: false, level: null })),
    ...appraisals.map((row) => ({
      row,
      state: row.completedOn
        ? t.completedOn(formatDate(view.locale, row.completedOn))
        : t.dueOn(formatDate(view.locale, row.dueOn)),
      done: row.completedOn !== null,
      level: row.level,
    })),
  ]
  return (
    <Card title={t.overview} lead={t.overviewLead} flush>
      {rows.length === 0 && <p class="muted px-4 pb-4 sm:px-5">{t.nothing}</p>}
      <ul class="divide-y divide-base-300 border-t border-base-300">
        {rows.map(({ row, state, done, level }) => (
          <li class="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto_12rem] sm:items-center sm:px-5">
            <span class="font-medium">{names(row)}</span>
            <span>
              <Badge tone={done ? 'success' : 'plain'} icon={done ? 'check' : undefined}>
                {state}
              </Badge>
            </span>
            <span class={level === null ? 'muted text-sm' : 'text-sm font-semibold'}>
              {level === null ? t.noResult : t.result(level)}
            </span>
          </li>
        ))}
      </ul>
      <div class="px-4 pb-4 sm:px-5">
        <Pager
          locale={view.locale}
          newer={isFirst ? undefined : path}
          older={next === null ? undefined : `${path}?after=${next}`}
        />
      </div>
    </Card>
  )
}

/** Rows beyond those that are filled, for something new. */
const BLANK_ROWS = 2
const blank: Criterion = { name: '', level1: '', level3: '', level5: '' }

const CriteriaForm: FC<CriteriaPageProps> = ({ view, current, typed, problems = [], isConflict = false }) => {
  const { hr: t, level } = messages(view.locale).appraisals
  const filled = typed ?? current.criteria
  const room = Math.max(0, Math.min(BLANK_ROWS, appraisalLimits.criteria.most - filled.length))
  const rows = [...filled, ...Array.from({ length: room }, () => blank)]
  const labels: Readonly<Record<string, string>> = {
    name: t.name,
    level1: level(1),
    level3: level(3),
    level5: level(5),
  }
  const labelOf = (field: string): string => {
    const [, index, name = ''] = field.split('.')
    return t.fieldOf(Number(index) + 1, labels[name] ?? t.name)
  }
  const field = (i: number, name: keyof Criterion) => ({
    locale: view.locale,
    name: `criteria.${i}.${name}`,
    label: labels[name] ?? '',
    value: rows[i]?.[name] ?? '',
    error: problemOf(view.locale, problems, `criteria.${i}.${name}`),
    maxlength: name === 'name' ? appraisalLimits.nameCharacters : appraisalLimits.anchorCharacters,
    optional: i >= filled.length,
  })
  return (
    <section aria-label={t.criteria} class="grid gap-4">
      <div>
        <h2 class="text-[1.0625rem] font-semibold">{t.criteria}</h2>
        <p class="muted mt-0.5 text-sm">{current.isDefault ? t.areDefault : t.areOwn}</p>
      </div>
      {isConflict && (
        <Notice tone="warning" title={t.conflict} heading>
          <p>{t.conflictText}</p>
          <ul class="mt-2 list-disc pl-5">
            {current.criteria.map((one) => (
              <li>{[one.name, one.level1, one.level3, one.level5].join(' · ')}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={paths.criteria} class="grid gap-4">
        <FormErrors locale={view.locale} problems={problems} labelOf={labelOf} />
        <input type="hidden" name="version" value={current.version} />
        {rows.map((row, i) => (
          <Card title={row.name === '' ? t.another(i + 1) : t.numbered(i + 1)}>
            <div class="grid gap-3">
              <TextField {...field(i, 'name')} />
              <TextField {...field(i, 'level1')} />
              <TextField {...field(i, 'level3')} />
              <TextField {...field(i, 'level5')} />
            </div>
          </Card>
        ))}
        <div>
          <Button tone="primary">{t.save}</Button>
          <p class="muted mt-2 text-sm">{t.saveHint}</p>
        </div>
      </form>
      {!current.isDefault && (
        <ConfirmForm
          locale={view.locale}
          action={`${paths.criteria}/reset`}
          label={t.reset}
          confirm={t.resetConfirm}
          text={t.resetText}
          hidden={{ version: current.version }}
        />
      )}
    </section>
  )
}
