import type { Child, FC } from 'hono/jsx'
import { Icon, type IconName } from '../icons.tsx'

/** Where a list will be: what it is for, and the one thing to do next. */
export const EmptyState: FC<{ icon: IconName; title: string; text: string; action?: Child }> = ({
  icon,
  title,
  text,
  action,
}) => (
  <div class="flex flex-col items-center rounded-box border border-dashed border-base-content/25 px-6 py-10 text-center">
    <span class="mb-3 grid size-12 place-items-center rounded-full bg-base-content/6 text-secondary">
      <Icon name={icon} class="size-6" />
    </span>
    <p class="font-semibold">{title}</p>
    <p class="muted mt-1 max-w-[28rem] text-[0.9375rem]">{text}</p>
    {action !== undefined && <div class="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
)
