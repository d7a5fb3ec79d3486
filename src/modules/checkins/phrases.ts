/** A tree of phrases by their words; `~` leads over up to three words to what comes behind them. */
interface Node {
  next: Map<string, Node>
  isEnd: boolean
}

const GAP = '~'
const STOP = '.'
const WIDEST_GAP = 3

const join = (starts: readonly string[], ends: readonly string[]): string[] => {
  const [only] = ends
  if (ends.length === 1 && only !== undefined) return starts.map((start) => start + only)
  return starts.flatMap((start) => ends.map((end) => start + end))
}

/** All texts that a pattern of alternatives `(a|b)`, nested or not, and optional groups `(a )?` stands for. */
export const variantsOf = (pattern: string): string[] => {
  const tokens = pattern.match(/[()|?]|[^()|?]+/g) ?? []
  let at = 0
  const alternatives = (): string[] => {
    const all = sequence()
    while (tokens[at] === '|') {
      at += 1
      all.push(...sequence())
    }
    return all
  }
  const sequence = (): string[] => {
    let found = ['']
    for (let token = tokens[at]; token !== undefined && token !== '|' && token !== ')'; token = tokens[at]) {
      at += 1
      if (token !== '(') {
        found = join(found, [token])
        continue
      }
      const part = alternatives()
      at += 1
      const isOptional = tokens[at] === '?'
      at += isOptional ? 1 : 0
      found = join(found, isOptional ? ['', ...part] : part)
    }
    return found
  }
  return alternatives()
}

/** One tree for all patterns of a list. Regular expressions of that size take many times as long to compile. */
export const phraseTree = (patterns: readonly string[]): Node => {
  const root: Node = { next: new Map(), isEnd: false }
  for (const phrase of patterns.flatMap(variantsOf)) {
    let node = root
    for (const word of phrase.trim().split(/ +/)) {
      const known: Node = node.next.get(word) ?? { next: new Map(), isEnd: false }
      node.next.set(word, known)
      node = known
    }
    node.isEnd = true
  }
  return root
}

/** Where a phrase that begins at that word ends, the farthest there is; -1 where none begins there. */
const endOf = (node: Node, words: readonly string[], at: number): number => {
  let end = node.isEnd ? at : -1
  const plain = node.next.get(words[at] ?? '')
  if (plain) end = Math.max(end, endOf(plain, words, at + 1))
  const gap = node.next.get(GAP)
  if (!gap) return end
  // No gap reaches over the end of a sentence.
  for (let start = at; start <= at + WIDEST_GAP && start < words.length; start += 1) {
    end = Math.max(end, endOf(gap, words, start))
    if (words[start] === STOP) break
  }
  return end
}

/** Whether one of the phrases stands in the words. */
export const holdsPhrase = (tree: Node, words: readonly string[]): boolean =>
  words.some((_, at) => endOf(tree, words, at) >= 0)

/** The words with each of the phrases taken out; a stop stands in its place. */
export const withoutPhrases = (tree: Node, words: readonly string[]): string[] => {
  const left: string[] = []
  for (let at = 0; at < words.length; ) {
    const end = endOf(tree, words, at)
    left.push(end > at ? STOP : (words[at] ?? ''))
    at = end > at ? end : at + 1
  }
  return left
}
