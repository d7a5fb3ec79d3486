import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import { Icon, Mark } from '../icons.tsx'
import { navigationFor } from '../navigation.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { PersonMenu } from './person-menu.tsx'
import { LanguageSwitch } from './switches.tsx'

/** Mark, places and person. On a phone the places stand at the bottom instead. */
export const Header: FC<{ view: View; wide: boolean }> = ({ view, wide }) => {
  const places = navigationFor(view)
  const t = messages(view.locale)
  return (
    <header class="no-print sticky top-0 z-30 border-b border-base-300 bg-base-100">
      <div
        class={`mx-auto flex h-14 w-full items-center gap-6 px-4 sm:px-6 ${wide ? 'max-w-[90rem]' : 'max-w-[72rem]'}`}
      >
        <a href={paths.home} class="-mx-1 flex items-center gap-2 rounded-field px-1 py-1">
          <Mark />
          <span class="voice text-xl font-semibold tracking-[-0.01em]">{t.common.product}</span>
        </a>
        {places.length > 0 && (
          <nav aria-label={t.web.frame.navigation} class="max-sm:hidden">
            <ul class="flex gap-1">
              {places.map((place) => (
                <li>
                  <a
                    href={place.href}
                    aria-current={place.current ? 'page' : undefined}
                    class="flex min-h-10 items-center rounded-field px-3 text-[0.9375rem] hover:bg-base-content/5 aria-[current=page]:bg-base-content/8 aria-[current=page]:font-semibold"
                  >
                    {place.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="ml-auto">
          {view.viewer === null ? <LanguageSwitch view={view} /> : <PersonMenu view={view} viewer={view.viewer} />}
        </div>
      </div>
    </header>
  )
}

/** The places within reach of a thumb. */
export const PhoneNavigation: FC<{ view: View }> = ({ view }) => (
  <nav
    aria-label={messages(view.locale).web.frame.navigation}
    class="no-print sticky bottom-0 z-30 border-t border-base-300 bg-base-100 pb-[env(safe-area-inset-bottom)] sm:hidden"
  >
    <ul class="flex">
      {navigationFor(view).map((place) => (
        <li class="flex-1">
          <a
            href={place.href}
            aria-current={place.current ? 'page' : undefined}
            class="group flex min-h-14 flex-col items-center justify-center gap-0.5 text-center text-xs leading-tight aria-[current=page]:font-semibold aria-[current=page]:text-primary"
          >
            <span class="rounded-full px-4 py-0.5 group-aria-[current=page]:bg-primary/12">
              <Icon name={place.icon} class="size-5.5" />
            </span>
            {place.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
