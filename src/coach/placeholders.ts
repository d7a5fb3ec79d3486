import type { Locale } from '../kernel/locale.ts'

/** What a placeholder stands for. The two members have a placeholder of their own; all others are numbered by kind. */
const placeholderKinds = ['person', 'email', 'phone', 'link', 'number', 'text'] as const
export type PlaceholderKind = (typeof placeholderKinds)[number]

const names: Record<Locale, Record<PlaceholderKind, string>> = {
  id: { person: 'ORANG', email: 'EMAIL', phone: 'TELEPON', link: 'TAUTAN', number: 'NOMOR', text: 'TEKS' },
  en: { person: 'PERSON', email: 'EMAIL', phone: 'PHONE', link: 'LINK', number: 'NUMBER', text: 'TEXT' },
}

/** A model that works in one language may write the other's word, so each is read back as its kind. */
const kindOf = new Map(
  Object.values(names).flatMap((each) => placeholderKinds.map((kind) => [each[kind].toLowerCase(), kind] as const)),
)

/** [ORANG-3], or [ORANG-3b] for another way of writing the same person. */
export const numbered = (locale: Locale, kind: PlaceholderKind, number: number, variant: string): string =>
  `[${names[locale][kind]}-${number}${variant}]`

export const member = { mentor: '[MENTOR]', mentee: '[MENTEE]' } as const

const words = [...kindOf.keys()].join('|')

/**
 * A placeholder as a model may hand it back: in any case, with spaces or another dash inside, without its brackets. Without
 * them the word has its capital, or capitals only before a space: "orang 2" is Indonesian for "two people" in a hurry.
 */
const shape = new RegExp(
  `\\[\\s*(?:(mentor|mentee)|(${words})[\\s_–-]*0*(\\d{1,4})\\s?([a-z]?))\\s*\\]` +
    `|(?<![\\p{L}\\p{N}[-])(${words})([\\s_–-])0*(\\d{1,4})([a-z]?)(?![\\p{L}\\p{N}])`,
  'giu',
)

const bareMember = /(?<![\p{L}\p{N}[-])(MENTOR|MENTEE)(?![\p{L}\p{N}\]-])/gu

export type Found = { start: number; end: number } & (
  | { member: 'mentor' | 'mentee'; bare: boolean }
  | { kind: PlaceholderKind; number: number; variant: string }
)

const written = (word: string, dash: string): boolean => {
  const capitals = dash.trim() === '' ? word : word.charAt(0)
  return capitals === capitals.toUpperCase()
}

/** Every placeholder, and whatever looks like one, in the order of the text. `[MENTOR]` without brackets is marked `bare`. */
export const findPlaceholders = (text: string): Found[] => {
  const found: Found[] = []
  for (const match of text.matchAll(shape)) {
    const [whole, side, inside, insideNumber, insideVariant, outside, dash, outsideNumber, outsideVariant] = match
    const at = { start: match.index, end: match.index + whole.length }
    if (side !== undefined) {
      found.push({ ...at, member: side.toLowerCase() === 'mentor' ? 'mentor' : 'mentee', bare: false })
      continue
    }
    const word = inside ?? outside ?? ''
    const kind = kindOf.get(word.toLowerCase())
    if (kind === undefined || (outside !== undefined && !written(outside, dash ?? ''))) continue
    const number = Number(insideNumber ?? outsideNumber)
    found.push({ ...at, kind, number, variant: (insideVariant ?? outsideVariant ?? '').toLowerCase() })
  }
  for (const match of text.matchAll(bareMember)) {
    const at = { start: match.index, end: match.index + match[0].length }
    found.push({ ...at, member: match[1] === 'MENTOR' ? 'mentor' : 'mentee', bare: true })
  }
  return found.sort((a, b) => a.start - b.start)
}
