import type { Check } from '../../../source.ts'
import { type Reading, yours } from './reading.ts'

type Form = 'anda' | 'kamu' | 'lo' | 'title' | 'saya' | 'aku' | 'gue'

const members: Readonly<Record<Form, readonly string[]>> = {
  anda: ['anda'],
  kamu: ['kamu', 'kau', 'engkau'],
  lo: ['lo', 'lu', 'elo', 'elu', 'loe'],
  title: ['bapak', 'ibu', 'pak', 'bu', 'mas', 'mbak', 'kak', 'bang', 'kang', 'teh'],
  saya: ['saya', 'sy'],
  aku: ['aku'],
  gue: ['gue', 'gua', 'gw'],
}

/** Pairs that do not stand beside each other. Saya and kamu do, from the senior side. */
const clashes: readonly (readonly [Form, Form])[] = [
  ['anda', 'kamu'],
  ['anda', 'lo'],
  ['kamu', 'lo'],
  ['anda', 'title'],
  ['title', 'kamu'],
  ['title', 'lo'],
  ['saya', 'aku'],
  ['saya', 'gue'],
  ['aku', 'gue'],
  ['aku', 'anda'],
  ['gue', 'anda'],
  ['gue', 'kamu'],
  ['saya', 'lo'],
  ['aku', 'lo'],
]

const byForm = new Map(
  Object.entries(members).flatMap(([form, words]) => words.map((word): [string, string] => [word, form])),
)

/** A title speaks to the reader where no name follows it, in "Menurut Ibu?" but not in "rapat dengan Bu Ratna". */
const titles =
  /\b(?:[Bb]apak|[Ii]bu)\b(?!\s+\p{Lu})|\b(?:[Pp]ak|[Bb]u|[Mm]as|[Mm]bak|[Kk]ak|[Bb]ang|[Kk]ang|[Tt]eh)\b(?=\s*[,?!.])/u
/** Which forms of address stand in a text, each with the word that shows it. */
const formsIn = ({ sentences, forms }: Reading): Map<string, string> => {
  const found = new Map<string, string>()
  for (const word of forms) {
    const form = byForm.get(word)
    if (form !== undefined && form !== 'title') found.set(form, word)
  }
  const [owned] = yours(forms)
  if (owned !== undefined && !found.has('kamu')) found.set('kamu', owned)
  for (const { text } of sentences) {
    const title = titles.exec(text.replace(/\b(?:para|bapak-bapak|ibu-ibu)\b/gi, ''))
    if (title) found.set('title', title[0].toLowerCase())
  }
  return found
}

/**
 * One register throughout: saya-Anda, aku-kamu, gue-lo, or a title. With what was written before, the writer's stays.
 * English has one for everyone.
 */
export const checkRegister = (reading: Reading, before?: Reading): Check => {
  const found = formsIn(reading)
  const clash = clashes.find(([one, other]) => found.has(one) && found.has(other))
  const foreign = before === undefined ? undefined : [...found.keys()].find((form) => isNew(form, formsIn(before)))
  const detail = clash
    ? clash.map((form) => found.get(form)).join(', ')
    : foreign === undefined
      ? ''
      : (found.get(foreign) ?? '')
  return { rule: 'feedback.register', ok: clash === undefined && foreign === undefined, detail }
}

const seconds: readonly string[] = ['anda', 'kamu', 'lo', 'title']
const isNew = (form: string, before: ReadonlyMap<string, string>): boolean => {
  const group = seconds.includes(form) ? seconds : ['saya', 'aku', 'gue']
  return !before.has(form) && group.some((other) => before.has(other))
}
