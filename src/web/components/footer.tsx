import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import { Icon } from '../icons.tsx'
import type { View } from '../view.ts'
import { ThemeSwitch } from './switches.tsx'

/** The promise that holds on every page. Who is not signed in finds the appearance here. */
export const Footer: FC<{ view: View; wide: boolean }> = ({ view, wide }) => (
  <footer class="border-t border-base-300">
    <div
      class={`mx-auto flex w-full flex-wrap items-center justify-between gap-4 px-4 py-5 sm:px-6 ${wide ? 'max-w-[90rem]' : 'max-w-[72rem]'}`}
    >
      <p class="muted flex max-w-[44rem] gap-2 text-sm">
        <Icon name="lock" class="mt-0.5 size-4" />
        {messages(view.locale).web.frame.footer}
      </p>
      {view.viewer === null && <ThemeSwitch view={view} />}
    </div>
  </footer>
)
