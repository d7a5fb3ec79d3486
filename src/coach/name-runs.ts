import { englishWords, indonesianWords } from './language-words.ts'
import { fold, isCapitalised, isOrdinary, type NameIndex } from './name-index.ts'
import { notAfterTitle, titles, titlesByCapital } from './name-words.ts'

/** A person's name as written in a text. */
export interface NameRun {
  start: number
  end: number
  /** Folded words of the name. */
  words: string[]
  /** The form of address before it, as what it comes to ("ibu" is "bu"), with where it begins. */
  title: { key: string; start: number } | null
  /** Whether the words may be meant as words: an ordinary one that opens a sentence with its capital. */
  doubtful: boolean
}

/** Who is looked for: a directory, the two members, and names met after a title. */
export interface Wanted {
  index: NameIndex
  /** Words of the members' names and forms of address. */
  members: ReadonlySet<string>
  learned: ReadonlySet<string>
}

interface Word {
  folded: string
  /** Length without an Indonesian ending ("Ratnanya"). */
  length: number
  capital: boolean
  /** All in capitals, where they say nothing. */
  shouted: boolean
  /** `name`: nobody's word but a person's; `ordinary`: a name and a word; `learned`: a name where it has its capital. */
  kind: 'name' | 'ordinary' | 'learned' | 'other'
  /** What it comes to as a form of address. */
  title: string | null
  /** Whether it can be a name that nobody listed. */
  open: boolean
}

interface Token {
  start: number
  word: Word
}

const endings = /(?:nya|lah|kah|pun|ku|mu)$/
const letters = /[\p{L}\p{M}]+/gu
const sentenceEnd = /[.!?:;\n\r•*|]/
const withinName = /^(?:[ \t\u00a0]{1,3}|['’`-])$/
const afterTitle = /^(?:\.?[ \t\u00a0]{1,2}|\.)$/
const mostWords = 5

const describe = (raw: string, wanted: Wanted): Word => {
  const has = (word: string) => wanted.index.owners.has(word) || wanted.members.has(word)
  const whole = fold(raw)
  const ending = has(whole) ? '' : (endings.exec(whole)?.[0] ?? '')
  const stem = whole.slice(0, whole.length - ending.length)
  const known = has(stem) && (ending === '' || stem.length > 2)
  const lower = raw.toLowerCase()
  const isWord = indonesianWords.has(lower) || englishWords.has(lower) || notAfterTitle.has(lower)
  return {
    folded: known ? stem : whole,
    length: known ? raw.length - ending.length : raw.length,
    capital: isCapitalised(raw),
    shouted: raw.length > 1 && raw === raw.toUpperCase(),
    kind: known ? (isOrdinary(stem) ? 'ordinary' : 'name') : wanted.learned.has(whole) ? 'learned' : 'other',
    title: titles.get(lower) ?? (titlesByCapital.has(raw) ? lower : null),
    open: !isWord && raw.length > 1,
  }
}

const isName = ({ kind, capital, shouted }: Word): boolean =>
  kind === 'name' || ((kind === 'learned' || kind === 'ordinary') && capital && !shouted)

/** Whether a name begins after that form of address. One that is an ordinary word too asks for a capital after it. */
const follows = (title: Word, next: Word): boolean => {
  if (next.kind === 'name') return true
  if (!titles.has(title.title ?? '')) return next.capital && next.open
  if (next.kind !== 'other') return true
  return next.open && next.title === null && (next.capital || !isOrdinary(next.folded))
}

const gap = (text: string, left: Token, right: Token): string => text.slice(left.start + left.word.length, right.start)

/**
 * Finds names in texts. A name of the directory is found in any case; one that is an ordinary word too only with a capital
 * inside a sentence, beside another name, after a form of address, or as the whole of somebody's name; and whatever follows
 * a form of address as a name does, listed or not. The words met are remembered: notes repeat theirs.
 */
export const createNameFinder = (wanted: Wanted): ((text: string) => NameRun[]) => {
  const seen = new Map<string, Word>()
  const wordOf = (raw: string): Word => {
    const known = seen.get(raw)
    if (known !== undefined) return known
    const made = describe(raw, wanted)
    seen.set(raw, made)
    return made
  }

  /** The last of the tokens that go on with the name at `first`; after a title, any capital that is no known word does. */
  const lastOf = (text: string, tokens: readonly Token[], first: number, titled: boolean): number => {
    let last = first
    for (; last - first < mostWords; last += 1) {
      const left = tokens[last]
      const right = tokens[last + 1]
      if (left === undefined || right === undefined) break
      const between = gap(text, left, right)
      if (!withinName.test(between) && !(left.word.length <= 2 && between === '. ')) break
      const unlisted = titled && last - first < 2 && right.word.kind === 'other' && right.word.open
      const bothShouted = left.word.shouted && right.word.shouted && right.word.kind !== 'other'
      if (!isName(right.word) && !bothShouted && !(unlisted && right.word.capital && right.word.title === null)) break
    }
    return last
  }

  /** The last token of a full name made of ordinary words, or `first`. */
  const ordinaryName = (text: string, tokens: readonly Token[], first: number): number => {
    let words = ''
    for (let at = first; at < first + mostWords; at += 1) {
      const token = tokens[at]
      const left = tokens[at - 1]
      if (token === undefined || token.word.kind === 'other') break
      if (at > first && left !== undefined && !withinName.test(gap(text, left, token))) break
      words = at === first ? token.word.folded : `${words} ${token.word.folded}`
      if (wanted.index.ordinary.has(words)) return at
    }
    return first
  }

  const opensSentence = (text: string, tokens: readonly Token[], at: number): boolean => {
    const left = tokens[at - 1]
    const token = tokens[at]
    return left === undefined || token === undefined || sentenceEnd.test(gap(text, left, token))
  }

  const runAt = (text: string, tokens: readonly Token[], at: number): { run: NameRun; last: number } | null => {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined) return null
    const titled =
      token.word.title !== null &&
      next !== undefined &&
      afterTitle.test(gap(text, token, next)) &&
      follows(token.word, next.word)
    const first = titled ? at + 1 : at
    const head = titled ? next : token
    if (head.word.kind === 'other' && !titled) return null
    let last = lastOf(text, tokens, first, titled)
    let doubtful = false
    const certain =
      titled || head.word.kind === 'name' || (isName(head.word) && (last > first || head.word.kind !== 'ordinary'))
    if (!certain) {
      last = ordinaryName(text, tokens, first)
      if (last === first) {
        if (!isName(head.word)) return null
        doubtful = opensSentence(text, tokens, at)
        if (doubtful && !wanted.members.has(head.word.folded)) return null
      }
    }
    const end = tokens[last] ?? head
    return {
      run: {
        start: head.start,
        end: end.start + end.word.length,
        words: tokens.slice(first, last + 1).map(({ word }) => word.folded),
        title: titled && token.word.title !== null ? { key: token.word.title, start: token.start } : null,
        doubtful,
      },
      last,
    }
  }

  return (text) => {
    const tokens: Token[] = []
    const candidates: number[] = []
    for (const match of text.matchAll(letters)) {
      const word = wordOf(match[0])
      if (word.kind !== 'other' || word.title !== null) candidates.push(tokens.length)
      tokens.push({ start: match.index, word })
    }
    const runs: NameRun[] = []
    let done = -1
    for (const at of candidates) {
      if (at <= done) continue
      const found = runAt(text, tokens, at)
      if (found === null) continue
      runs.push(found.run)
      done = found.last
    }
    return runs
  }
}
