import type { FC } from 'hono/jsx'

interface TabsProps {
  label: string
  tabs: readonly { href: string; label: string; isCurrent: boolean }[]
}

/** Places that belong together, the current one marked. */
export const Tabs: FC<TabsProps> = ({ label, tabs }) => (
  <nav aria-label={label} class="mb-6 border-b border-base-300">
    <ul class="-mb-px flex flex-wrap sm:gap-x-2">
      {tabs.map(({ href, label: text, isCurrent }) => (
        <li>
          <a
            href={href}
            aria-current={isCurrent ? 'page' : undefined}
            class="flex min-h-11 items-center border-b-2 border-transparent px-2 sm:px-3 text-[0.9375rem] hover:border-base-content/30 aria-[current=page]:border-primary aria-[current=page]:font-semibold"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
