const readBounded = async (body: ReadableStream<Uint8Array>, limit: number, tooLarge: () => Error): Promise<string> => {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > limit) {
      // Not awaited: a body that will not end may also not let itself be cancelled.
      reader.cancel().catch(() => {})
      throw tooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
}

/**
 * A fetch that has read the whole body by the time it resolves, so that one signal covers headers and body, and that
 * fails with `tooLarge` instead of reading past `limit` bytes. Redirects are not followed: what is sent goes to the host
 * that was meant, or nowhere.
 */
export const boundedFetch =
  (fetch: typeof globalThis.fetch, limit: number, tooLarge: () => Error): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (Number(response.headers.get('content-length') ?? 0) > limit) {
      response.body?.cancel().catch(() => {})
      throw tooLarge()
    }
    const text = response.body === null ? '' : await readBounded(response.body, limit, tooLarge)
    const headers = new Headers(response.headers)
    // They describe the bytes on the wire, which are decoded by now.
    headers.delete('content-encoding')
    headers.delete('content-length')
    return new Response(text === '' ? null : text, { status: response.status, headers })
  }
