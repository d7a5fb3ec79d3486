import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon, type IconName } from '../icons.tsx'
import { Badge } from './badge.tsx'
import { SourceChips, type SourceView } from './source-quote.tsx'

export type ItemKindName = keyof Messages['web']['agenda']['kinds']
export type ItemTick = keyof Messages['web']['agenda']['states']

/** An agenda item as a page shows it. */
export interface AgendaItemView {
  kind: ItemKindName
  topic: string
  purpose: string
  outcome: string
  minutes: number
  sources: readonly SourceView[]
}

interface TickProps {
  /** Where the form posts `state` to: `discussed`, `carry`, `drop`, or `open` to take a tick back. */
  action: string
  state: ItemTick | 'open'
  hidden?: Readonly<Record<string, string>>
}

interface AgendaItemCardProps {
  locale: Locale
  /** Place on the agenda, from 1. */
  number: number
  item: AgendaItemView
  /** Id of the card's element, so that an answer can replace it. */
  id?: string
  /** During and after the session: what became of the item, with the buttons to say so. */
  tick?: TickProps
  /** Folds in what it is for: while people talk, the topic is enough. */
  compact?: boolean
  /** What became of the item, to read only. */
  state?: ItemTick | 'open'
  children?: Child
}

export const itemIcons: Record<ItemKindName, IconName> = {
  opening: 'topic',
  review: 'action',
  carried: 'carried',
  topic: 'topic',
  concern: 'info',
  goal: 'goal',
  growth: 'up',
  close: 'check',
}

const tickIcons: Record<ItemTick, IconName> = { discussed: 'check', carry: 'carried', drop: 'skip' }
const ticks: readonly ItemTick[] = ['discussed', 'carry', 'drop']

/** Three buttons, one of them pressed: with htmx the card alone is replaced, without it the page comes back at the card. */
const TickForm: FC<{ locale: Locale; topic: string; tick: TickProps; id: string | undefined }> = ({
  locale,
  topic,
  tick,
  id,
}) => {
  const t = messages(locale).web.agenda
  const live =
    id === undefined
      ? {}
      : { 'hx-post': tick.action, 'hx-target': `#${id}`, 'hx-swap': 'outerHTML', 'hx-sync': 'this:drop' }
  return (
    <form method="post" action={tick.action} {...live} class="no-print mt-3">
      {Object.entries(tick.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <fieldset aria-label={t.tick(topic)} class="flex min-w-0 flex-wrap gap-1 sm:gap-1.5">
        {ticks.map((state) => {
          const pressed = tick.state === state
          return (
            <button
              type="submit"
              id={id === undefined ? undefined : `${id}-${state}`}
              name="state"
              value={pressed ? 'open' : state}
              aria-pressed={pressed ? 'true' : 'false'}
              class={`btn btn-sm px-2 sm:px-2.5 ${pressed ? 'btn-primary' : 'border-base-300 bg-base-100 font-medium'}`}
            >
              <Icon name={tickIcons[state]} class="size-4" />
              {t.states[state]}
            </button>
          )
        })}
        {tick.state !== 'open' && (
          <span class="muted self-center text-sm max-sm:basis-full sm:ml-1.5">{t.stateNow[tick.state]}</span>
        )}
      </fieldset>
    </form>
  )
}

/** A label and what it labels: beside each other where there is room, below each other on a phone. */
const Row: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => (
  <div class="sm:contents">
    <dt class="muted text-sm sm:pt-0.5">{label}</dt>
    <dd class="max-w-[44rem] whitespace-pre-line">{children}</dd>
  </div>
)

const Details: FC<{ locale: Locale; item: AgendaItemView }> = ({ locale, item }) => {
  const t = messages(locale).web.agenda
  return (
    <dl class="grid gap-x-4 gap-y-2.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <Row label={t.purpose}>{item.purpose}</Row>
      <Row label={t.outcome}>{item.outcome}</Row>
      {item.sources.length > 0 && (
        <Row label={t.sources}>
          <SourceChips locale={locale} sources={item.sources} />
        </Row>
      )}
    </dl>
  )
}

export const AgendaItemCard: FC<AgendaItemCardProps> = ({
  locale,
  number,
  item,
  id,
  tick,
  state = tick?.state,
  compact = false,
  children,
}) => {
  const t = messages(locale).web.agenda
  const settled = state === 'discussed' || state === 'drop'
  return (
    <article
      id={id}
      class={`surface p-4 sm:p-5 ${settled ? 'bg-base-200' : ''}`}
      aria-label={`${t.item(number)}: ${item.topic}`}
    >
      <div class="flex gap-3">
        <span
          class={`grid size-8 shrink-0 place-items-center rounded-full text-[0.9375rem] font-semibold tabular-nums ${settled ? 'bg-base-300' : 'bg-primary text-primary-content'}`}
          aria-hidden="true"
        >
          {settled ? <Icon name={tickIcons[state]} class="size-4" /> : number}
        </span>
        <div class="flex min-w-0 flex-1 items-start justify-between gap-x-4 gap-y-1 pt-0.5 max-sm:flex-wrap">
          <h3
            class={`min-w-0 text-[1.0625rem] leading-snug font-semibold ${state === 'drop' ? 'line-through decoration-base-content/40' : ''}`}
          >
            {item.topic}
          </h3>
          <span class="flex shrink-0 items-center gap-2">
            <Badge icon={itemIcons[item.kind]}>{t.kinds[item.kind]}</Badge>
            <span class="muted text-[0.9375rem] whitespace-nowrap tabular-nums">
              {messages(locale).common.minutes(item.minutes)}
            </span>
          </span>
        </div>
      </div>
      <div class={compact ? 'mt-1.5 sm:ml-11' : 'mt-3 sm:ml-11'}>
        {compact ? (
          <details class="fold">
            <summary class="muted inline-flex min-h-8 items-center gap-1 text-sm hover:underline">
              <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
              {t.more}
            </summary>
            <div class="mt-2">
              <Details locale={locale} item={item} />
            </div>
          </details>
        ) : (
          <Details locale={locale} item={item} />
        )}
        {tick && <TickForm locale={locale} topic={item.topic} tick={tick} id={id} />}
        {!tick && state !== undefined && state !== 'open' && (
          <p class="mt-3 flex items-center gap-1.5 text-sm font-medium">
            <Icon name={tickIcons[state]} class="size-4" />
            {t.stateNow[state]}
          </p>
        )}
        {children}
      </div>
    </article>
  )
}
