import type { Check } from '../../../source.ts'
import type { AgendaItem } from '../types.ts'

/** Every item states a purpose and an outcome to reach. */
export const checkPurpose = (items: readonly AgendaItem[]): Check => {
  const bare = items.flatMap(({ purpose, outcome }, index) => [
    ...(says(purpose) ? [] : [`items.${index}.purpose`]),
    ...(says(outcome) ? [] : [`items.${index}.outcome`]),
  ])
  return { rule: 'agenda.purpose', ok: items.length > 0 && bare.length === 0, detail: bare.join(' ') }
}

/** Two words are the least that can say something. */
const says = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 2
