import type { FC } from 'hono/jsx'
import { formatShortDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { measured } from '../../../web/measured.ts'
import type { Measure, ProgressEntry } from '../service.ts'

/** Heights are pixels and widths per cent, so that text and strokes keep their size on every screen. */
const size = { height: 208, top: 26, bottom: 48, inset: 1.5 } as const

interface Point {
  day: Temporal.PlainDate
  value: number
}

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'day' }).days

/** Where days and values lie in the picture. Values grow upwards, whichever way the goal runs. */
const scales = (points: readonly Point[], { baseline, target }: Measure, until: Temporal.PlainDate) => {
  const first = points[0]?.day ?? until
  const span = Math.max(1, daysBetween(first, until))
  const values = [baseline, target, ...points.map(({ value }) => value)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const { height, top, bottom, inset } = size
  return {
    first,
    x: (day: Temporal.PlainDate) => inset + (daysBetween(first, day) / span) * (100 - 2 * inset),
    y: (value: number) => top + ((high - value) / Math.max(high - low, Number.MIN_VALUE)) * (height - top - bottom),
  }
}

const Level: FC<{ y: number; label: string; below: boolean; isTarget: boolean }> = ({ y, label, below, isTarget }) => (
  <>
    <line
      x1="0"
      x2="100%"
      y1={y}
      y2={y}
      class={isTarget ? 'stroke-success' : 'stroke-base-content/40'}
      stroke-width="1.5"
      stroke-dasharray={isTarget ? undefined : '4 5'}
    />
    <text x="0" y={below ? y + 17 : y - 6} class="fill-base-content text-[0.875rem]">
      {label}
    </text>
  </>
)

const percent = (x: number): string => `${x.toFixed(2)}%`

interface ChartProps {
  locale: Locale
  measure: Measure
  /** Oldest day first. */
  progress: readonly ProgressEntry[]
  until: Temporal.PlainDate
}

/** The way from baseline to target. What it shows is said in one sentence, and stands in the list of entries besides. */
export const ProgressChart: FC<ChartProps> = ({ locale, measure, progress, until }) => {
  const t = messages(locale).goals.progress
  const points = progress.flatMap(({ day, value }): Point[] => (value === null ? [] : [{ day, value }]))
  const last = points.at(-1)
  if (!last) return null
  const end = Temporal.PlainDate.compare(until, last.day) < 0 ? last.day : until
  const { first, x, y } = scales(points, measure, end)
  const say = (value: number) => measured(locale, value, measure.unit)
  const rises = measure.target > measure.baseline
  const dots = points.length <= 40 ? points : [last]
  return (
    <svg
      class="h-52 w-full"
      role="img"
      aria-label={t.chart(say(measure.baseline), say(measure.target), say(measure.current), points.length)}
    >
      <Level y={y(measure.baseline)} label={`${t.baseline}: ${say(measure.baseline)}`} below={rises} isTarget={false} />
      <Level y={y(measure.target)} label={`${t.target}: ${say(measure.target)}`} below={!rises} isTarget />
      {points.slice(1).map((point, i) => {
        const before = points[i] ?? point
        return (
          <line
            x1={percent(x(before.day))}
            y1={y(before.value).toFixed(1)}
            x2={percent(x(point.day))}
            y2={y(point.value).toFixed(1)}
            class="stroke-primary"
            stroke-width="2.5"
            stroke-linecap="round"
          />
        )
      })}
      {dots.map(({ day, value }) => (
        <circle
          cx={percent(x(day))}
          cy={y(value).toFixed(1)}
          r="5"
          class="fill-primary stroke-base-100"
          stroke-width="2"
        />
      ))}
      <text x="0" y={size.height - 4} class="fill-base-content/70 text-[0.8125rem]">
        {formatShortDate(locale, first)}
      </text>
      <text x="100%" y={size.height - 4} text-anchor="end" class="fill-base-content/70 text-[0.8125rem]">
        {formatShortDate(locale, end)}
      </text>
    </svg>
  )
}
