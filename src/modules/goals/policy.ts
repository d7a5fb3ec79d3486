/** `proposed`: worded by one of the two and not yet agreed by the other. The last three are closed. */
export type GoalState = 'proposed' | 'agreed' | 'reached' | 'missed' | 'dropped'

/** Where a goal may go from where it is. A closed one that is taken up again is a proposal, to be agreed anew. */
const moves: Readonly<Record<GoalState, readonly GoalState[]>> = {
  proposed: ['agreed', 'dropped'],
  agreed: ['reached', 'missed', 'dropped'],
  reached: ['proposed'],
  missed: ['proposed'],
  dropped: ['proposed'],
}

/** Who worded a goal last, as whoever asks sees it; `unknown` where the record does not say, as for one from before a transfer. */
export type Proposer = 'me' | 'partner' | 'unknown'

/**
 * Either member may propose, edit, close and take up again. Agreeing takes two: it is the other one's word, never that of
 * whoever worded the goal last. Where that is not known, either may.
 */
export const mayMove = ({ from, to, by }: { from: GoalState; to: GoalState; by: Proposer }): boolean =>
  moves[from].includes(to) && !(to === 'agreed' && by === 'me')

/** The states that whoever asks may move a goal to. */
export const movesFrom = (from: GoalState, by: Proposer): GoalState[] =>
  moves[from].filter((to) => mayMove({ from, to, by }))

/** Giving up on a goal, or not having reached it, is worth a word. */
export const needsReason = (to: GoalState): boolean => to === 'missed' || to === 'dropped'

/** A closed goal is history: its words stay as they were. */
export const isOpen = (state: GoalState): boolean => state === 'proposed' || state === 'agreed'

/** An agreed goal whose terms one of the two changes is a proposal again, for the other to agree. */
export const stateAfterEdit = (state: GoalState, changesTerms: boolean): GoalState =>
  state === 'agreed' && changesTerms ? 'proposed' : state
