import { type Messages, messages } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/kernel/locale.ts'

/** Stands for whatever a sentence is given: a name, a day, a number. */
const GIVEN = '\u{FFFC}'

/** What a page may show of a sentence with gaps: undefined where it cannot be had without knowing what goes in. */
const filled = (sentence: (...given: string[]) => unknown): string | undefined => {
  try {
    const text = sentence(GIVEN, GIVEN, GIVEN)
    return typeof text === 'string' && !/NaN|undefined/.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

const isSentence = (value: unknown): value is (...given: string[]) => unknown => typeof value === 'function'

const textsOf = (node: object): string[] =>
  Object.values(node).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    if (isSentence(value)) return filled(value) ?? []
    return typeof value === 'object' && value !== null ? textsOf(value) : []
  })

/** What people read on pages; what the coach writes is content, in the language of the pairing. */
const chrome = ({ agendaDraft: _, ...rest }: Messages): string[] => textsOf(rest)

const asPattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(GIVEN)
      .map((part) => RegExp.escape(part))
      .join('.+')}$`,
    'su',
  )

/** Texts of a page, "… and …" aside, that only the catalogue of this language has: none on a page in the other. */
export const wordsOf = (locale: Locale, texts: readonly string[]): string[] => {
  const others = new Set(chrome(messages(locale === 'id' ? 'en' : 'id')))
  const own = chrome(messages(locale)).filter(
    (text) => !others.has(text) && /\p{L}{4}/u.test(text.replaceAll(GIVEN, '')),
  )
  const patterns = own.map(asPattern)
  return texts.filter((text) => patterns.some((pattern) => pattern.test(text)))
}
