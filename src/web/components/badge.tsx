import type { FC, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '../icons.tsx'

export type BadgeTone = 'plain' | 'primary' | 'accent' | 'success' | 'warning' | 'error' | 'neutral'

// Solid fills only: daisyUI's soft ones fall short of 4.5 : 1.
const tones: Record<BadgeTone, string> = {
  plain: 'border-base-300 bg-base-200',
  primary: 'badge-primary',
  accent: 'badge-accent',
  success: 'badge-success',
  warning: 'badge-warning',
  error: 'badge-error',
  neutral: 'badge-neutral',
}

export const Badge: FC<PropsWithChildren<{ tone?: BadgeTone; icon?: IconName | undefined }>> = ({
  tone = 'plain',
  icon,
  children,
}) => (
  <span class={`badge h-auto min-h-6 gap-1 py-0.5 text-[0.8125rem] leading-tight font-medium ${tones[tone]}`}>
    {icon && <Icon name={icon} class="size-3.5" />}
    {children}
  </span>
)
