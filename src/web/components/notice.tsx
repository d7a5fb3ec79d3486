import type { FC, PropsWithChildren } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon, type IconName } from '../icons.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

interface NoticeProps {
  tone: NoticeTone
  title?: string | undefined
  /** Makes the title a heading of the page. */
  heading?: boolean
  /** With a locale the notice can be closed, where the page's script runs. */
  dismissIn?: Locale
}

const icons: Record<NoticeTone, IconName> = { info: 'info', success: 'success', warning: 'warning', error: 'error' }

/** A sentence that belongs to a place on the page. The tone shows in colour and in the shape of the icon. */
export const Notice: FC<PropsWithChildren<NoticeProps>> = ({ tone, title, heading = false, dismissIn, children }) => (
  <div class={`notice notice-${tone}`} data-notice="">
    <Icon name={icons[tone]} class="mt-0.5 size-5" />
    <div class="min-w-0 flex-1">
      {title !== undefined && (heading ? <h2 class="font-semibold">{title}</h2> : <p class="font-semibold">{title}</p>)}
      {children}
    </div>
    {dismissIn && (
      <button
        type="button"
        class="needs-script btn btn-ghost btn-sm btn-square -my-0.5 -mr-2"
        data-dismiss=""
        aria-label={messages(dismissIn).web.frame.dismiss}
      >
        <Icon name="close" class="size-4" />
      </button>
    )}
  </div>
)
