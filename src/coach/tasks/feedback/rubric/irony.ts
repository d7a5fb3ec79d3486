import type { Check } from '../../../source.ts'
import { isIrony } from './praise.ts'
import type { Reading } from './reading.ts'

/** No sarcasm: it is not counted as praise, and what it hides is said plainly instead. */
export const checkIrony = ({ sentences }: Reading): Check => ({
  rule: 'feedback.irony',
  ok: !sentences.some(isIrony),
  detail: '',
})
