import type { FC } from 'hono/jsx'

/** Outlines on a 24 by 24 grid, drawn for this product. */
const outlines = {
  home: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4v-5h-6v5H5a1 1 0 0 1-1-1Z',
  pair: 'M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11ZM3 19.5c.4-3.4 2.8-5.5 6-5.5s5.6 2.1 6 5.5M16 5a3 3 0 0 1 0 5.8M17.5 14.3c2 .8 3.2 2.6 3.5 5.2',
  program: 'M5 4.5h10a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3ZM5 16.5a3 3 0 0 1 3-3h10M9 8.5h5',
  calendar: 'M5 6.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7.5a1 1 0 0 1 1-1ZM4 11h16M8.5 4v4M15.5 4v4',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2',
  note: 'M6 4h8l4 4v12H6ZM14 4v4h4M9 12.5h6M9 16h4',
  carried: 'M5 12a7 7 0 0 1 12-5l2 2M19 4.5V9h-4.5M19 12a7 7 0 0 1-12 5l-2-2M5 19.5V15h4.5',
  action: 'M4.5 6.5 6 8l2.5-3M4.5 13 6 14.5l2.5-3M4.5 19.5h4M12 6.5h7.5M12 13h7.5M12 19.5h7.5',
  goal: 'M6 21V4M6 5h11l-2.5 3.5L17 12H6',
  topic: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4.5 4V16H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  plus: 'M12 5.5v13M5.5 12h13',
  up: 'M12 19V5.5M6 11l6-6 6 6',
  down: 'M12 5v13.5M6 13l6 6 6-6',
  left: 'M19 12H5.5M11 6l-6 6 6 6',
  right: 'M5 12h13.5M13 6l6 6-6 6',
  chevronDown: 'm6.5 9.5 5.5 5.5 5.5-5.5',
  chevronRight: 'm9.5 6.5 5.5 5.5-5.5 5.5',
  grip: 'M9 6.5h.01M15 6.5h.01M9 12h.01M15 12h.01M9 17.5h.01M15 17.5h.01',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 11.5V16M12 8h.01',
  success: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM8.5 12.3l2.5 2.5 4.5-5',
  warning: 'M12 4.5 21 19.5H3ZM12 10.5V14M12 16.8h.01',
  error: 'M8.7 4h6.6L20 8.7v6.6L15.3 20H8.7L4 15.3V8.7ZM12 8.5v4M12 15.5h.01',
  out: 'M10 20H5.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1H10M15 16l4.5-4L15 8M19.5 12H9.5',
  pencil: 'M4.5 19.5 5.5 15 15.5 5l3.5 3.5-10 10ZM13.5 7l3.5 3.5',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  key: 'M14.5 14a4.5 4.5 0 1 0-4.2-2.8L4 17.5V20h3v-2h2v-2h2l1.2-1.2a4.5 4.5 0 0 0 2.3-.8ZM16 8.5h.01',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM5 20c.5-3.6 3.3-6 7-6s6.5 2.4 7 6',
  people:
    'M12 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 12 11ZM6.5 19.5c.4-3 2.5-5 5.5-5s5.1 2 5.5 5M4.5 12.5a2.25 2.25 0 1 1 1.5-4M19.5 12.5a2.25 2.25 0 1 0-1.5-4',
  building: 'M5 20V5h9v15M14 10h5v10M3 20h18M8 8.5h3M8 12h3M8 15.5h3',
  circle: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  skip: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8.5 12h7',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7',
} as const

export type IconName = keyof typeof outlines

/** A picture beside words that say the same: hidden from assistive technology. */
export const Icon: FC<{ name: IconName; class?: string }> = ({ name, class: className = 'size-5' }) => (
  <svg
    class={`shrink-0 ${className}`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width={name === 'grip' ? '2.6' : '1.7'}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={outlines[name]} />
  </svg>
)

/** The product's mark: a kawung, four petals around one centre; one diagonal for the mentor, the other for the mentee. */
export const Mark: FC<{ class?: string }> = ({ class: className = 'size-7' }) => (
  <svg class={`shrink-0 ${className}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g class="fill-primary">
      <path d="M14.6 14.6C7.6 14.6 3 10 3 3c7 0 11.6 4.6 11.6 11.6Z" />
      <path d="M17.4 17.4C24.4 17.4 29 22 29 29c-7 0-11.6-4.6-11.6-11.6Z" />
    </g>
    <g class="fill-accent">
      <path d="M17.4 14.6C17.4 7.6 22 3 29 3c0 7-4.6 11.6-11.6 11.6Z" />
      <path d="M14.6 17.4C14.6 24.4 10 29 3 29c0-7 4.6-11.6 11.6-11.6Z" />
    </g>
  </svg>
)
