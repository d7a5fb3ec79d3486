import { NOW, ORIGIN, type startApp } from './app.ts'

/** A browser with cookies of its own, which knows nobody at first. */
export const visit = (app: ReturnType<typeof startApp>) => {
  const cookies = new Map<string, string>()

  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({
      origin: ORIGIN,
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/153.0 Safari/537.36',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    return keep(await app.fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init, headers })))
  }

  return {
    cookies,
    ask,
    get: (path: string) => ask(path),
    post: (path: string, form: Record<string, string>) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    /** As a script on a page sends it. */
    send: (path: string, body: unknown) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
      }),
  }
}

/** The moment at which tests happen, as an instant. */
export const now = Temporal.Instant.from(NOW)
