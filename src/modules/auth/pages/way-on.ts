/** Where a sign-in leads: to where the person wanted, by way of the first-run page for whoever has not read it yet. */
export const afterSignIn = (next: string, isWelcomed: boolean): string =>
  isWelcomed ? next : `/welcome?next=${encodeURIComponent(next)}`

/** `path` with `next` to return to; without it where it leads home anyway. */
export const withNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`
