import { sets } from '../lexicon/index.ts'
import type { Side } from '../source.ts'
import type { AgendaInput } from '../tasks/agenda/types.ts'

export interface People {
  /** Which of the two a name, address or role means; null for anyone else. */
  sideOf(name: string): Side | null
  /** The same for one word in lower case. */
  sideOfWord(form: string): Side | null
  /** Names and addresses in lower case, word by word: said all the time, and never the subject. */
  isName(form: string): boolean
  names: ReadonlySet<string>
}

const formsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((form) => form.length > 1 && !sets.titles().has(form))

/** Tells the two members of a pairing apart by what they are called in notes. A name both share means neither. */
export const createPeople = ({ mentor, mentee }: Pick<AgendaInput, 'mentor' | 'mentee'>): People => {
  const mentors = new Set([...formsOf(mentor.name), ...formsOf(mentor.address), 'mentor'])
  const mentees = new Set([...formsOf(mentee.name), ...formsOf(mentee.address), 'mentee'])
  const one = (form: string): Side | null => {
    const [isMentor, isMentee] = [mentors.has(form), mentees.has(form)]
    return isMentor === isMentee ? null : isMentor ? 'mentor' : 'mentee'
  }
  const names = mentors.union(mentees)
  return {
    sideOf: (name) => {
      for (const form of formsOf(name)) {
        const side = one(form)
        if (side) return side
      }
      return null
    },
    sideOfWord: one,
    isName: (form) => names.has(form),
    names,
  }
}
