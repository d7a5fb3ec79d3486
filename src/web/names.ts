import { messages } from '../i18n/index.ts'
import type { Locale } from '../kernel/locale.ts'

interface Named {
  name: string
  address: string
  isErased: boolean
}

/** A person as a page names them: whoever's data was erased has a word in place of a name. */
export const named = <P extends Named>(locale: Locale, person: P): P => {
  if (!person.isErased) return person
  const word = messages(locale).privacy.erasedPerson
  return { ...person, name: word, address: word }
}
