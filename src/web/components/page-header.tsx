import type { Child, FC } from 'hono/jsx'
import { Icon } from '../icons.tsx'

interface PageHeaderProps {
  title: string
  /** One sentence that says what this page is for, or the facts that place it. */
  lead?: Child
  back?: { href: string; label: string }
  actions?: Child
}

/** The one `h1` of a page. */
export const PageHeader: FC<PageHeaderProps> = ({ title, lead, back, actions }) => (
  <header class="mb-6 sm:mb-8">
    {back && (
      <a
        href={back.href}
        class="muted no-print -ml-1 mb-2 inline-flex min-h-8 items-center gap-1 text-sm hover:underline"
      >
        <Icon name="left" class="size-4" />
        {back.label}
      </a>
    )}
    <div class="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div class="max-w-[42rem] min-w-0">
        <h1 class="voice text-[1.75rem] leading-tight font-semibold tracking-[-0.01em] sm:text-[2.125rem]">{title}</h1>
        {lead !== undefined && <div class="muted mt-1.5">{lead}</div>}
      </div>
      {actions !== undefined && <div class="flex flex-wrap gap-2">{actions}</div>}
    </div>
  </header>
)

interface ColumnsProps {
  main: Child
  aside: Child
  /** Both as wide, where both are worked in. */
  even?: boolean
}

/** A page's two columns on a wide screen: what it is about, and what stands beside it. One column on a phone. */
export const Columns: FC<ColumnsProps> = ({ main, aside, even = false }) => (
  <div class={`grid items-start gap-4 lg:gap-6 ${even ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,1fr)_20rem]'}`}>
    <div class="grid min-w-0 gap-4 lg:gap-6">{main}</div>
    <div class="grid min-w-0 gap-4 lg:gap-6">{aside}</div>
  </div>
)
