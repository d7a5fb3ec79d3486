import type { Child, FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { RelativeDay } from '../../../web/components/relative-day.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf, type Side } from '../../pairings/service.ts'

/** A form as it came back, or as it is offered. */
export interface FormState {
  formKey: string
  typed: Readonly<Record<string, string>>
  problems: readonly FieldProblem[]
}

export const freshForm = (): FormState => ({ formKey: crypto.randomUUID(), typed: {}, problems: [] })

/** The form that was refused, with what was typed into it. */
export const refusedForm = (form: Readonly<Record<string, unknown>>, problems: readonly FieldProblem[]): FormState => {
  const typed = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return { formKey: typed.key ?? crypto.randomUUID(), typed, problems }
}

/**
 * The version that a form is about: the one it was filled in for, lest what somebody else saved since be overwritten unseen;
 * the present one once the difference is on the page.
 */
export const versionFor = (isLate: boolean, { typed }: FormState, present: string): string =>
  isLate ? present : (typed.version ?? present)

interface FrameProps {
  view: View
  pairing: Pairing
  title: string
  lead?: string
  /** Where it leads back to: to the overview, unless the page says another. */
  back?: { href: string; label: string }
  width?: 'narrow' | 'normal'
  actions?: Child
  children: Child
}

/** What all pages of growth share. */
export const GrowthFrame: FC<FrameProps> = ({
  view,
  pairing,
  title,
  lead,
  back,
  width = 'normal',
  actions,
  children,
}) => {
  const t = messages(view.locale).growth
  return (
    <Page view={view} title={title} width={width}>
      <PageHeader
        title={title}
        {...(lead === undefined ? {} : { lead: <p>{lead}</p> })}
        back={back ?? { href: `/pairings/${pairing.id}/growth`, label: t.back }}
        {...(actions === undefined ? {} : { actions })}
      />
      <PairingTabs view={view} pairing={pairing.id} current="growth" />
      {!mayPlan(pairing) && (
        <div class="mb-4">
          <Notice tone="info">{t.ended}</Notice>
        </div>
      )}
      {children}
    </Page>
  )
}

/** Whose view or note it is, as the reader calls them. */
export const nameOf = (locale: Locale, pairing: Pairing, side: Side): string =>
  side === pairing.side ? messages(locale).growth.you : named(locale, partnerOf(pairing)).address

/** By when, in words and as a date; one that has passed stands out while something is still expected. */
export const DueDay: FC<{ locale: Locale; day: Temporal.PlainDate | null; today: Temporal.PlainDate }> = ({
  locale,
  day,
  today,
}) => {
  if (day === null) return <span class="muted">{messages(locale).growth.noDate}</span>
  const isLate = Temporal.PlainDate.compare(day, today) < 0
  return (
    <span class="inline-flex flex-wrap items-center gap-x-1.5">
      {isLate ? (
        <Badge tone="warning">
          <RelativeDay locale={locale} day={day} today={today} />
        </Badge>
      ) : (
        <RelativeDay locale={locale} day={day} today={today} />
      )}
      <span class="muted">({formatDate(locale, day)})</span>
    </span>
  )
}
