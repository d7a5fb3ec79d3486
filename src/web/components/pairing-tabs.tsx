import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { View } from '../view.ts'
import { Tabs } from './tabs.tsx'

const places = [
  { name: 'overview', path: '' },
  { name: 'goals', path: '/goals' },
  { name: 'growth', path: '/growth' },
  { name: 'feedback', path: '/feedback' },
  { name: 'appraisals', path: '/appraisals' },
  { name: 'schedule', path: '/schedule' },
  { name: 'arrangement', path: '/arrangement' },
] as const

interface PairingTabsProps {
  view: View
  pairing: Id<'pairing'>
  current: (typeof places)[number]['name']
}

/** The places of one pairing, the current one marked. */
export const PairingTabs: FC<PairingTabsProps> = ({ view, pairing, current }) => {
  const t = messages(view.locale).pairing.tabs
  return (
    <Tabs
      label={t.label}
      tabs={places.map(({ name, path }) => ({
        href: `/pairings/${pairing}${path}`,
        label: t[name],
        isCurrent: name === current,
      }))}
    />
  )
}
