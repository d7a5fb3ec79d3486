import { visible } from './defence.ts'
import type { Check, Citation } from './source.ts'

/** A text that may be cited. Several may share kind and id: parts of a long note. */
export interface Quotable {
  kind: Citation['kind']
  id: string
  text: string
}

/** Longest excerpt of a citation, in characters. */
export const excerptLength = 200

const space = /\s+/g
const foldSpace = (text: string): string => visible(text).replace(space, ' ').trim()

/** `draft.grounded`: every part cites something, all of it exists, and its words stand in it (white space aside). */
export const checkGrounded = (
  cited: readonly { at: string; sources: readonly Citation[] }[],
  sources: readonly Quotable[],
): Check => {
  const texts = new Map<string, string[]>()
  for (const { kind, id, text } of sources) {
    const key = `${kind} ${id}`
    texts.set(key, [...(texts.get(key) ?? []), foldSpace(text)])
  }
  const found = cited.flatMap((part) => {
    if (part.sources.length === 0) return [`${part.at} uncited`]
    return part.sources.flatMap(({ kind, id, excerpt }, place) => {
      const known = texts.get(`${kind} ${id}`)
      if (known === undefined) return [`${part.at}.sources.${place} unknown`]
      const words = foldSpace(excerpt)
      const isVerbatim = words.length <= excerptLength && known.some((text) => text.includes(words))
      return isVerbatim ? [] : [`${part.at}.sources.${place} excerpt`]
    })
  })
  return { rule: 'draft.grounded', ok: found.length === 0, detail: found.slice(0, 12).join(', ') }
}

export interface Range {
  start: number
  end: number
}

const quotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '-' }

/** The text in lower case with single spaces and plain quotes, and for each of its characters the place it came from. */
const folded = (text: string): { text: string; places: number[] } => {
  let out = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const raw = text.charAt(at)
    const isSpace = /\s/.test(raw)
    if (isSpace && (out === '' || out.endsWith(' '))) continue
    const lower = isSpace ? ' ' : (quotes[raw] ?? raw.toLowerCase())
    out += lower.length === 1 ? lower : raw
    places.push(at)
  }
  return { text: out, places }
}

const verbatim = (source: string, excerpt: string): Range | null => {
  const within = folded(source)
  // An excerpt that was shortened is looked for by its longest piece.
  const pieces = excerpt.split(/…|\.\.\.|\[\.\.\.\]/).map((piece) => folded(piece).text.replace(/^["' ]+|["' ]+$/g, ''))
  const piece = pieces.reduce((longest, one) => (one.length > longest.length ? one : longest), '')
  const at = piece.length < 3 ? -1 : within.text.indexOf(piece)
  if (at === -1) return null
  const start = within.places[at]
  const last = within.places[at + piece.length - 1]
  return start === undefined || last === undefined ? null : { start, end: last + 1 }
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

const sentencesOf = (text: string): Range[] =>
  [...text.matchAll(/[^.!?\n]+[.!?]*/g)]
    .map((match) => {
      const lead = match[0].length - match[0].trimStart().length
      return { start: match.index + lead, end: match.index + match[0].trimEnd().length }
    })
    .filter(({ start, end }) => end - start > 2)

/**
 * The stretch of a source that an excerpt stands for. Verbatim words are found in any case and spacing. A model that names
 * the right source but words its excerpt anew (often by translating it) is corrected rather than refused: the sentence that
 * shares most with the excerpt, then with `about`, is quoted instead.
 */
export const findExcerpt = (source: string, excerpt: string, about: string): Range => {
  const found = verbatim(source, excerpt)
  if (found !== null) return found
  const wanted = wordsOf(excerpt)
  const near = wordsOf(about)
  let best: Range = { start: 0, end: source.length }
  let most = -1
  for (const sentence of sentencesOf(source)) {
    const words = wordsOf(source.slice(sentence.start, sentence.end))
    const shared = (others: ReadonlySet<string>) => [...words].filter((word) => others.has(word)).length
    const score = (shared(wanted) * 2 + shared(near)) / Math.sqrt(words.size + 1)
    if (score > most) {
      most = score
      best = sentence
    }
  }
  return best
}

/** An excerpt fit to be shown: single spaces, cut at a word within the length that a citation may have. */
export const trimExcerpt = (text: string): string => {
  const words = foldSpace(text)
  if (words.length <= excerptLength) return words
  const cut = words.slice(0, excerptLength + 1)
  const end = cut.lastIndexOf(' ')
  return (end > excerptLength / 2 ? cut.slice(0, end) : cut.slice(0, excerptLength)).trimEnd()
}
