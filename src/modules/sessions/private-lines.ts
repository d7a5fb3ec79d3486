import { en } from './private-words/en.ts'
import { id } from './private-words/id.ts'
import { type PrivateReason, privateReasons } from './private-words/types.ts'

// Indonesian hangs these on to a word: "gajinya", "anakku".
const endings = '(?:nya|ku|mu|lah|kah|pun)?'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const pattern = (word: string): string => {
  const isOpen = word.endsWith('*')
  const text = escaped(isOpen ? word.slice(0, -1) : word).replaceAll(' ', '\\s+')
  return `${text}${isOpen ? '\\p{L}*' : endings}`
}

const built = new Map<PrivateReason, RegExp>()

/** Both languages at once: people write in one and think in the other. */
const matcher = (reason: PrivateReason): RegExp => {
  const known = built.get(reason)
  if (known) return known
  const words = [...new Set([...id[reason], ...en[reason]])].map(pattern)
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  built.set(reason, made)
  return made
}

const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/[’‘ʼ]/g, "'").replaceAll('‑', '-')

const soundsPrivate = (text: string): PrivateReason | null => {
  const line = folded(text)
  return privateReasons.find((reason) => matcher(reason).test(line)) ?? null
}

interface Line {
  text: string
  /** A blank line stands before it. */
  gap: boolean
}

/**
 * Why each part of a note sounds as if it were not meant for the partner, or null where nothing in it does. It only decides
 * what is ticked at first: a person looks at every part before anything is shared. What asks to be kept back ("off the
 * record") also speaks for the rest of its paragraph.
 */
export const privateReasonsOf = (parts: readonly Line[]): (PrivateReason | null)[] => {
  let isAsked = false
  return parts.map(({ text, gap }) => {
    if (gap) isAsked = false
    const reason = soundsPrivate(text)
    if (reason === 'asked') isAsked = true
    return isAsked ? 'asked' : reason
  })
}
