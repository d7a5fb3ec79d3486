import { lexicons, type PhraseNode, phraseTree } from '../../../lexicon/index.ts'
import type { Lexicon } from '../../../lexicon/types.ts'
import { createVocabulary } from '../../../reading/words.ts'
import type { AgendaItem } from '../types.ts'

export type Texts = Pick<AgendaItem, 'topic' | 'purpose' | 'outcome'>

/** The words of a text in lower case, in their order. */
export const formsIn = (text: string): string[] =>
  createVocabulary()
    .words(text)
    .map((word) => word.form)

/** Tells whether words hold one of the phrases that `pick` takes from the lexicon of either language. */
export const phraseTest = (pick: (lexicon: Lexicon) => readonly string[]): ((forms: readonly string[]) => boolean) => {
  let tree: PhraseNode<true> | null = null
  return (forms) => {
    tree ??= phraseTree(lexicons.flatMap(pick).map((phrase): [string, true] => [phrase, true]))
    return holds(forms, tree)
  }
}

const holds = (forms: readonly string[], tree: PhraseNode<true>): boolean =>
  forms.some((_, from) => {
    let node: PhraseNode<true> | undefined = tree
    for (let at = from; at < forms.length; at += 1) {
      node = node.next.get(forms[at] ?? '')
      if (!node) return false
      if (node.value) return true
    }
    return false
  })

/** Without what is quoted: the words of a source say nothing about how the item is put. */
const unquoted = (text: string): string => text.replace(/“[^“”]*”|"[^"]*"|«[^«»]*»/g, ' … ')

export const allOf = ({ topic, purpose, outcome }: Texts): string => unquoted(`${topic}\n${purpose}\n${outcome}`)
