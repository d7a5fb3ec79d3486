import type { Child, FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Introduction } from '../introductions.ts'
import type { Milestone } from '../milestones.ts'
import type { GrowthPoint } from '../points.ts'
import type { RatedSkill } from '../skills.ts'
import { type FormState, GrowthFrame, nameOf } from './frame.tsx'
import { Introductions } from './introductions-page.tsx'
import { Milestones } from './plan-page.tsx'
import { AddPoint, Points } from './points.tsx'
import { levelText } from './trend.tsx'

interface GrowthPageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  points: { open: readonly GrowthPoint[]; closed: readonly GrowthPoint[] }
  skills: readonly RatedSkill[]
  milestones: readonly Milestone[]
  introductions: readonly Introduction[]
  form: FormState
}

/** So many skills are shown here; the rest is a tap away. */
const SKILLS = 6

export const GrowthPage: FC<GrowthPageProps> = ({ view, pairing, today, points, form, ...data }) => {
  const t = messages(view.locale).growth
  const path = `/pairings/${pairing.id}/growth`
  const isMentee = pairing.side === 'mentee'
  const results = (
    <LinkButton href={`/results/${pairing.id}`} icon="goal">
      {t.results}
    </LinkButton>
  )
  return (
    <GrowthFrame
      view={view}
      pairing={pairing}
      title={isMentee ? t.titleOwn : t.title(named(view.locale, pairing.mentee).address)}
      lead={t.lead}
      back={{
        href: `/pairings/${pairing.id}`,
        label: t.backTo(named(view.locale, partnerOf(pairing)).address),
      }}
      {...(isMentee ? { actions: results } : {})}
    >
      <div class="grid gap-4 lg:gap-6">
        <Points view={view} pairing={pairing} points={points.open} closed={points.closed} />
        {mayPlan(pairing) && <AddPoint view={view} pairing={pairing} form={form} />}
        <div class="grid items-start gap-4 lg:grid-cols-3 lg:gap-6">
          <Part title={t.skills} more={{ href: `${path}/skills`, label: t.allSkills }}>
            {data.skills.length === 0 ? (
              <p class="muted">{t.noSkills}</p>
            ) : (
              <SkillList view={view} pairing={pairing} skills={data.skills} />
            )}
          </Part>
          <Part title={t.plan} more={{ href: `${path}/plan`, label: t.wholePlan }}>
            {data.milestones.length === 0 ? (
              <p class="muted">{t.noPlan}</p>
            ) : (
              <Milestones view={view} pairing={pairing} today={today} milestones={data.milestones} quiet />
            )}
          </Part>
          <Part title={t.introductions} more={{ href: `${path}/introductions`, label: t.allIntroductions }}>
            {data.introductions.length === 0 ? (
              <p class="muted">{t.noIntroductions}</p>
            ) : (
              <Introductions view={view} pairing={pairing} today={today} introductions={data.introductions} quiet />
            )}
          </Part>
        </div>
      </div>
    </GrowthFrame>
  )
}

const Part: FC<{ title: string; more: { href: string; label: string }; children: Child }> = ({
  title,
  more,
  children,
}) => (
  <Card title={title}>
    {children}
    <p class="mt-4">
      <LinkButton href={more.href} small>
        {more.label}
      </LinkButton>
    </p>
  </Card>
)

type SkillListProps = Pick<GrowthPageProps, 'view' | 'pairing' | 'skills'>

const SkillList: FC<SkillListProps> = ({ view, pairing, skills }) => {
  const { locale } = view
  const t = messages(locale).growth
  return (
    <ul class="divide-y divide-base-300">
      {skills.slice(0, SKILLS).map((skill) => (
        <li class="py-2.5 first:pt-0 last:pb-0">
          <p class="font-medium">{skill.body}</p>
          <ul class="muted text-sm">
            {(['mentee', 'mentor'] as const).map((side) => {
              const latest = skill.levels[side].at(-1)
              return (
                <li>{t.levelBy(nameOf(locale, pairing, side), latest ? levelText(locale, latest.level) : t.noView)}</li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}
