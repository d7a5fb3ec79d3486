import { finder, wordTest } from '../words/index.ts'

const isSecond = wordTest((words) => words.secondPerson)
const isFirst = wordTest((words) => words.firstPerson)
const isFiller = wordTest((words) => words.verdictFillers)
const isLead = wordTest((words) => words.leads)
const findTimes = finder((words) => words.pastTimes)

const copulas: ReadonlySet<string> = new Set([
  'are',
  'were',
  'seem',
  'seemed',
  'look',
  'looked',
  'sound',
  'sounded',
  'can',
  'have',
  'had',
  'act',
  'acted',
  'became',
  'become',
  'get',
  'got',
  "you're",
  "you've",
  "aren't",
  "weren't",
])
const english: ReadonlySet<string> = new Set(['you', "you're", "you've"])

/** Most words between a person and what is said of them. */
const REACH = 4

/**
 * Whether the word at `at` is said of the person spoken to: "you are so slow", "Anda itu lambat". After a noun "Anda" is its
 * owner ("presentasi Anda luar biasa"), so there it must begin its clause, or follow a word that leads into one.
 */
export const isSubject = (forms: readonly string[], at: number): boolean => {
  for (let person = at - 1; person >= 0 && at - person <= REACH + 1; person -= 1) {
    const form = forms[person]
    if (form === undefined) return false
    if (isSecond(form)) return isWhole(forms, person, at)
    if (!isFiller(form) && !copulas.has(form)) return false
  }
  return false
}

const isWhole = (forms: readonly string[], person: number, at: number): boolean => {
  const form = forms[person] ?? ''
  if (english.has(form)) return form !== 'you' || copulas.has(forms[person + 1] ?? '') || isFiller(forms[person + 1])
  if (/^your/.test(form)) return false
  if (person === 0 || isLead(forms[person - 1])) return true
  // "Menurut saya Anda …".
  if (isFirst(forms[person - 1]) && forms[person - 2] === 'menurut') return true
  return findTimes(forms).some(({ to }) => to === person) && at > person
}
