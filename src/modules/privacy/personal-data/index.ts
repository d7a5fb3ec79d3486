import { account } from './account.ts'
import { content } from './content.ts'
import type { Handling } from './handling.ts'

/** Every table of the database, and what becomes of it when someone asks for what is theirs. A test counts them. */
export const personalData: readonly Handling[] = [...content, ...account]
