import type { Check } from '../../../source.ts'
import { finder, wordTest } from '../words/index.ts'
import type { Reading, Sentence } from './reading.ts'

const findPast = finder((words) => words.pastTimes)
const isOpener = wordTest((words) => words.openers)
const isOccasion = wordTest((words) => words.occasions)
const isCalendar = wordTest((words) => words.calendar)

/** 12/11, 3.11., 2026-11-24, 09.00, 14:30, "jam 3", "3 November". */
const figures =
  /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{1,2}[:.]\d{2}\b|\b(?:jam|pukul|tanggal|tgl) \d|\b\d{1,2} (?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)/i

/** "In yesterday's meeting", "pada rapat", "saat demo": an occasion close behind a word that opens it. */
const namesOccasion = (forms: readonly string[]): boolean =>
  forms.some((form, at) => isOpener(form) && forms.slice(at + 1, at + 5).some((next) => isOccasion(next)))

const isPlaced = ({ text, forms }: Sentence): boolean =>
  findPast(forms).length > 0 || namesOccasion(forms) || figures.test(text) || forms.some((form) => isCalendar(form))

/** Says when or where. What is asked for or proposed lies ahead, and places nothing. */
export const checkSituation = ({ sentences }: Reading): Check => {
  const ok = sentences.some(
    (sentence) => !sentence.isQuestion && isPlaced(sentence) && (!sentence.isRequest || looksBack(sentence)),
  )
  return { rule: 'feedback.situation', ok, detail: '' }
}

/** A request may begin with what was: "In Tuesday's review you …, so next time please …". */
const looksBack = ({ forms }: Sentence): boolean => findPast(forms).length > 0 && forms.length > 12
