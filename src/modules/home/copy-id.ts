import type { Id } from '../../kernel/ids.ts'

/** Crockford's base 32, as the random part of an id is written. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const encoder = new TextEncoder()

/** Prefix and time of an id: `goa_01j9zq3x5k`. */
const STEM = 14
const REST = 16

/**
 * The id of the copy of a row in another pairing. It follows from the two, so that the same thing can come along only once
 * whoever asks, and it keeps the time of its original.
 */
export const copyId = async <I extends Id<'goal'> | Id<'action'>>(to: Id<'pairing'>, original: I): Promise<I> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(`${to}|${original}`)))
  const rest = Array.from(hash.subarray(0, REST), (byte) => digits[byte % digits.length]).join('')
  return `${original.slice(0, STEM)}${rest}` as I
}
