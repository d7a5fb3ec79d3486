import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { agendaItemLimit } from '../agenda-form.ts'
import { Icon } from '../icons.tsx'
import { minuteSegments, minutesState } from '../minutes.ts'

interface MinutesBarProps {
  locale: Locale
  items: readonly { topic: string; minutes: number }[]
  /** Length of the session, minutes. */
  total: number
  /** The editor's script redraws a live bar, and the sentence is announced when it changes. */
  live?: boolean
}

/** How the items fill the session. The picture repeats the sentence under it and the list of items. */
export const MinutesBar: FC<MinutesBarProps> = ({ locale, items, total, live = false }) => {
  const t = messages(locale).web.agenda
  const minutes = items.map((item) => item.minutes)
  // A live bar has a segment for every item that may still come; until then it has no width.
  const places = live ? [...minutes, ...Array<number>(Math.max(0, agendaItemLimit - minutes.length)).fill(0)] : minutes
  const { segments, end } = minuteSegments(places, total)
  const { state, sentence } = minutesState(
    locale,
    minutes.reduce((before, each) => before + each, 0),
    total,
  )
  return (
    <div data-minutes-bar={live ? '' : undefined} data-total={String(total)} data-state={state} class="group">
      <svg class="block h-7 w-full rounded-field bg-base-300/70" aria-hidden="true" focusable="false" data-bar="">
        {segments.map(({ start, width }, index) => (
          <svg x={`${start}%`} width={`${width}%`} height="100%" overflow="hidden" data-segment="">
            <title>{live ? '' : t.segment(index + 1, items[index]?.topic ?? '', items[index]?.minutes ?? 0)}</title>
            <rect width="100%" height="100%" class={index % 2 === 0 ? 'fill-primary' : 'fill-primary/80'} />
            <text
              x="50%"
              y="50%"
              dy="0.36em"
              text-anchor="middle"
              class="fill-primary-content text-xs font-semibold tabular-nums"
            >
              {index + 1}
            </text>
          </svg>
        ))}
        {segments.slice(1).map(({ start }) => (
          <line
            x1={`${start}%`}
            x2={`${start}%`}
            y1="0"
            y2="100%"
            class="stroke-base-100"
            stroke-width="2"
            data-divider=""
          />
        ))}
        {['stroke-base-100 stroke-7', 'stroke-error stroke-3'].map((stroke) => (
          <line
            x1={`${end}%`}
            x2={`${end}%`}
            y1="0"
            y2="100%"
            class={`invisible group-data-[state=over]:visible ${stroke}`}
            data-end=""
          />
        ))}
      </svg>
      <p
        class="mt-1.5 flex items-start gap-1.5 text-sm group-data-[state=over]:font-medium group-data-[state=over]:text-error"
        role={live ? 'status' : undefined}
      >
        <Icon name="warning" class="mt-0.5 hidden size-4 group-data-[state=over]:block" />
        <span class="tabular-nums" data-sentence="">
          {sentence}
        </span>
      </p>
    </div>
  )
}
