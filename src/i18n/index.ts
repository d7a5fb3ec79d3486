import type { Locale } from '../kernel/locale.ts'
import { en } from './en/index.ts'
import { id } from './id/index.ts'

/** English is the shape; Indonesian has to satisfy it, so a missing sentence is a type error. */
export type Messages = typeof en

const catalogues: Record<Locale, Messages> = { en, id }

export const messages = (locale: Locale): Messages => catalogues[locale]
