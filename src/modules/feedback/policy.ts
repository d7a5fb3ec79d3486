/** Pure: what one side of a pairing may do with feedback. */
type Side = 'mentor' | 'mentee'
export type Direction = 'up' | 'down' | 'sideways'
type Kind = 'praise' | 'improvement'
type State = 'draft' | 'kept' | 'asked' | 'shared'

/** The directions that feedback of a side can have, the usual one first. */
export const directionsOf = (side: Side): readonly [Direction, Direction] =>
  side === 'mentor' ? ['down', 'sideways'] : ['up', 'sideways']

export const mayGive = (side: Side, direction: Direction): boolean => directionsOf(side).includes(direction)

/**
 * Whether it goes by the ladder: keep it for yourself, raise it as a question, share it. A mentee's criticism of their mentor
 * does, because it is the hardest to say.
 */
export const hasLadder = ({ direction, kind }: { direction: Direction; kind: Kind }): boolean =>
  direction === 'up' && kind === 'improvement'

/** What feedback of that kind may come to: rungs of the ladder only where there is one. */
export const mayBecome = (feedback: { direction: Direction; kind: Kind }, state: State): boolean =>
  state === 'draft' || state === 'shared' || hasLadder(feedback)

/** Whether the other one may read it. What was raised is no longer changed. */
export const isRaised = (state: State): boolean => state === 'asked' || state === 'shared'
