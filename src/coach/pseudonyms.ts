import type { Locale } from '../kernel/locale.ts'
import { findContacts } from './contacts.ts'
import { createNameIndex, fold, isOrdinary, type NameIndex, several } from './name-index.ts'
import { createNameFinder, type NameRun } from './name-runs.ts'
import { notAfterTitle, titles, titlesByCapital } from './name-words.ts'
import { findPlaceholders, member, numbered, type PlaceholderKind } from './placeholders.ts'
import { describeMember, memberOf, type Participant } from './pseudonym-members.ts'
import type { Side } from './source.ts'

/** A text without names, and where its placeholders stand. Offsets are UTF-16 units. */
export interface Hidden {
  text: string
  /** In the order of the text: [start, end) in `text` stands for [from, to) in the original. */
  spans: readonly { start: number; end: number; from: number; to: number }[]
}

interface Restored {
  text: string
  /** Placeholders that were never given out: a text with one is not fit to be read. */
  unknown: readonly string[]
}

export interface Pseudonyms {
  /** Takes note of names that follow a form of address somewhere, so that they are hidden where they stand alone too. */
  learn(texts: readonly string[]): void
  hide(text: string): string
  /** The same, with what is needed to find a stretch of the hidden text in the original. */
  hideSource(text: string): Hidden
  /** The members by their form of address, all else as it was written. */
  restore(text: string): Restored
}

/** Names of one person share a number where the directory says that they do. */
const personKey = (run: NameRun, index: NameIndex): string => {
  const owners = new Set(
    run.words.map((word) => index.owners.get(word) ?? several).filter((owner) => owner !== several),
  )
  const [owner] = owners
  return owners.size === 1 ? `#${owner}` : run.words.join(' ')
}

const variantOf = (place: number): string => (place === 0 ? '' : String.fromCharCode(97 + place))
const mostVariants = 26

/** Gives out placeholders, the same one for the same words, and knows what each stands for. */
const createLedger = (locale: Locale) => {
  const written = new Map<string, string>()
  const given = new Map<string, string>()
  const numbers = new Map<string, { number: number; variants: number }>()
  const counts = new Map<PlaceholderKind, number>()
  const give = (kind: PlaceholderKind, key: string, words: string): string => {
    const known = given.get(`${kind} ${key} ${words}`)
    if (known !== undefined) return known
    let entry = numbers.get(`${kind} ${key}`)
    if (entry === undefined || entry.variants === mostVariants) {
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      entry = { number, variants: 0 }
      numbers.set(`${kind} ${key}`, entry)
    }
    const variant = variantOf(entry.variants)
    entry.variants += 1
    const made = numbered(locale, kind, entry.number, variant)
    given.set(`${kind} ${key} ${words}`, made)
    written.set(`${kind} ${entry.number}${variant}`, words)
    return made
  }
  const read = (kind: PlaceholderKind, number: number, variant: string): string | undefined =>
    written.get(`${kind} ${number}${variant}`) ?? written.get(`${kind} ${number}`)
  return { give, read }
}

const inBothCases = [...titles.keys()].flatMap((title) => [title, title.charAt(0).toUpperCase() + title.slice(1)])
const anyTitle = `(?<![\\p{L}\\p{N}])(?:${[...inBothCases, ...titlesByCapital].join('|')})`
const titleBefore = new RegExp(`${anyTitle}\\.?[ \\t]+$`, 'u')
const titledName = new RegExp(`${anyTitle}\\.?[ \\t]{1,2}(\\p{Lu}[\\p{L}\\p{M}]+)`, 'gu')

/**
 * Stands placeholders in for everybody and everything in a text that identifies a person, and puts the words back. Holds one
 * draft's numbering: make one for each draft.
 *
 * Placeholders that somebody typed are hidden like names, so that they are never taken for ours. Another way of writing a
 * person ("BUDI") is a variant ([ORANG-1b]), so that each text comes back as it was.
 */
