const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** Undoes the renderer's escaping. */
export const unescaped = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '')

/** Name and value of every `<input>` of a rendered form, as a browser would send them. */
export const inputsOf = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\s*\/?>/g)].map(([, name = '', value = '']) => [
    unescaped(name),
    unescaped(value),
  ])

/** What a reader meets: text, and the attributes that are read out or shown. Each piece trimmed. */
export const readable = (html: string): string[] => {
  const labels = [...html.matchAll(/\s(?:aria-label|title|placeholder|data-[a-z-]+)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  )
  const texts = html.replace(/<[^>]*>/g, '\0').split('\0')
  return [...labels, ...texts]
    .map((text) =>
      unescaped(text)
        .trim()
        .replace(/^\((.*)\)$/, '$1'),
    )
    .filter((text) => text !== '')
}
