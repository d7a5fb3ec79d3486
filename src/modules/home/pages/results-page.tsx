import type { Child, FC } from 'hono/jsx'
import { formatDate, formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { GoalResult, Results } from '../results.ts'
import { isGained, type SkillResult, type SkillView } from '../results-skills.ts'
import { periodOf } from './results-list.tsx'

interface ResultsPageProps {
  view: View
  results: Results
}

/** What came of one pairing, to read and to print. */
export const ResultsPage: FC<ResultsPageProps> = ({ view, results }) => {
  const { locale } = view
  const t = messages(locale).results
  const { pairing, sessions } = results
  const path = `${paths.results}/${pairing.id}`
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader
        title={t.titleWith(named(locale, pairing.mentor).address)}
        lead={
          <>
            <p>
              {pairing.program.name} · {periodOf(locale, pairing)}
            </p>
            <p class="no-print text-sm">{t.yours}</p>
          </>
        }
        back={{ href: paths.results, label: t.title }}
        actions={
          <div class="no-print flex flex-wrap gap-2">
            <LinkButton href={`${path}/export.csv`} download="" small>
              {t.toCsv}
            </LinkButton>
            <LinkButton href={`${path}/export.json`} download="" small>
              {t.toJson}
            </LinkButton>
          </div>
        }
      />
      <div class="grid gap-4 lg:gap-6">
        <Card title={t.sessions}>
          <p>
            {sessions.held === 0
              ? t.noSessions
              : t.sessionsHeld(
                  sessions.held,
                  Math.round(sessions.minutes / 60),
                  sessions.first && formatDate(locale, sessions.first),
                  sessions.last && formatDate(locale, sessions.last),
                )}
          </p>
        </Card>
        <Part
          title={t.goals}
          none={t.noGoals}
          items={results.goals.map((goal) => <Goal locale={locale} goal={goal} />)}
        />
        <Part
          title={t.skills}
          none={t.noSkills}
          items={results.skills.map((skill) => (
            <Skill locale={locale} skill={skill} mentor={named(locale, pairing.mentor).address} />
          ))}
        />
        <Part
          title={t.milestones}
          none={t.noMilestones}
          items={results.milestones.map(({ body, reachedOn }) => (
            <>
              <p class="voice">{body}</p>
              {reachedOn && <p class="muted text-sm">{t.reachedOn(formatDate(locale, reachedOn))}</p>}
            </>
          ))}
        />
        <Part
          title={t.introductions}
          none={t.noIntroductions}
          items={results.introductions.map(({ who, purpose, isFollowedUp }) => (
            <>
              <p class="font-medium">{who}</p>
              <p class="voice">{purpose}</p>
              <p class="muted text-sm">
                {messages(locale).growth.introductionStates[isFollowedUp ? 'followed_up' : 'met']}
              </p>
            </>
          ))}
        />
        <Part
          title={t.appraisals}
          none={t.noAppraisals}
          items={results.appraisals.map(({ startsOn, endsOn, completedOn, summary }) => (
            <>
              <p class="font-medium">{t.period(formatDate(locale, startsOn), formatDate(locale, endsOn))}</p>
              {completedOn && <p class="muted text-sm">{t.completedOn(formatDate(locale, completedOn))}</p>}
              {summary !== null && <p class="voice mt-1 whitespace-pre-line">{summary}</p>}
            </>
          ))}
        />
        <Card title={t.feedback}>
          <p>{t.received(results.feedback.praise, results.feedback.improvement)}</p>
        </Card>
        <p class="muted no-print text-sm">{t.print}</p>
      </div>
    </Page>
  )
}

const Part: FC<{ title: string; none: string; items: readonly Child[] }> = ({ title, none, items }) => (
  <Card title={title} {...(items.length > 1 ? { actions: <Badge>{String(items.length)}</Badge> } : {})}>
    {items.length === 0 ? (
      <p class="muted">{none}</p>
    ) : (
      <ul class="divide-y divide-base-300">
        {items.map((item) => (
          <li class="break-inside-avoid py-3 first:pt-0 last:pb-0">{item}</li>
        ))}
      </ul>
    )}
  </Card>
)

/** "6 tugas", "91%". */
const measured = (locale: Locale, value: number, unit: string): string =>
  `${formatNumber(locale, value)}${unit.startsWith('%') ? '' : ' '}${unit}`

const Goal: FC<{ locale: Locale; goal: GoalResult }> = ({
  locale,
  goal: { body, kind, horizon, measure, progressOn },
}) => {
  const t = messages(locale).results
  return (
    <>
      <p class="voice">{body}</p>
      {measure !== null && (
        <p class="mt-0.5">
          {t.measure(
            measured(locale, measure.baseline, measure.unit),
            measured(locale, measure.reached, measure.unit),
            measured(locale, measure.target, measure.unit),
          )}
        </p>
      )}
      <p class="muted mt-0.5 text-sm">
        {[t.goalKinds[kind], t.horizons[horizon], progressOn && t.recordedOn(formatDate(locale, progressOn))]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

interface SkillProps {
  locale: Locale
  skill: SkillResult
  mentor: string
}

const Skill: FC<SkillProps> = ({ locale, skill, mentor }) => {
  const t = messages(locale).results
  return (
    <>
      <p class="flex flex-wrap items-center gap-2">
        <span class="font-medium">{skill.body}</span>
        {isGained(skill) && <Badge tone="success">{t.gained}</Badge>}
      </p>
      <dl class="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {(['mentee', 'mentor'] as const).map((side) => (
          <div>
            <dt class="muted text-sm">
              {side === 'mentee' ? messages(locale).growth.ownView : messages(locale).growth.view(mentor)}
            </dt>
            <dd>{viewText(locale, skill[side])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const viewText = (locale: Locale, view: SkillView | null): string => {
  const t = messages(locale).growth
  if (view === null) return t.noView
  const words: Readonly<Record<number, { name: string }>> = t.levels
  const level = (of: number) => t.levelOf(of, words[of]?.name ?? '')
  const { first, latest } = view
  const since = formatDate(locale, first.day)
  if (first.day.equals(latest.day)) return t.only(level(latest.level), since)
  return first.level === latest.level
    ? t.steady(level(latest.level), since)
    : t.since(level(first.level), level(latest.level), since)
}
