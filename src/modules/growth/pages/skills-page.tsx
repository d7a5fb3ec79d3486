import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Columns } from '../../../web/components/page-header.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import { growthLimits } from '../schemas.ts'
import type { RatedSkill } from '../skills.ts'
import { type FormState, GrowthFrame } from './frame.tsx'
import { levelText, Trend, Views } from './trend.tsx'

interface SkillsPageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  skills: { open: readonly RatedSkill[]; closed: readonly RatedSkill[] }
  form: FormState
}

const levels = [1, 2, 3, 4, 5] as const

export const SkillsPage: FC<SkillsPageProps> = ({ view, pairing, today, skills, form }) => {
  const t = messages(view.locale).growth
  const list = (
    <>
      {skills.open.length === 0 && <EmptyState icon="goal" title={t.noSkills} text={t.noSkillsText} />}
      {skills.open.map((skill) => (
        <Skill view={view} pairing={pairing} today={today} skill={skill} formKey={form.formKey} />
      ))}
      {skills.closed.length > 0 && (
        <Card title={t.closedSkills}>
          <ul class="divide-y divide-base-300">
            {skills.closed.map((skill) => (
              <li class="py-3 first:pt-0 last:pb-0">
                <p class="mb-1 font-medium">{skill.body}</p>
                <Views locale={view.locale} pairing={pairing} skill={skill} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
  return (
    <GrowthFrame view={view} pairing={pairing} title={t.allSkills} lead={t.skillsLead}>
      {mayPlan(pairing) ? (
        <Columns main={list} aside={<AddSkill view={view} pairing={pairing} form={form} />} />
      ) : (
        <div class="grid gap-4 lg:gap-6">{list}</div>
      )}
    </GrowthFrame>
  )
}

interface SkillProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  skill: RatedSkill
  formKey: string
}

const Skill: FC<SkillProps> = ({ view, pairing, today, skill, formKey }) => {
  const { locale } = view
  const t = messages(locale).growth
  return (
    <Card title={skill.body} id={skill.id} actions={<Badge>{t.skillKinds[skill.kind]}</Badge>}>
      <Views locale={locale} pairing={pairing} skill={skill} />
      <Trend locale={locale} pairing={pairing} skill={skill} />
      {mayPlan(pairing) && (
        <div class="mt-4 flex flex-wrap items-start gap-2">
          <Rate view={view} pairing={pairing} today={today} skill={skill} formKey={formKey} />
          <ConfirmForm
            locale={locale}
            action={`/skills/${skill.id}/close`}
            label={t.closeSkill}
            confirm={t.closeSkill}
            text={t.closeSkillText}
          />
        </div>
      )}
    </Card>
  )
}

/** Five buttons, each with what it means: one tap says it. */
const Rate: FC<SkillProps> = ({ view, pairing, today, skill, formKey }) => {
  const t = messages(view.locale).growth
  const latest = skill.levels[pairing.side].at(-1)
  const ofToday = latest?.day.equals(today) ? latest.level : null
  return (
    <details class="group min-w-0 open:basis-full" name="rate">
      <summary class="btn border-base-300 bg-base-100">{ofToday === null ? t.rate : t.rateAgain}</summary>
      <form method="post" action={`/skills/${skill.id}/levels`} class="mt-3 max-w-[34rem]">
        <input type="hidden" name="key" value={`${formKey}-${skill.id}`} />
        <fieldset>
          <legend class="mb-2 text-[0.9375rem] font-medium">{t.rateOf(skill.body)}</legend>
          <div class="grid gap-1.5">
            {levels.map((level) => (
              <button
                type="submit"
                name="level"
                value={String(level)}
                aria-pressed={level === latest?.level ? 'true' : 'false'}
                class="surface flex min-h-11 cursor-pointer flex-col items-start px-3 py-2 text-left hover:bg-base-content/5 aria-pressed:border-primary aria-pressed:bg-primary/8"
              >
                <span class="font-medium">{levelText(view.locale, level)}</span>
                <span class="muted text-sm">{t.levels[level].anchor}</span>
              </button>
            ))}
          </div>
        </fieldset>
      </form>
    </details>
  )
}

const AddSkill: FC<{ view: View; pairing: Pairing; form: FormState }> = ({ view, pairing, form }) => {
  const { locale } = view
  const t = messages(locale).growth
  const labels: Readonly<Record<string, string>> = { body: t.skillName, kind: t.skillKind, level: t.skillLevel }
  return (
    <Card title={t.addSkill}>
      <FormErrors locale={locale} problems={form.problems} labelOf={(field) => labels[field] ?? field} />
      <form method="post" action={`/pairings/${pairing.id}/skills`} class="grid gap-3">
        <input type="hidden" name="key" value={form.formKey} />
        <TextField
          locale={locale}
          name="body"
          label={t.skillName}
          hint={t.skillHint}
          value={form.typed.body}
          error={problemOf(locale, form.problems, 'body')}
          maxlength={growthLimits.skillCharacters}
        />
        <SelectField
          locale={locale}
          name="kind"
          label={t.skillKind}
          value={form.typed.kind ?? 'technical'}
          error={problemOf(locale, form.problems, 'kind')}
          options={(['technical', 'interpersonal'] as const).map((kind) => ({
            value: kind,
            label: t.skillKinds[kind],
          }))}
        />
        <SelectField
          locale={locale}
          name="level"
          label={t.skillLevel}
          optional
          value={form.typed.level ?? ''}
          error={problemOf(locale, form.problems, 'level')}
          options={[
            { value: '', label: t.notYet },
            ...levels.map((level) => ({ value: String(level), label: levelText(locale, level) })),
          ]}
        />
        <Button class="justify-self-start">{t.add}</Button>
      </form>
      <details class="mt-4">
        <summary class="text-link inline-flex min-h-8 items-center text-sm">{t.scale}</summary>
        <dl class="mt-2 grid gap-2 text-sm">
          {levels.map((level) => (
            <div>
              <dt class="font-medium">{levelText(locale, level)}</dt>
              <dd class="muted">{t.levels[level].anchor}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  )
}
