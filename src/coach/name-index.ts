import { englishWords, indonesianWords } from './language-words.ts'
import { nameLikeWords, titles, titlesByCapital } from './name-words.ts'

/** Two people or more have this name: it does not say which one is meant. */
export const several = -1

/**
 * Who is called what. Build it once for an organisation's directory and keep it as long as the directory stays the same:
 * it costs about as much as a whole draft.
 */
export interface NameIndex {
  /** A word of a name, folded -> the person's place in the list, or `several`. */
  owners: Map<string, number>
  /** Names made of nothing but ordinary words ("Indah Cahaya"), folded, their words joined by single spaces. */
  ordinary: Set<string>
  names: readonly string[]
}

const plain = /^[a-z]+$/

/** Lower case, without accents: "José" and "JOSE" are one name. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase()
  return plain.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '')
}

/** Whether a folded word is an ordinary word as well: then only its capital, a title or its neighbours make it a name. */
export const isOrdinary = (word: string): boolean =>
  word.length < 3 || nameLikeWords.has(word) || indonesianWords.has(word) || englishWords.has(word)

const degree = /^(?:[smda]\.\s?[a-z]{1,5}\.?|prof|dr|drs|dra|ir|hj|phd|mba|sh|se|st|mt|mm|msi|mkom|skom)$/i
const simple = /^[A-Za-z ]+$/

const piecesOf = (part: string): string[] => {
  if (degree.test(part)) return []
  const word = part.replace(/\.$/, '')
  if (part.endsWith('.') && titlesByCapital.has(word)) return []
  return word.split(/[^\p{L}\p{M}]+/u).map(fold)
}

/** The words of a name that name somebody: no titles, degrees or initials. */
export const nameWords = (name: string): string[] => {
  const pieces = simple.test(name) ? name.toLowerCase().split(' ') : name.split(/[\s,]+/).flatMap(piecesOf)
  return pieces.filter((piece) => piece.length > 1 && !titles.has(piece))
}

const claim = (map: Map<string, number>, key: string, person: number): void => {
  const owner = map.get(key)
  if (owner === undefined) map.set(key, person)
  else if (owner !== person) map.set(key, several)
}

export const createNameIndex = (names: readonly string[]): NameIndex => {
  const index: NameIndex = { owners: new Map(), ordinary: new Set(), names }
  for (const [person, name] of names.entries()) {
    const parts = nameWords(name)
    for (const part of parts) claim(index.owners, part, person)
    if (parts.length > 1 && parts.every(isOrdinary)) index.ordinary.add(parts.join(' '))
  }
  return index
}

const capitalised = /^\p{Lu}/u

/** Whether the word is written with a capital. */
export const isCapitalised = (word: string): boolean => capitalised.test(word)
