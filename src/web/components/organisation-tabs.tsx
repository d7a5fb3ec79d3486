import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

const tabs = [
  { name: 'settings', href: paths.organisation },
  { name: 'pairings', href: paths.organisationPairings },
  { name: 'requests', href: paths.privacyRequests },
  { name: 'audit', href: paths.organisationAudit },
] as const

/** The places of HR's part, the current one marked. */
export const OrganisationTabs: FC<{ view: View; current: (typeof tabs)[number]['name'] }> = ({ view, current }) => {
  const t = messages(view.locale).organisation.tabs
  return (
    <nav aria-label={t.label} class="mb-6 border-b border-base-300">
      <ul class="-mb-px flex flex-wrap sm:gap-x-2">
        {tabs.map(({ name, href }) => (
          <li>
            <a
              href={href}
              aria-current={name === current ? 'page' : undefined}
              class="flex min-h-11 items-center border-b-2 border-transparent px-2 sm:px-3 text-[0.9375rem] hover:border-base-content/30 aria-[current=page]:border-primary aria-[current=page]:font-semibold"
            >
              {t[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
