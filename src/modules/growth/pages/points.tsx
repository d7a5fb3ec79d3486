import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { GrowthPoint } from '../points.ts'
import { growthLimits } from '../schemas.ts'
import { type FormState, nameOf } from './frame.tsx'

interface PointsProps {
  view: View
  pairing: Pairing
  points: readonly GrowthPoint[]
}

const Point: FC<{ view: View; pairing: Pairing; point: GrowthPoint }> = ({ view, pairing, point }) => {
  const t = messages(view.locale).growth
  const by = point.by === pairing.side ? t.fromYou : t.from(nameOf(view.locale, pairing, point.by))
  return (
    <li class="py-2.5 first:pt-0 last:pb-0">
      <p class="voice">{point.body}</p>
      <div class="flex min-h-8 items-center justify-between gap-2">
        <span class="muted text-sm">{by}</span>
        {point.closedAt === null && mayPlan(pairing) && (
          <form method="post" action={`/growth-points/${point.id}/close`}>
            <Button small tone="quiet" aria-label={t.takeOffOf(point.body)}>
              {t.takeOff}
            </Button>
          </form>
        )}
      </div>
    </li>
  )
}

/** The two lists side by side, and folded below them what was taken off. */
export const Points: FC<PointsProps & { closed: readonly GrowthPoint[] }> = ({ view, pairing, points, closed }) => {
  const t = messages(view.locale).growth
  const lists = [
    { kind: 'strength', title: t.strengths, lead: t.strengthsLead, none: t.noStrengths },
    { kind: 'area', title: t.areas, lead: t.areasLead, none: t.noAreas },
  ] as const
  return (
    <div class="grid items-start gap-4 md:grid-cols-2 lg:gap-6">
      {lists.map(({ kind, title, lead, none }) => {
        const open = points.filter((point) => point.kind === kind)
        const gone = closed.filter((point) => point.kind === kind)
        return (
          <Card title={title} lead={lead}>
            {open.length === 0 ? (
              <p class="muted">{none}</p>
            ) : (
              <ul class="divide-y divide-base-300">
                {open.map((point) => (
                  <Point view={view} pairing={pairing} point={point} />
                ))}
              </ul>
            )}
            {gone.length > 0 && (
              <details class="mt-3">
                <summary class="text-link inline-flex min-h-8 items-center text-sm">{t.takenOff(gone.length)}</summary>
                <ul class="mt-2 divide-y divide-base-300 border-l-2 border-base-300 pl-3">
                  {gone.map((point) => (
                    <Point view={view} pairing={pairing} point={point} />
                  ))}
                </ul>
              </details>
            )}
          </Card>
        )
      })}
    </div>
  )
}

export const AddPoint: FC<{ view: View; pairing: Pairing; form: FormState }> = ({ view, pairing, form }) => {
  const t = messages(view.locale).growth
  const { locale } = view
  return (
    <Card title={t.addPoint} id="add-point">
      <FormErrors
        locale={locale}
        problems={form.problems}
        labelOf={(field) => (field === 'kind' ? t.pointKind : t.pointBody)}
      />
      <form method="post" action={`/pairings/${pairing.id}/growth-points`} class="grid gap-3">
        <input type="hidden" name="key" value={form.formKey} />
        <fieldset id="kind">
          <legend class="text-[0.9375rem] font-medium">{t.pointKind}</legend>
          <div class="flex flex-wrap gap-x-6">
            {(['strength', 'area'] as const).map((kind) => (
              <Choice
                type="radio"
                name="kind"
                value={kind}
                label={t.kinds[kind]}
                checked={(form.typed.kind ?? 'strength') === kind}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          locale={locale}
          name="body"
          label={t.pointBody}
          hint={t.pointHint}
          value={form.typed.body}
          error={problemOf(locale, form.problems, 'body')}
          maxlength={growthLimits.pointCharacters}
        />
        <Button class="justify-self-start">{t.add}</Button>
      </form>
    </Card>
  )
}
