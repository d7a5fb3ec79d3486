import { keyedHash } from '../../kernel/hash.ts'
import type { Id } from '../../kernel/ids.ts'

const CODES = 1_000_000
const RANGE = 2 ** 32
/** The greatest multiple of the number of codes: what lies beyond would make the low ones likelier. */
const FAIR = RANGE - (RANGE % CODES)

/** Six digits, each of the million as likely as any other. */
export const randomCode = (): string => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number < FAIR ? String(number % CODES).padStart(6, '0') : randomCode()
}

/** A code as it is stored: bound to its request, so that equal codes differ, and useless without the signing secret. */
export const codeHash = (secret: string, request: Id<'signInRequest'>, code: string): Promise<string> =>
  keyedHash(secret, 'sign-in-code', `${request}|${code}`)
