import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { Tabs } from './tabs.tsx'

const places = [
  { name: 'overview', path: '' },
  { name: 'mentors', path: '/members?side=mentor' },
  { name: 'mentees', path: '/members?side=mentee' },
  { name: 'pairings', path: '/pairings' },
] as const

interface ProgramTabsProps {
  view: View
  program: Id<'program'>
  current: (typeof places)[number]['name']
}

/** The places of one programme, the current one marked. */
export const ProgramTabs: FC<ProgramTabsProps> = ({ view, program, current }) => {
  const t = messages(view.locale).programs.tabs
  return (
    <Tabs
      label={t.label}
      tabs={places.map(({ name, path }) => ({
        href: `${paths.programs}/${program}${path}`,
        label: t[name],
        isCurrent: name === current,
      }))}
    />
  )
}
