import { messages } from '../../../i18n/index.ts'
import { toCsv } from '../../../kernel/csv.ts'
import type { Locale } from '../../../kernel/locale.ts'
import type { Results } from '../results.ts'

interface Row {
  part: string
  what: string
  detail?: string
  from?: number
  to?: number
  target?: number
  unit?: string
  day?: Temporal.PlainDate | null
}

const figure = (value: number | undefined): string => (value === undefined ? '' : String(value))

const cells = ({ part, what, detail = '', from, to, target, unit = '', day }: Row): string[] => [
  part,
  what,
  detail,
  figure(from),
  figure(to),
  figure(target),
  unit,
  day?.toString() ?? '',
]

/** Results as one table for a spreadsheet, a line a result. No cell of it can become a formula. */
export const resultsAsCsv = (locale: Locale, results: Results): string => {
  const t = messages(locale).results
  const growth = messages(locale).growth
  const { sessions, feedback } = results
  const rows: Row[] = [
    { part: t.sessions, what: t.csv.held, to: sessions.held, unit: t.csv.sessions, day: sessions.last },
    ...results.goals.map(({ body, kind, measure, progressOn }) => ({
      part: t.goals,
      what: body,
      detail: t.goalKinds[kind],
      ...(measure === null
        ? {}
        : { from: measure.baseline, to: measure.reached, target: measure.target, unit: measure.unit }),
      day: progressOn,
    })),
    ...results.skills.flatMap((skill) =>
      (['mentee', 'mentor'] as const).flatMap((side) => {
        const view = skill[side]
        if (view === null) return []
        const { first, latest } = view
        return {
          part: t.skills,
          what: skill.body,
          detail: t.views[side],
          from: first.level,
          to: latest.level,
          unit: t.csv.levels,
          day: latest.day,
        }
      }),
    ),
    ...results.milestones.map(({ body, reachedOn }) => ({ part: t.milestones, what: body, day: reachedOn })),
    ...results.introductions.map(({ who, purpose, isFollowedUp }) => ({
      part: t.introductions,
      what: who,
      detail: `${purpose} (${growth.introductionStates[isFollowedUp ? 'followed_up' : 'met']})`,
    })),
    ...results.appraisals.map(({ startsOn, endsOn, summary, completedOn }) => ({
      part: t.appraisals,
      what: `${startsOn.toString()} – ${endsOn.toString()}`,
      detail: summary ?? '',
      day: completedOn,
    })),
    { part: t.feedback, what: t.praise, to: feedback.praise },
    { part: t.feedback, what: t.improvement, to: feedback.improvement },
  ]
  return toCsv([[...t.csv.columns], ...rows.map(cells)])
}
