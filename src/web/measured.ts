import { formatNumber } from '../i18n/format.ts'
import type { Locale } from '../kernel/locale.ts'

/** "6 tugas", "91%". The unit stays as it was typed. */
export const measured = (locale: Locale, value: number, unit: string): string =>
  `${formatNumber(locale, value, { maximumFractionDigits: 6 })}${unit.startsWith('%') ? '' : ' '}${unit}`
