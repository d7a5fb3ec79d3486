import { list } from '../lexicon/list.ts'

/**
 * One stem for the forms of a word, Indonesian or English, so that notes can be compared. It need not be a word, and mixing up two rare
 * words is cheap; missing a common inflection is not. Affixes after the Porter stemmers for Indonesian (Tala 2003) and English (Porter 1980),
 * cut down to one pass, since the language of a single word in a mixed note is unknown.
 */
export const stem = (word: string): string => {
  if (word.length < 4 || isFigure(word)) return word
  return unified(withoutEnglishEnding(withoutIndonesianAffixes(withoutPlural(firstOfPair(word)))))
}

const isFigure = (word: string) => {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** "tujuan-tujuan" is "tujuan"; "follow-up" stays. */
const firstOfPair = (word: string): string => {
  const hyphen = word.indexOf('-')
  if (hyphen < 3) return word
  const first = word.slice(0, hyphen)
  return word.startsWith(first.slice(-3), word.length - first.length) || word.slice(hyphen + 1).startsWith(first)
    ? first
    : word
}

const withoutPlural = (word: string): string => {
  if (word.endsWith("'s")) return word.slice(0, -2)
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`
  return word.slice(0, -1)
}

// The longest prefix first; what it gives back is the sound it swallowed. A `null` sound means: only with the ending -an.
const prefixes: readonly (readonly [prefix: string, before: RegExp, restores: string, needsEnding: boolean])[] = [
  ['meny', /^[aeiou]/, 's', false],
  ['peny', /^[aeiou]/, 's', false],
  ['meng', /^[aeioughk]/, '', false],
  ['peng', /^[aeioughk]/, '', false],
  ['mem', /^[aeiou]/, 'p', false],
  ['mem', /^[bfpv]/, '', false],
  ['pem', /^[aeiou]/, 'p', false],
  ['pem', /^[bfpv]/, '', false],
  ['men', /^[aeiou]/, 't', false],
  ['men', /^[cdjtsz]/, '', false],
  ['pen', /^[aeiou]/, 't', true],
  ['pen', /^[cdj]/, '', true],
  ['me', /^[lmnrwy]/, '', false],
  ['per', /^[a-z]/, '', true],
  ['pe', /^[a-z]/, '', true],
  ['ber', /^[a-z]/, '', false],
  ['ter', /^[a-z]/, '', false],
  ['di', /^[a-z]/, '', false],
  ['ke', /^[a-z]/, '', true],
]

const prefixLetters = 'bdkmpt'

const withoutIndonesianAffixes = (word: string): string => {
  const bare = word.length > 6 && word.endsWith('nya') ? word.slice(0, -3) : word
  if (!prefixLetters.includes(bare.charAt(0))) return withoutIndonesianEnding(bare, false)
  for (const [prefix, before, restores, needsEnding] of prefixes) {
    if (!bare.startsWith(prefix)) continue
    const rest = bare.slice(prefix.length)
    if (rest.length < 4 || !before.test(rest)) continue
    if (needsEnding && !rest.endsWith('an')) continue
    return restores + withoutIndonesianEnding(rest, true)
  }
  return withoutIndonesianEnding(bare, false)
}

const withoutIndonesianEnding = (word: string, prefixed: boolean): string => {
  if (word.length > 6 && word.endsWith('kan')) return word.slice(0, -3)
  if (word.length > 5 && word.endsWith('an')) return word.slice(0, -2)
  if (prefixed && word.length > 5 && word.endsWith('i') && !word.endsWith('si')) return word.slice(0, -1)
  return word
}

const endings = list(`
  isation, ization, ations, ating, ation, ators, ative, ated, ator, ate, asi, ments, ment, ness, ional, ion, edly, ing, ual, ial, ical, ic, ive
  able, ible, ance, ence, ant, ent, ful, er, or, ed, al, ly, e, y
`)
// Stems of four letters, except after the endings that only an inflected word has.
const least = (ending: string) => (ending === 'ing' || ending === 'ed' || ending === 'e' ? 3 : 4)

const byLastLetter = Map.groupBy(endings, (ending) => ending.slice(-1))

const withoutEnglishEnding = (word: string): string => {
  for (const ending of byLastLetter.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(ending)) continue
    const rest = word.length - ending.length
    if (rest >= least(ending)) return word.slice(0, rest)
  }
  return word
}

/** A doubled last letter (planning), and k- before a vowel, which meng- swallows (kirim, mengirim). */
const unified = (word: string): string => {
  const last = word.length - 1
  const single = last > 2 && word[last] === word[last - 1] ? word.slice(0, -1) : word
  return single[0] === 'k' && single.length > 3 && /^[aeiou]/.test(single.slice(1)) ? single.slice(1) : single
}
