import type { Check } from '../../../source.ts'
import { praiseIn } from './praise.ts'
import type { Reading } from './reading.ts'

/**
 * Names something that went well. With what was written before, it holds where praise is kept as it was given and none is
 * invented.
 */
export const checkBalance = (reading: Reading, before?: Reading): Check => {
  const names = praiseIn(reading).length > 0
  const ok = before === undefined ? names : names === praiseIn(before).length > 0
  return { rule: 'feedback.balance', ok, detail: '' }
}
