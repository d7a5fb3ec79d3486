import type { FC } from 'hono/jsx'
import { Icon } from '../icons.tsx'

/** Links between the views of one thing. Each is a page of its own, so each has an address. */
export const Tabs: FC<{
  label: string
  tabs: readonly { href: string; label: string; current: boolean; count?: number }[]
}> = ({ label, tabs }) => (
  <nav aria-label={label} class="mb-4 overflow-x-auto border-b border-base-300">
    <ul class="flex gap-1">
      {tabs.map((tab) => (
        <li>
          <a
            href={tab.href}
            aria-current={tab.current ? 'page' : undefined}
            class="-mb-px flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 whitespace-nowrap hover:border-base-content/30 aria-[current=page]:border-primary aria-[current=page]:font-semibold"
          >
            {tab.label}
            {tab.count !== undefined && <span class="muted text-sm tabular-nums">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Where one stands in something that has an order. */
export const Steps: FC<{ label: string; steps: readonly { label: string; state: 'done' | 'now' | 'later' }[] }> = ({
  label,
  steps,
}) => (
  <ol aria-label={label} class="flex flex-wrap gap-x-2 gap-y-1 text-[0.9375rem]">
    {steps.map((step, index) => (
      <li aria-current={step.state === 'now' ? 'step' : undefined} class="flex items-center gap-2">
        {index > 0 && <Icon name="chevronRight" class="size-4 opacity-50" />}
        <span
          class={`flex items-center gap-1.5 ${step.state === 'now' ? 'font-semibold' : step.state === 'later' ? 'muted' : ''}`}
        >
          {step.state === 'done' && <Icon name="check" class="size-4 text-success" />}
          {step.label}
        </span>
      </li>
    ))}
  </ol>
)
