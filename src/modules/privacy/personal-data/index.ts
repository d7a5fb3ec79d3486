import { account } from './account.ts'
import { arrangement } from './arrangement.ts'
import { content, places } from './content.ts'
import { development } from './development.ts'
import type { Handling } from './handling.ts'
import { reflection } from './reflection.ts'

/** Every table of the database, and what becomes of it when someone asks for what is theirs. A test counts them. */
export const personalData: readonly Handling[] = [
  ...reflection,
  ...content,
  ...development,
  ...arrangement,
  ...places,
  ...account,
]
