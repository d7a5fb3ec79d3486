import { once, type PhraseNode, phraseTree } from '../../../lexicon/index.ts'
import { english } from './en.ts'
import { indonesian } from './id.ts'
import type { FeedbackWords } from './types.ts'

/** Both languages at once: what people write at work mixes them within a sentence. Built when feedback is first read. */
export const feedbackWords = once(() => [english(), indonesian()] as const)

/** A stretch of words, `from` up to `to`. */
export interface Hit {
  from: number
  to: number
}

/** Finds phrases among words: the longest at each place, and none within another. */
export const finder = (pick: (words: FeedbackWords) => readonly string[]): ((forms: readonly string[]) => Hit[]) => {
  const tree = once(() =>
    phraseTree(feedbackWords().flatMap((words) => pick(words).map((phrase): [string, true] => [phrase, true]))),
  )
  return (forms) => {
    const hits: Hit[] = []
    for (let from = 0; from < forms.length; from += 1) {
      const to = longestFrom(forms, from, tree())
      if (to === from) continue
      hits.push({ from, to })
      from = to - 1
    }
    return hits
  }
}

const longestFrom = (forms: readonly string[], from: number, tree: PhraseNode<true>): number => {
  let node: PhraseNode<true> | undefined = tree
  let longest = from
  for (let at = from; at < forms.length; at += 1) {
    node = node.next.get(forms[at] ?? '')
    if (!node) break
    if (node.value) longest = at + 1
  }
  return longest
}

/** Whether one word is in a list of either language. */
export const wordTest = (
  pick: (words: FeedbackWords) => readonly string[],
): ((form: string | undefined) => boolean) => {
  const set = once(() => new Set(feedbackWords().flatMap((words) => pick(words))))
  return (form) => form !== undefined && set().has(form)
}
