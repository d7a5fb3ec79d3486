/**
 * What a drafted item can cite. A source is a fact of one pairing that everyone who will read the draft may read:
 * whoever collects sources leaves private notes out, so nothing downstream can leak one.
 */
export const sourceKinds = ['note', 'carried', 'action', 'goal', 'topic', 'program', 'pairing'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface Citation {
  kind: SourceKind
  id: string
  /** The words of the source that the item rests on, verbatim, at most 200 characters. */
  excerpt: string
}

export type Side = 'mentor' | 'mentee'

/** One verdict of a rubric. `detail` names the item or figure that decided it, in no language: it is data for a page to word. */
export interface Check {
  rule: string
  ok: boolean
  detail: string
}