export const createPseudonyms = (options: {
  locale: Locale
  participants: readonly Participant[]
  /** Names of everybody in the organisation, or the index made of them. */
  directory: readonly string[] | NameIndex
}): Pseudonyms => {
  const { locale, participants, directory } = options
  const index = 'owners' in directory ? directory : createNameIndex(directory)
  const members = participants.map((one) =>
    describeMember(
      one,
      participants.filter((other) => other !== one),
      index,
    ),
  )
  const memberWords = new Set(members.flatMap((one) => [...one.words]))
  const learned = new Set<string>()
  const ledger = createLedger(locale)
  let find = createNameFinder({ index, members: memberWords, learned })
  // Somebody wrote MENTOR in capitals: without its brackets it is then a word, not our placeholder.
  const typed = new Set<Side>()

  const learn = (texts: readonly string[]): void => {
    const before = learned.size
    for (const text of texts) {
      for (const [, name = ''] of text.matchAll(titledName)) {
        const word = fold(name)
        if (!index.owners.has(word) && !notAfterTitle.has(word) && !isOrdinary(word)) learned.add(word)
      }
    }
    // What it remembers of words is out of date by then.
    if (learned.size > before) find = createNameFinder({ index, members: memberWords, learned })
  }

  const hideSource = (text: string): Hidden => {
    const taken: { from: number; to: number; placeholder: string }[] = []
    for (const { start, end, kind } of findContacts(text)) {
      const words = text.slice(start, end)
      taken.push({ from: start, to: end, placeholder: ledger.give(kind, words.toLowerCase(), words) })
    }
    for (const found of findPlaceholders(text)) {
      const words = text.slice(found.start, found.end)
      if ('member' in found && found.bare) typed.add(found.member)
      else
        taken.push({ from: found.start, to: found.end, placeholder: ledger.give('text', words.toLowerCase(), words) })
    }
    for (const run of find(blank(text, taken))) {
      const side = memberOf(run, members)
      const words = text.slice(run.start, run.end)
      if (side === null) {
        const placeholder = ledger.give('person', personKey(run, index), words)
        taken.push({ from: run.start, to: run.end, placeholder })
      } else taken.push({ from: run.title?.start ?? run.start, to: run.end, placeholder: member[side] })
    }
    return replace(text, taken)
  }

  const restore = (text: string): Restored => {
    const unknown: string[] = []
    let out = ''
    let done = 0
    for (const found of findPlaceholders(text)) {
      if (found.start < done || ('member' in found && found.bare && typed.has(found.member))) continue
      const before = text.slice(done, found.start)
      if ('member' in found) {
        const address = members.find(({ side }) => side === found.member)?.address
        // The address has its own title: "Pak [MENTOR]" must not become "Pak Bu Ratna".
        out += before.replace(titleBefore, '') + (address ?? '')
        if (address === undefined) unknown.push(text.slice(found.start, found.end))
      } else {
        const words = ledger.read(found.kind, found.number, found.variant)
        out += before + (words ?? text.slice(found.start, found.end))
        if (words === undefined) unknown.push(text.slice(found.start, found.end))
      }
      done = found.end
    }
    return { text: out + text.slice(done), unknown }
  }

  return { learn, hide: (text) => hideSource(text).text, hideSource, restore }
}

/** The text with what is taken already blanked out, so that no name is found in part of it. Keeps every offset. */
const blank = (text: string, taken: readonly { from: number; to: number }[]): string =>
  taken.reduce((left, { from, to }) => left.slice(0, from) + '_'.repeat(to - from) + left.slice(to), text)

const replace = (text: string, taken: { from: number; to: number; placeholder: string }[]): Hidden => {
  taken.sort((a, b) => a.from - b.from || b.to - a.to)
  const spans: { start: number; end: number; from: number; to: number }[] = []
  let out = ''
  let done = 0
  for (const { from, to, placeholder } of taken) {
    if (from < done) continue
    out += text.slice(done, from)
    spans.push({ start: out.length, end: out.length + placeholder.length, from, to })
    out += placeholder
    done = to
  }
  return { text: out + text.slice(done), spans }
}

/** Where [start, end) of a hidden text stands in the original; a placeholder that is touched is taken whole. */
export const originalRange = (hidden: Hidden, start: number, end: number): { from: number; to: number } => {
  let from = start
  let to = end
  for (const span of hidden.spans) {
    const shift = span.to - span.end
    if (span.end <= start) from = start + shift
    else if (span.start < start) from = span.from
    if (span.end <= end) to = end + shift
    else if (span.start < end) to = span.to
  }
  return { from, to }
}
