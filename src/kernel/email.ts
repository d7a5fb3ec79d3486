/** The longest address that mail servers have to accept (RFC 5321). */
const MAX_LENGTH = 254
const MAX_LOCAL = 64

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** What an URL would take for the end of its host, or decode. */
const endsHost = /[\s/\\?#:@%[\]]/

/** A domain as mail servers know it: letters of other scripts as punycode. */
const toAscii = (name: string): string => {
  if (name === '' || endsHost.test(name)) return ''
  const address = `https://${name}/`
  return URL.canParse(address) ? new URL(address).hostname : ''
}

/**
 * An address as the directory has it: NFKC, without blanks around it, in lower case, its domain in ASCII. What merely looks
 * like an address of someone else comes out as a different one, or is refused.
 * @returns null for what is no address: no ASCII local part, no domain with a dot, control or invisible characters, longer
 * than 254 characters
 */
export const normaliseEmail = (text: string): string | null => {
  if (text.length > 2 * MAX_LENGTH) return null
  const name = text.normalize('NFKC').trim().toLowerCase()
  if (/\p{C}/u.test(name)) return null
  const at = name.lastIndexOf('@')
  const who = name.slice(0, Math.max(at, 0))
  const where = toAscii(name.slice(at + 1))
  const email = `${who}@${where}`
  const fits = who.length <= MAX_LOCAL && email.length <= MAX_LENGTH
  return fits && local.test(who) && domain.test(where) ? email : null
}
