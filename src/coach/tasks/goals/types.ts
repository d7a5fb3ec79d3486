/** A goal as far as it has been worded: what was typed, and what the form around it says by itself. */
export interface GoalText {
  body: string
  ifThen: string | null
  /** A unit with a baseline and a target is set. */
  isMeasured: boolean
  /** A due date is set. */
  isDated: boolean
  /** It serves a skill of the mentee. */
  isLinked: boolean
  /** How the two members are called, for a goal that names its owner. */
  names: readonly string[]
}
