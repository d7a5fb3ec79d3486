import type { Check } from '../../../source.ts'
import type { FeedbackText } from '../types.ts'
import { checkBalance } from './balance.ts'
import { checkBehaviour } from './behaviour.ts'
import { checkDialogue } from './dialogue.ts'
import { checkFidelity } from './fidelity.ts'
import { checkImpact } from './impact.ts'
import { checkIrony } from './irony.ts'
import { checkNextStep } from './next-step.ts'
import { checkNoAbsolutes } from './no-absolutes.ts'
import { checkNoLabels } from './no-labels.ts'
import { checkNoVerdict } from './no-verdict.ts'
import { type Reading, readFeedback } from './reading.ts'
import { checkRegister } from './register.ts'
import { checkSituation } from './situation.ts'

const checksOf = (reading: Reading, { kind }: FeedbackText, before?: Reading): Check[] => [
  checkSituation(reading),
  checkBehaviour(reading),
  checkImpact(reading),
  // Praise asks for nothing, and has nothing to weigh up.
  ...(kind === 'improvement' ? [checkNextStep(reading), checkDialogue(reading), checkBalance(reading, before)] : []),
  checkNoAbsolutes(reading, kind),
  checkNoLabels(reading),
  checkNoVerdict(reading),
  checkRegister(reading, before),
  checkIrony(reading),
]

/**
 * What makes feedback land, as one verdict per rule: guidance for whoever writes it. Words are looked up in both languages.
 * Pure, and about a millisecond for a page of text.
 */
export const checkFeedback = (feedback: FeedbackText): Check[] => checksOf(readFeedback(feedback.text), feedback)

/** Whether it is good as it stands, and better left alone. Nothing that went well may be invented, so balance is no condition. */
export const isGoodFeedback = (checks: readonly Check[]): boolean =>
  checks.every(({ rule, ok }) => ok || rule === 'feedback.balance')

/** The rubric of a rephrasing: what was written, and what came of it. What was good has to come back as it was. */
export const checkRephrased = (before: FeedbackText, after: string): Check[] => {
  const isLeftAlone = !isGoodFeedback(checkFeedback(before)) || after.trim() === before.text.trim()
  return [
    ...checksOf(readFeedback(after), before, readFeedback(before.text)),
    checkFidelity(before.text, after),
    { rule: 'feedback.leave-alone', ok: isLeftAlone, detail: '' },
  ]
}
