import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { Tabs } from './tabs.tsx'

const tabs = [
  { name: 'settings', href: paths.organisation },
  { name: 'programs', href: paths.programs },
  { name: 'pairings', href: paths.organisationPairings },
  { name: 'calendar', href: paths.calendar },
  { name: 'appraisals', href: paths.criteria },
  { name: 'help', href: paths.helpResources },
  { name: 'requests', href: paths.privacyRequests },
  { name: 'audit', href: paths.organisationAudit },
] as const

/** The places of HR's part, the current one marked. */
export const OrganisationTabs: FC<{ view: View; current: (typeof tabs)[number]['name'] }> = ({ view, current }) => {
  const t = messages(view.locale).organisation.tabs
  return (
    <Tabs
      label={t.label}
      tabs={tabs.map(({ name, href }) => ({ href, label: t[name], isCurrent: name === current }))}
    />
  )
}
