import type { FC } from 'hono/jsx'
import { formatList } from '../../i18n/format.ts'
import { messages } from '../../i18n/index.ts'
import { Icon } from '../icons.tsx'
import { paths } from '../paths.ts'
import type { View, Viewer } from '../view.ts'
import { LanguageSwitch, ThemeSwitch } from './switches.tsx'

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase('id')
}

/** Who is signed in, language, appearance, and the way out. Opened by the browser itself, with or without script. */
export const PersonMenu: FC<{ view: View; viewer: Viewer }> = ({ view, viewer }) => {
  const t = messages(view.locale).web.frame
  const own = [
    ...(viewer.isMentee ? [{ href: paths.results, label: t.results, icon: 'goal' } as const] : []),
    { href: paths.profile, label: t.profile, icon: 'person' },
    { href: paths.account, label: t.account, icon: 'key' },
    { href: paths.privacy, label: t.privacy, icon: 'lock' },
  ] as const
  const roles = [
    viewer.isMentor ? t.roles.mentor : undefined,
    viewer.isMentee ? t.roles.mentee : undefined,
    viewer.role === 'hr' ? t.roles.hr : undefined,
  ].filter((role) => role !== undefined)
  return (
    <>
      <button
        type="button"
        popovertarget="person-menu"
        class="-mr-2 flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-2 hover:bg-base-content/5"
      >
        <span
          aria-hidden="true"
          class="grid size-8 place-items-center rounded-full bg-secondary text-[0.8125rem] font-semibold text-secondary-content"
        >
          {initials(viewer.name)}
        </span>
        <span aria-hidden="true" class="max-w-40 truncate text-[0.9375rem] max-sm:hidden">
          {viewer.address}
        </span>
        <span class="sr-only">{t.menu(viewer.address)}</span>
        <Icon name="chevronDown" class="size-4 opacity-60" />
      </button>
      <div id="person-menu" popover="auto" class="menu-sheet surface w-72 p-4 text-base-content shadow-lg">
        <p class="font-semibold">{viewer.name}</p>
        <p class="muted text-sm">{t.addressedAs(viewer.address)}</p>
        {roles.length > 0 && <p class="muted text-sm">{formatList(view.locale, roles)}</p>}
        <ul class="mt-3 -mx-2 grid">
          {own.map(({ href, label, icon }) => (
            <li>
              <a href={href} class="flex min-h-11 items-center gap-3 rounded-field px-2 hover:bg-base-content/5">
                <Icon name={icon} class="size-5 opacity-70" />
                {label}
              </a>
            </li>
          ))}
        </ul>
        <div class="mt-3 grid gap-3">
          <div class="grid gap-1">
            <span class="text-sm font-medium">{t.language}</span>
            <LanguageSwitch view={view} />
          </div>
          <div class="grid gap-1">
            <span class="text-sm font-medium">{t.theme}</span>
            <ThemeSwitch view={view} />
          </div>
          <form method="post" action={paths.signOut} data-sign-out="" class="border-t border-base-300 pt-3">
            <button type="submit" class="btn btn-block border-base-300 bg-base-100">
              <Icon name="out" class="size-4" />
              {t.signOut}
            </button>
          </form>
        </div>
      </div>
    </>
  )
}
