import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Introduction } from '../introductions.ts'
import { introductionStepsFrom } from '../policy.ts'
import { type Difference, Differences, dayText } from './difference.tsx'
import { type FormState, GrowthFrame, versionFor } from './frame.tsx'
import { IntroductionFields, introductionLabel } from './introduction-fields.tsx'
import { Introductions } from './introductions-page.tsx'

interface IntroductionPageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  introduction: Introduction
  form: FormState
  /** Somebody changed it after the form was opened. */
  isLate: boolean
}

/** The introduction as a form holds it. */
const asTyped = ({ who, purpose, dueOn, state }: Introduction): Record<string, string> => ({
  who,
  purpose,
  dueOn: dueOn?.toString() ?? '',
  state,
})

export const IntroductionFormPage: FC<IntroductionPageProps> = ({
  view,
  pairing,
  today,
  introduction,
  form,
  isLate,
}) => {
  const { locale } = view
  const t = messages(locale).growth
  const typed = { ...asTyped(introduction), ...form.typed }
  const steps = [introduction.state, ...introductionStepsFrom(introduction.state)]
  const list = `/pairings/${pairing.id}/growth/introductions`
  return (
    <GrowthFrame
      view={view}
      pairing={pairing}
      title={t.changeIntroduction}
      back={{ href: list, label: t.introductions }}
      width="narrow"
    >
      {isLate && <Differences locale={locale} differences={differencesOf(locale, typed, asTyped(introduction))} />}
      <Card>
        {mayPlan(pairing) ? (
          <>
            <FormErrors
              locale={locale}
              problems={form.problems}
              labelOf={(field) => introductionLabel(locale, field)}
            />
            <form method="post" action={`/introductions/${introduction.id}`} class="grid gap-3">
              <input type="hidden" name="version" value={versionFor(isLate, form, introduction.version)} />
              <IntroductionFields locale={locale} form={{ ...form, typed }} today={null} />
              <fieldset id="state">
                <legend class="text-[0.9375rem] font-medium">{t.where}</legend>
                <div class="flex flex-wrap gap-x-6">
                  {steps.map((state) => (
                    <Choice
                      type="radio"
                      name="state"
                      value={state}
                      label={t.introductionStates[state]}
                      checked={state === typed.state}
                    />
                  ))}
                </div>
              </fieldset>
              <div class="flex flex-wrap gap-2">
                <Button tone="primary">{t.save}</Button>
                <LinkButton tone="quiet" href={list}>
                  {messages(locale).web.form.cancel}
                </LinkButton>
              </div>
            </form>
          </>
        ) : (
          <Introductions view={view} pairing={pairing} today={today} introductions={[introduction]} quiet />
        )}
      </Card>
    </GrowthFrame>
  )
}

const differencesOf = (
  locale: Locale,
  mine: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): Difference[] => {
  const states: Readonly<Record<string, string>> = messages(locale).growth.introductionStates
  const words: Readonly<Record<string, (text: string) => string>> = {
    who: (text) => text.trim(),
    purpose: (text) => text.trim(),
    dueOn: (text) => dayText(locale, text),
    state: (state) => states[state] ?? state,
  }
  return Object.entries(words).map(([field, word]) => ({
    label: introductionLabel(locale, field),
    mine: word(mine[field] ?? ''),
    theirs: word(theirs[field] ?? ''),
  }))
}
