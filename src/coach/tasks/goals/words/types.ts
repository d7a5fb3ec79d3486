/** What the rules on goals look up, a language each. Entries are lower case; a phrase is words with one space between them. */
export interface GoalWords {
  /** Verbs of what somebody can be seen doing. */
  observable: readonly string[]
  /** The same as a bare root or a noun looks alike: they count where a verb has to stand. */
  observableAtStart: readonly string[]
  /** Verbs and phrases of a state of mind, or of more of something without saying of what. */
  vague: readonly string[]
  /** What leads from a vague verb to the doing that makes it concrete. */
  means: readonly string[]
  /** Words behind which a verb has to stand. */
  beforeVerb: readonly string[]
  /** Words that may open a goal before its first verb. */
  openers: readonly string[]
  /** Whoever wrote it. */
  self: readonly string[]
  /** Several owners at once. */
  shared: readonly string[]
  /** No owner in particular. */
  nobody: readonly string[]
  /** Names the doer of a passive. */
  doneBy: readonly string[]
  /** Says what a goal is for. */
  reason: readonly string[]
  /** A deadline or a length of time, as words. */
  deadline: readonly string[]
  /** What stands before a moment that ends something. */
  until: readonly string[]
  /** A time that never comes. */
  someday: readonly string[]
  /** Numbers as words. */
  numbers: readonly string[]
  /** Says that something is counted. */
  counting: readonly string[]
  /** Units of time. */
  periods: readonly string[]
  /** Names of days, months and what people date by. */
  dates: readonly string[]
  /** What can be handed over and looked at. */
  deliverables: readonly string[]
  /** Opens the condition of an if-then plan. */
  condition: readonly string[]
  /** Opens its consequence. */
  consequence: readonly string[]
  /** Words that carry no content. */
  function: readonly string[]
}
