import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Badge, type BadgeTone } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Columns } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Introduction, IntroductionPage } from '../introductions.ts'
import { type IntroductionState, introductionStepsFrom, isSettled } from '../policy.ts'
import { DueDay, type FormState, GrowthFrame } from './frame.tsx'
import { IntroductionFields, introductionLabel } from './introduction-fields.tsx'

interface IntroductionsPageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  introductions: IntroductionPage
  form: FormState
}

export const IntroductionsPage: FC<IntroductionsPageProps> = ({ view, pairing, today, introductions, form }) => {
  const t = messages(view.locale).growth
  const path = `/pairings/${pairing.id}/growth/introductions`
  const { open, closed, next } = introductions
  const list = (
    <>
      {open.length === 0 ? (
        <EmptyState icon="people" title={t.noIntroductions} text={t.noIntroductionsText} />
      ) : (
        <Card>
          <Introductions view={view} pairing={pairing} today={today} introductions={open} />
        </Card>
      )}
      {closed.length > 0 && (
        <Card title={t.settled}>
          <Introductions view={view} pairing={pairing} today={today} introductions={closed} />
          <Pager locale={view.locale} {...(next ? { older: `${path}?after=${next}` } : {})} />
        </Card>
      )}
    </>
  )
  return (
    <GrowthFrame view={view} pairing={pairing} title={t.introductions} lead={t.introductionsLead}>
      {mayPlan(pairing) ? (
        <Columns
          main={list}
          aside={
            <Card title={t.addIntroduction}>
              <FormErrors
                locale={view.locale}
                problems={form.problems}
                labelOf={(field) => introductionLabel(view.locale, field)}
              />
              <form method="post" action={`/pairings/${pairing.id}/introductions`} class="grid gap-3">
                <input type="hidden" name="key" value={form.formKey} />
                <IntroductionFields locale={view.locale} form={form} today={today} />
                <Button class="justify-self-start">{t.add}</Button>
              </form>
            </Card>
          }
        />
      ) : (
        <div class="grid gap-4 lg:gap-6">{list}</div>
      )}
    </GrowthFrame>
  )
}

const tones: Readonly<Record<IntroductionState, BadgeTone>> = {
  suggested: 'plain',
  asked: 'plain',
  met: 'primary',
  followed_up: 'success',
  dropped: 'plain',
}

interface IntroductionsProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  introductions: readonly Introduction[]
  /** Without buttons, where a page only tells. */
  quiet?: boolean
}

export const Introductions: FC<IntroductionsProps> = ({ view, pairing, today, introductions, quiet = false }) => {
  const t = messages(view.locale).growth
  return (
    <ul class="divide-y divide-base-300">
      {introductions.map((introduction) => (
        <li class="py-3 first:pt-0 last:pb-0">
          <div class="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <p class="font-medium">{introduction.who}</p>
            <Badge tone={tones[introduction.state]}>{t.introductionStates[introduction.state]}</Badge>
          </div>
          <p class="voice">{introduction.purpose}</p>
          {!isSettled(introduction.state) && (
            <p class="mt-0.5 text-sm">
              <span class="muted">{t.nextDate}: </span>
              <DueDay locale={view.locale} day={introduction.dueOn} today={today} />
            </p>
          )}
          {!quiet && mayPlan(pairing) && <Steps view={view} introduction={introduction} />}
        </li>
      ))}
    </ul>
  )
}

const Steps: FC<{ view: View; introduction: Introduction }> = ({ view, introduction }) => {
  const t = messages(view.locale).growth
  const [step] = isSettled(introduction.state) ? [] : introductionStepsFrom(introduction.state)
  return (
    <div class="mt-2 flex flex-wrap gap-2">
      {step !== undefined && (
        <form method="post" action={`/introductions/${introduction.id}`}>
          <input type="hidden" name="version" value={introduction.version} />
          <input type="hidden" name="state" value={step} />
          <Button small icon="check" aria-label={t.stepOf(t.introductionSteps[step], introduction.who)}>
            {t.introductionSteps[step]}
          </Button>
        </form>
      )}
      <LinkButton
        small
        tone="quiet"
        href={`/introductions/${introduction.id}`}
        aria-label={t.changeOf(introduction.who)}
      >
        {t.change}
      </LinkButton>
    </div>
  )
}
