import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import { locales } from '../../kernel/locale.ts'
import { paths } from '../paths.ts'
import { themes, type View } from '../view.ts'

// Each language calls itself by its own name, whatever the page's language is.
const languageNames = { id: 'Indonesia', en: 'English' } as const

interface SwitchProps {
  label: string
  action: string
  name: string
  back: string
  options: readonly { value: string; label: string; lang?: string; current: boolean }[]
}

/** One of a few, chosen by one press: buttons of a form that returns to this page. */
const Switch: FC<SwitchProps> = ({ label, action, name, back, options }) => (
  <form method="post" action={action}>
    <input type="hidden" name="back" value={back} />
    <fieldset aria-label={label} class="flex min-w-0 rounded-field border border-base-300 bg-base-200 p-0.5">
      {options.map((option) => (
        <button
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={option.current ? 'true' : 'false'}
          class="min-h-8 flex-1 cursor-pointer rounded-[0.4rem] px-2.5 text-sm aria-pressed:bg-base-100 aria-pressed:font-semibold aria-pressed:shadow-sm"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  </form>
)

export const LanguageSwitch: FC<{ view: View }> = ({ view }) => (
  <Switch
    label={messages(view.locale).web.frame.language}
    action={paths.locale}
    name="locale"
    back={view.path}
    options={locales.map((locale) => ({
      value: locale,
      label: languageNames[locale],
      lang: locale,
      current: locale === view.locale,
    }))}
  />
)

export const ThemeSwitch: FC<{ view: View }> = ({ view }) => {
  const t = messages(view.locale).web.frame
  return (
    <Switch
      label={t.theme}
      action={paths.theme}
      name="theme"
      back={view.path}
      options={themes.map((theme) => ({ value: theme, label: t.themes[theme], current: theme === view.theme }))}
    />
  )
}
