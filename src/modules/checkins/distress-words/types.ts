/**
 * What a text may say when somebody is not well, as patterns over normalised words: lower case, one space between words, no
 * apostrophes, informal spellings made formal. `(a|b)` is one of several, `(a )?` may be missing, and ` ~ ` stands
 * for up to three words of the same sentence.
 */
export interface DistressWords {
  /** Informal spellings and what they stand for, a word each. */
  spellings: Readonly<Record<string, string>>
  /** Everyday phrases, and talk about the subject as a subject: taken out before anything is looked for. */
  harmless: readonly string[]
  /** Thoughts of death, or of hurting oneself. */
  selfHarm: readonly string[]
  hopelessness: readonly string[]
  panic: readonly string[]
  /** Sexual harassment, violence, threats and bullying. */
  harassment: readonly string[]
}

/** Patterns written as prose: one a line. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
