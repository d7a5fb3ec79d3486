import { type Messages, messages } from '../i18n/index.ts'
import type { IconName } from './icons.tsx'
import { paths } from './paths.ts'
import type { View } from './view.ts'

export interface NavigationItem {
  href: string
  label: string
  icon: IconName
  current: boolean
}

type Label = keyof Pick<Messages['web']['frame'], 'home' | 'pairings' | 'people' | 'organisation'>

interface Place {
  href: string
  /** Addresses outside of `href` that belong to the place too. */
  also?: readonly string[]
  label: Label
  icon: IconName
}

const places: readonly Place[] = [
  { href: paths.home, label: 'home', icon: 'home' },
  { href: paths.pairings, label: 'pairings', icon: 'pair' },
]

const placesOfHr: readonly Place[] = [
  { href: paths.people, label: 'people', icon: 'people' },
  { href: paths.organisation, label: 'organisation', icon: 'building', also: [paths.programs] },
]

const isWithin = (path: string, href: string): boolean => {
  const [pathname = ''] = path.split('?')
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
}

/** The places of the main navigation, the current one marked; none for who is not signed in. */
export const navigationFor = (view: View): readonly NavigationItem[] =>
  view.viewer === null
    ? []
    : (view.viewer.role === 'hr' ? [...places, ...placesOfHr] : places).map(({ href, label, icon, also = [] }) => ({
        href,
        label: messages(view.locale).web.frame[label],
        icon,
        current: [href, ...also].some((place) => isWithin(view.path, place)),
      }))
