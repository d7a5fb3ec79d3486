import type { Locale } from '../kernel/locale.ts'
import { en, type Messages } from './en/index.ts'
import { id } from './id/index.ts'

export type { Messages }

const catalogues: Record<Locale, Messages> = { en, id }

export const messages = (locale: Locale): Messages => catalogues[locale]
