import type { FC } from 'hono/jsx'
import { Icon } from '../icons.tsx'

interface AdviceProps {
  id?: string
  heading: string
  /** What is said before anything else. */
  lead: string
  /** Nothing was looked at yet. */
  isEmpty?: boolean
  /** What might be added, each with what it was seen by, if that helps. */
  open: readonly { text: string; found?: string }[]
  /** What is there already, under a line that says how much. */
  met: readonly string[]
  metLabel: string
  note: string
  /** Read out when it changes while somebody types. */
  isLive?: boolean
}

/** A second pair of eyes: first what might be added, folded in what is there already. Never a grade. */
export const Advice: FC<AdviceProps> = ({ id, heading, lead, isEmpty = false, open, met, metLabel, note, isLive }) => (
  <section id={id} class="surface p-4 sm:p-5" aria-label={heading} {...(isLive ? { 'aria-live': 'polite' } : {})}>
    <h2 class="text-[1.0625rem] font-semibold">{heading}</h2>
    <p class={`mt-1 text-[0.9375rem] ${isEmpty ? 'muted' : ''}`}>{lead}</p>
    {open.length > 0 && (
      <ul class="mt-3 grid gap-2.5">
        {open.map(({ text, found }) => (
          <li class="flex gap-2.5 text-[0.9375rem]">
            <Icon name="pencil" class="mt-0.5 size-5 text-secondary" />
            <span>
              {text}
              {found !== undefined && <span class="muted block text-sm">{found}</span>}
            </span>
          </li>
        ))}
      </ul>
    )}
    {met.length > 0 && (
      <details class="fold mt-3">
        <summary class="muted inline-flex min-h-8 items-center gap-1 text-sm hover:underline">
          <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
          {metLabel}
        </summary>
        <ul class="mt-1.5 grid gap-2">
          {met.map((text) => (
            <li class="flex gap-2.5 text-sm">
              <Icon name="check" class="mt-0.5 size-4 text-success" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </details>
    )}
    <p class="muted mt-3 text-sm">{note}</p>
  </section>
)
