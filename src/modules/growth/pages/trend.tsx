import type { FC } from 'hono/jsx'
import { formatDate, formatShortDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import type { Pairing, Side } from '../../pairings/service.ts'
import type { RatedSkill } from '../skills.ts'
import { changeOf, gapOf, type Level, pointsOf, spanOf } from '../trend.ts'
import { nameOf } from './frame.tsx'

/** "3 · Independent". */
export const levelText = (locale: Locale, level: number): string => {
  const t = messages(locale).growth
  const words: Readonly<Record<number, { name: string }>> = t.levels
  return t.levelOf(level, words[level]?.name ?? '')
}

/** From where to where one side saw the skill go, in words. */
const changeText = (locale: Locale, levels: readonly Level[]): string => {
  const t = messages(locale).growth
  const change = changeOf(levels)
  if (change === null) return t.noView
  const { first, latest, gained } = change
  const since = formatDate(locale, first.day)
  const level = levelText(locale, latest.level)
  if (first.day.equals(latest.day)) return t.only(level, since)
  return gained === 0 ? t.steady(level, since) : t.since(levelText(locale, first.level), level, since)
}

interface TrendProps {
  locale: Locale
  pairing: Pairing
  skill: RatedSkill
}

const sides: readonly Side[] = ['mentee', 'mentor']

/** Both views in words, beside each other; how far they lie apart is a question, never a mark. */
export const Views: FC<TrendProps> = ({ locale, pairing, skill }) => {
  const t = messages(locale).growth
  const gap = gapOf(skill.levels)
  return (
    <>
      <dl class="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {sides.map((side) => (
          <div>
            <dt class="flex items-center gap-2 text-sm font-medium">
              <Key side={side} />
              {side === pairing.side ? t.ownView : t.view(nameOf(locale, pairing, side))}
            </dt>
            <dd class={skill.levels[side].length === 0 ? 'muted' : ''}>{changeText(locale, skill.levels[side])}</dd>
          </div>
        ))}
      </dl>
      {gap !== null && <p class="muted mt-2 text-sm">{gap === 0 ? t.gap.same : t.gap.apart(Math.abs(gap))}</p>}
    </>
  )
}

const WIDTH = 320
const HEIGHT = 88
const PAD = 8

const x = (share: number): number => Math.round((PAD + share * (WIDTH - 2 * PAD)) * 10) / 10
const y = (share: number): number => Math.round((PAD + share * (HEIGHT - 2 * PAD)) * 10) / 10

// Told apart by shape and dash as well as by colour.
const lines = { mentee: 'stroke-primary', mentor: 'stroke-secondary' } as const
const marks = { mentee: 'fill-primary', mentor: 'fill-secondary' } as const

const Mark: FC<{ side: Side; cx: number; cy: number }> = ({ side, cx, cy }) =>
  side === 'mentee' ? (
    <circle cx={cx} cy={cy} r={4} class={marks.mentee} />
  ) : (
    <rect x={cx - 4} y={cy - 4} width={8} height={8} class={marks.mentor} />
  )

const Key: FC<{ side: Side }> = ({ side }) => (
  <svg viewBox="0 0 12 12" class="size-3 shrink-0" aria-hidden="true">
    <Mark side={side} cx={6} cy={6} />
  </svg>
)

/** The same as a drawing, for a skill that was looked at on more than one day. What it shows is said beside it. */
export const Trend: FC<TrendProps> = ({ locale, pairing, skill }) => {
  const t = messages(locale).growth
  const span = spanOf(skill.levels)
  if (span === null || span.from.equals(span.to)) return null
  const summary = sides
    .filter((side) => skill.levels[side].length > 0)
    .map((side) => t.trendSummary(nameOf(locale, pairing, side), changeText(locale, skill.levels[side])))
  return (
    <figure class="mt-3 max-w-[26rem]">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        class="w-full"
        role="img"
        aria-label={[`${t.trend(skill.body)}.`, ...summary].join(' ')}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <line x1={PAD} x2={WIDTH - PAD} y1={y(share)} y2={y(share)} class="stroke-base-300" stroke-width="1" />
        ))}
        {sides.map((side) => {
          const points = pointsOf(skill.levels[side], span)
          return (
            <g>
              <polyline
                points={points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}
                class={`fill-none ${lines[side]}`}
                stroke-width="2"
                {...(side === 'mentor' ? { 'stroke-dasharray': '5 4' } : {})}
              />
              {points.map((point) => (
                <Mark side={side} cx={x(point.x)} cy={y(point.y)} />
              ))}
            </g>
          )
        })}
      </svg>
      <figcaption class="muted flex justify-between text-sm" aria-hidden="true">
        <span>{formatShortDate(locale, span.from)}</span>
        <span>{formatShortDate(locale, span.to)}</span>
      </figcaption>
    </figure>
  )
}
