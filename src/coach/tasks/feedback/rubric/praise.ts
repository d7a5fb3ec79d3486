import { finder } from '../words/index.ts'
import { type Clause, isTakenBack, QUOTED, type Reading, type Sentence } from './reading.ts'

const findPraise = finder((words) => words.praise)
const findTrouble = finder((words) => words.trouble)
const findSarcasm = finder((words) => words.sarcasm)
const findMockery = finder((words) => words.mockery)
const findDenials = finder((words) => words.denials)

/** Whether something bad is said in these words; "never late" and "not lost" are not. */
const hasTrouble = (forms: readonly string[]): boolean =>
  findTrouble(forms).some((hit) => !isTakenBack(forms, hit.from, 3))

/** Whether a clause says of something that it went well. "Never late" does too. */
export const isPraise = ({ forms }: Pick<Clause, 'forms'>): boolean => {
  const denied = findDenials(forms)
  if (denied.some((denial) => findTrouble(forms).some((hit) => hit.from >= denial.to && hit.from - denial.to <= 3)))
    return true
  const praised = findPraise(forms).some((hit) => !isTakenBack(forms, hit.from, 3))
  return praised && !hasTrouble(forms)
}

/**
 * Praise that is not meant: a turn of phrase for it, or praise and trouble in one breath without a "but" between ("Great work, late again").
 */
export const isIrony = (sentence: Sentence): boolean => {
  const { forms, clauses } = sentence
  if (findMockery(forms).length > 0 || (findSarcasm(forms).length > 0 && hasTrouble(forms))) return true
  const exclaimed = /^[^,.!]{0,40}[!,]/.test(sentence.text) && clauses.length > 1
  const [first, ...rest] = clauses
  if (!exclaimed || first === undefined || first.forms.length > 4) return false
  const opensWithPraise = isPraise(first) && !first.forms.some((form) => isThanks.has(form))
  return opensWithPraise && rest.length > 0 && rest.every((clause) => !clause.isTurn && hasTrouble(clause.forms))
}

const isThanks: ReadonlySet<string> = new Set(['thank', 'thanks', 'terima', 'makasih', 'trims'])

/** The sentences and clauses in which something that went well is named, irony left out. */
export const praiseIn = ({ sentences }: Reading): Clause[] =>
  sentences
    .filter((sentence) => !isIrony(sentence) && !sentence.isQuestion && !sentence.isRequest)
    .flatMap((sentence) =>
      sentence.clauses.filter((clause) => isPraise(clause) && clause.forms.some((form) => form !== QUOTED)),
    )
