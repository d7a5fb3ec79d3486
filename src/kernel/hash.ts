const encoder = new TextEncoder()
const url = { alphabet: 'base64url', omitPadding: true } as const

/** SHA-256 as base64url: for secrets that are random already, such as tokens. */
export const sha256 = async (text: string): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))).toBase64(url)

/** HMAC-SHA-256 as base64url: for what could be guessed, such as addresses and short codes. `purpose` keeps uses apart. */
export const keyedHash = async (secret: string, purpose: string, text: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(`${purpose}|${text}`))).toBase64(url)
}

/** A fresh secret of 256 bits as base64url. */
export const randomToken = (): string => crypto.getRandomValues(new Uint8Array(32)).toBase64(url)
