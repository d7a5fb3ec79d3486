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
import type { Milestone } from '../milestones.ts'
import { milestoneStepsFrom } from '../policy.ts'
import type { Skill } from '../skills.ts'
import type { TiedGoal } from '../ties.ts'
import { type Difference, Differences, dayText } from './difference.tsx'
import { type FormState, GrowthFrame, versionFor } from './frame.tsx'
import { MilestoneFields, milestoneLabel } from './milestone-fields.tsx'
import { Milestones } from './plan-page.tsx'

interface MilestonePageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  milestone: Milestone
  goals: readonly TiedGoal[]
  skills: readonly Skill[]
  form: FormState
  /** Somebody changed it after the form was opened. */
  isLate: boolean
}

const withOwn = <T extends { id: string; body: string }>(some: readonly T[], own: T | null): readonly T[] =>
  own === null || some.some(({ id }) => id === own.id) ? some : [own, ...some]

/** The milestone as a form holds it. */
const asTyped = ({ body, dueOn, goal, skill, state }: Milestone): Record<string, string> => ({
  body,
  dueOn: dueOn?.toString() ?? '',
  goal: goal?.id ?? '',
  skill: skill?.id ?? '',
  state,
})

export const MilestoneFormPage: FC<MilestonePageProps> = ({ view, pairing, today, milestone, form, ...data }) => {
  const { locale } = view
  const t = messages(locale).growth
  const typed = { ...asTyped(milestone), ...form.typed }
  const goals = withOwn<TiedGoal>(data.goals, milestone.goal)
  const skills = withOwn<Pick<Skill, 'id' | 'body'>>(data.skills, milestone.skill)
  const steps = [milestone.state, ...milestoneStepsFrom(milestone.state)]
  const plan = `/pairings/${pairing.id}/growth/plan`
  return (
    <GrowthFrame
      view={view}
      pairing={pairing}
      title={t.changeMilestone}
      back={{ href: plan, label: t.plan }}
      width="narrow"
    >
      {data.isLate && (
        <Differences
          locale={locale}
          differences={differencesOf(locale, typed, asTyped(milestone), { goals, skills })}
        />
      )}
      <Card>
        {mayPlan(pairing) ? (
          <>
            <FormErrors locale={locale} problems={form.problems} labelOf={(field) => milestoneLabel(locale, field)} />
            <form method="post" action={`/milestones/${milestone.id}`} class="grid gap-3">
              <input type="hidden" name="version" value={versionFor(data.isLate, form, milestone.version)} />
              <MilestoneFields locale={locale} form={{ ...form, typed }} goals={goals} skills={skills} today={null} />
              <fieldset id="state">
                <legend class="text-[0.9375rem] font-medium">{t.where}</legend>
                <div class="flex flex-wrap gap-x-6">
                  {steps.map((state) => (
                    <Choice
                      type="radio"
                      name="state"
                      value={state}
                      label={t.milestoneStates[state]}
                      checked={state === typed.state}
                    />
                  ))}
                </div>
              </fieldset>
              <div class="flex flex-wrap gap-2">
                <Button tone="primary">{t.save}</Button>
                <LinkButton tone="quiet" href={plan}>
                  {messages(locale).web.form.cancel}
                </LinkButton>
              </div>
            </form>
          </>
        ) : (
          <Milestones view={view} pairing={pairing} today={today} milestones={[milestone]} quiet />
        )}
      </Card>
    </GrowthFrame>
  )
}

interface Ties {
  goals: readonly TiedGoal[]
  skills: readonly Pick<Skill, 'id' | 'body'>[]
}

const differencesOf = (
  locale: Locale,
  mine: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  { goals, skills }: Ties,
): Difference[] => {
  const states: Readonly<Record<string, string>> = messages(locale).growth.milestoneStates
  const words: Readonly<Record<string, (text: string) => string>> = {
    body: (text) => text.trim(),
    dueOn: (text) => dayText(locale, text),
    goal: (id) => goals.find((goal) => goal.id === id)?.body ?? '',
    skill: (id) => skills.find((skill) => skill.id === id)?.body ?? '',
    state: (state) => states[state] ?? state,
  }
  return Object.entries(words).map(([field, word]) => ({
    label: milestoneLabel(locale, field),
    mine: word(mine[field] ?? ''),
    theirs: word(theirs[field] ?? ''),
  }))
}
