import type { Locale } from '../kernel/locale.ts'
import { findContacts } from './contacts.ts'
import { isInLanguage } from './language.ts'
import type { Check } from './source.ts'

/** A stretch of a draft in the coach's own words, and where it stands ("items.2.purpose"). Excerpts of sources are not. */
export interface Words {
  at: string
  text: string
}

const markup = /<[/!?]?[a-z]|<!--|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i
const markdown = /!?\[[^\]\n]*\]\s?[([]|^\s{0,3}\[[^\]\n]+\]:|```|~~~/m
const scheme = /\b(?:javascript|vbscript|data|file|mailto|tel|https?|ftp|intent):(?:\/\/|\S)/i
// Controls but line feed and tab; what hides, reorders or joins characters, but for the joiner within an emoji.
const invisible = /(?![\n\t])[\p{Cc}\p{Co}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/u
const everyInvisible = new RegExp(invisible.source, 'gu')
const delimiter = /<\/?sources?\b|\{\{|\}\}|={5,}/i
const blank = /\[[A-Z][A-Z _-]{2,}(?:-?\d+[a-z]?)?\]/

/** More than any field of a draft may have once names are back. */
const longest = 800

/** A run of a prompt this long does not come about by chance. */
const fragmentLength = 60

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

/** Long enough stretches of a prompt, to find them again in what a model says. */
export const fragmentsOf = (prompt: string): string[] =>
  prompt
    .split('\n')
    .map((line) => fold(line).trim().slice(0, fragmentLength))
    .filter((line) => line.length === fragmentLength)

const problemOf = (text: string, fragments: readonly string[]): string | null => {
  if (text.length > longest) return 'long'
  if (invisible.test(text)) return 'invisible'
  if (delimiter.test(text)) return 'delimiter'
  if (markup.test(text)) return 'markup'
  if (markdown.test(text)) return 'markdown'
  if (scheme.test(text) || findContacts(text).some(({ kind }) => kind === 'link')) return 'link'
  if (blank.test(text)) return 'blank'
  const folded = fold(text)
  return fragments.some((fragment) => folded.includes(fragment)) ? 'prompt' : null
}

const verdict = (rule: string, found: readonly string[]): Check => ({
  rule,
  ok: found.length === 0,
  detail: found.slice(0, 12).join(', '),
})

/**
 * `draft.safe`: the coach's words are plain text. No address, markdown, HTML, script, invisible or reordering character,
 * no delimiter or stretch of the prompt, no blank left to fill in, nothing overlong. The detail names places and problems.
 */
export const checkSafe = (words: readonly Words[], fragments: readonly string[] = []): Check =>
  verdict(
    'draft.safe',
    words.flatMap(({ at, text }) => {
      const problem = problemOf(text, fragments)
      return problem === null ? [] : [`${at} ${problem}`]
    }),
  )

/** A field of fewer words is judged together with the rest of its item only: a topic may be all loanwords. */
const fewWords = 5

/** `draft.language`: each item, and each longer field of it, is in the language. The detail names the places that are not. */
export const checkLanguage = (words: readonly Words[], locale: Locale, ignore: readonly string[]): Check => {
  const items = new Map<string, string[]>()
  for (const { at, text } of words) {
    const item = at.slice(0, Math.max(0, at.lastIndexOf('.')))
    items.set(item, [...(items.get(item) ?? []), text])
  }
  const wrongItems = [...items].filter(([, texts]) => !isInLanguage(texts.join('. '), locale, ignore))
  const wrongWords = words.filter(
    ({ text }) => text.trim().split(/\s+/).length >= fewWords && !isInLanguage(text, locale, ignore),
  )
  return verdict('draft.language', [...wrongItems.map(([item]) => item), ...wrongWords.map(({ at }) => at)])
}

/** The text without characters that cannot be seen: what a pasted note may bring along. Line feeds and tabs stay. */
export const visible = (text: string): string => text.replaceAll('\r\n', '\n').replace(everyInvisible, '')

/** The text with nothing in it that could close a delimiter; as long as it was. */
export const undelimited = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›')
