import { type Messages, messages } from '../i18n/index.ts'
import type { Locale } from '../kernel/locale.ts'

/** Where each item stands on the bar, in percent of its width; the bar is as long as the session, or as the items if they are longer. */
export const minuteSegments = (
  minutes: readonly number[],
  total: number,
): { segments: { start: number; width: number }[]; end: number } => {
  const sum = minutes.reduce((before, each) => before + each, 0)
  const whole = Math.max(sum, total, 1)
  let start = 0
  const segments = minutes.map((each) => {
    const segment = { start: (start / whole) * 100, width: (each / whole) * 100 }
    start += each
    return segment
  })
  return { segments, end: (total / whole) * 100 }
}

type Agenda = Messages['web']['agenda']

/** How the planned minutes stand to the session's length, as a sentence and as a state. */
export const minutesState = (
  locale: Locale,
  sum: number,
  total: number,
): { state: 'left' | 'full' | 'over'; sentence: string } => {
  const t: Agenda = messages(locale).web.agenda
  if (sum > total) return { state: 'over', sentence: t.minutesOver(String(sum), String(total), String(sum - total)) }
  if (sum === total) return { state: 'full', sentence: t.minutesFull(String(total)) }
  return { state: 'left', sentence: t.minutesLeft(String(sum), String(total), String(total - sum)) }
}
