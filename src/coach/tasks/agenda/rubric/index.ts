import type { Check } from '../../../source.ts'
export const checkAgenda = (..._: unknown[]): Check[] => []
