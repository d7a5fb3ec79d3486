import type { Locale } from '../kernel/locale.ts'
import type { NoticeTone } from './components/notice.tsx'

/** Who looks at the page, as the frame needs to know them. */
export interface Viewer {
  name: string
  /** How they are addressed: "Bu Ratna", "Mas Dimas", or the plain name. */
  address: string
  role: 'member' | 'hr'
  isMentor: boolean
  isMentee: boolean
}

/** The cookie `theme` holds `light` or `dark`; without it the device decides. */
export type Theme = 'auto' | 'light' | 'dark'

export const themes = ['auto', 'light', 'dark'] as const satisfies readonly Theme[]

export const isTheme = (value: unknown): value is Theme => value === 'auto' || value === 'light' || value === 'dark'

/** One sentence for the top of the page, e.g. that something was saved. */
export interface Message {
  tone: NoticeTone
  text: string
}

/** What the frame around every page is drawn from. Built once a request. */
export interface View {
  locale: Locale
  theme: Theme
  /** Path and query of this page, where the language and theme switches return to. */
  path: string
  viewer: Viewer | null
  messages: readonly Message[]
}
