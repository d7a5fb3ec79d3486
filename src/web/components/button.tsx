import type { FC, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '../icons.tsx'

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'

const tones: Record<ButtonTone, string> = {
  primary: 'btn-primary',
  plain: 'border-base-300 bg-base-100',
  quiet: 'btn-ghost font-medium',
  danger: 'btn-error',
}

interface Look {
  tone?: ButtonTone | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
  class?: string | undefined
}

const classes = ({ tone = 'plain', small = false, class: extra = '' }: Look): string =>
  `btn ${tones[tone]} ${small ? 'btn-sm' : ''} ${extra}`.trim()

interface ButtonProps extends Look {
  type?: 'submit' | 'button'
  /** Further attributes: name, value, form, formaction, hx-…, data-…, aria-…. */
  [attribute: string]: unknown
}

/** Submits its form unless told otherwise. While it is at work, `aria-busy` puts a spinner in the icon's place; the page's script sets it. */
export const Button: FC<PropsWithChildren<ButtonProps>> = ({
  tone,
  small,
  icon,
  class: extra,
  type = 'submit',
  children,
  ...rest
}) => (
  <button type={type} {...rest} class={classes({ tone, small, class: extra })}>
    <span class="when-busy">
      <span class="spinner" />
    </span>
    {icon && <Icon name={icon} class="when-idle size-[1.15em]" />}
    {children}
  </button>
)

export const LinkButton: FC<PropsWithChildren<Look & { href: string; [attribute: string]: unknown }>> = ({
  tone,
  small,
  icon,
  class: extra,
  href,
  children,
  ...rest
}) => (
  <a {...rest} href={href} class={classes({ tone, small, class: extra })}>
    {icon && <Icon name={icon} class="size-[1.15em]" />}
    {children}
  </a>
)
