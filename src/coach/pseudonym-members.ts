import { type NameIndex, nameWords, several } from './name-index.ts'
import type { NameRun } from './name-runs.ts'
import { titles, titlesByCapital } from './name-words.ts'
import type { Side } from './source.ts'

export interface Participant {
  name: string
  /** How the person wants to be addressed: "Bu Ratna", "Dimas". */
  address: string
  side: Side
}

/** What a member is recognised by. */
export interface Member extends Participant {
  words: ReadonlySet<string>
  /** Words of the name or form of address that nobody else has. */
  own: ReadonlySet<string>
  fullName: string
  /** Whether no second person of the directory has the whole name. */
  isSole: () => boolean
  addressTitle: string | null
  addressWords: string
}

const addressOf = (address: string): { title: string | null; words: string[] } => {
  const first = address.split(/[\s.]+/)[0] ?? ''
  const title = titles.get(first.toLowerCase()) ?? (titlesByCapital.has(first) ? first.toLowerCase() : null)
  return { title, words: nameWords(title === null ? address : address.slice(first.length).replace(/^\./, '')) }
}

const notPlain = /[^A-Za-z ]/

export const describeMember = (participant: Participant, other: readonly Participant[], index: NameIndex): Member => {
  const name = nameWords(participant.name)
  const address = addressOf(participant.address)
  const words = new Set([...name, ...address.words])
  const theirs = new Set(other.flatMap((one) => [...nameWords(one.name), ...addressOf(one.address).words]))
  const fullName = name.join(' ')
  const isSelf = (person: number) => nameWords(index.names[person] ?? '').join(' ') === fullName
  const own = [...words].filter((word) => {
    const owner = index.owners.get(word)
    return !theirs.has(word) && (owner === undefined || (owner !== several && isSelf(owner)))
  })
  // Spelling names out is left to the few that can be the same: a directory has thousands.
  const mayBeSelf = (listed: string) => notPlain.test(listed) || listed.toLowerCase().includes(name[0] ?? '')
  const namesakes = () => index.names.filter((listed, person) => mayBeSelf(listed) && isSelf(person)).length
  const clash = other.some((one) => nameWords(one.name).join(' ') === fullName)
  return {
    ...participant,
    words,
    own: new Set(own),
    fullName,
    isSole: () => name.length > 1 && !clash && namesakes() <= 1,
    addressTitle: address.title,
    addressWords: address.words.join(' '),
  }
}

/**
 * Which member a name means, or null where it may be somebody else. A form of address that is the member's own always means
 * them: restored, it reads as it was written. A name shared with anybody else of the directory means nobody for certain.
 */
export const memberOf = (run: NameRun, members: readonly Member[]): Side | null => {
  if (run.doubtful) return null
  const named = run.words.join(' ')
  const addressed = members.filter((one) => one.addressWords === named && one.addressTitle === (run.title?.key ?? null))
  if (addressed.length === 1) return addressed[0]?.side ?? null
  const possible = members.filter((one) => run.words.every((word) => one.words.has(word)))
  const one = possible[0]
  if (one === undefined || possible.length > 1) return null
  const certain = run.words.some((word) => one.own.has(word)) || (named === one.fullName && one.isSole())
  return certain ? one.side : null
}
