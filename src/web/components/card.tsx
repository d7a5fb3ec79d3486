import type { Child, FC, PropsWithChildren } from 'hono/jsx'

interface CardProps {
  title?: string
  id?: string
  /** A quiet sentence under the title. */
  lead?: string
  /** Buttons beside the title. */
  actions?: Child
  /** Drops the inner padding, for a list that runs to the edges. */
  flush?: boolean
}

/** A part of a page with its own heading. Cards do not nest. */
export const Card: FC<PropsWithChildren<CardProps>> = ({ title, id, lead, actions, flush = false, children }) => (
  <section
    class={`surface ${flush ? 'overflow-hidden' : 'p-4 sm:p-5'}`}
    {...(id === undefined ? {} : { id })}
    {...(title === undefined ? {} : { 'aria-label': title })}
  >
    {title !== undefined && (
      <div
        class={`flex flex-wrap items-start justify-between gap-x-4 gap-y-2 ${flush ? 'px-4 pt-4 pb-3 sm:px-5' : 'mb-3'}`}
      >
        <div>
          <h2 class="text-[1.0625rem] font-semibold">{title}</h2>
          {lead !== undefined && <p class="muted mt-0.5 text-sm">{lead}</p>}
        </div>
        {actions}
      </div>
    )}
    {children}
  </section>
)
