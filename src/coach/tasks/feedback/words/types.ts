/** Words that feedback is read by, in one language. Phrases are lower case, their words separated by one space. */
export interface FeedbackWords {
  /** Times that have been: "yesterday", "last week". */
  pastTimes: readonly string[]
  /** Words that open a place or an occasion when one of `occasions` follows closely. */
  openers: readonly string[]
  occasions: readonly string[]
  /** Names of days and months, which place something only outside a plan. */
  calendar: readonly string[]
  /** Forms of verbs that a camera could record, as they stand in a report of what happened. */
  observed: readonly string[]
  /** The same verbs as they stand in a request. */
  asked: readonly string[]
  /** Ways to say what followed from it. */
  impact: readonly string[]
  /** Ways to ask for something, or to propose it. */
  requests: readonly string[]
  absolutes: readonly string[]
  /** Those of the absolutes that deny: in front of something bad they praise. */
  denials: readonly string[]
  /** What takes an absolute, a label or praise back: "not", "almost". */
  negations: readonly string[]
  /** Traits of a person, whatever they stand beside. */
  labels: readonly string[]
  /** Words that are a trait only right after a person: "slow" may also be a report. */
  personLabels: readonly string[]
  /** Judgements that make a verdict after "you are", praise of the person included. */
  judgements: readonly string[]
  /** Words that may stand between the person and the judgement. */
  verdictFillers: readonly string[]
  /** Words for what went well. */
  praise: readonly string[]
  /** Words for what went wrong. */
  trouble: readonly string[]
  /** Turns of phrase that praise only in form where trouble stands beside them. */
  sarcasm: readonly string[]
  /** Turns of phrase that mock whatever stands beside them. */
  mockery: readonly string[]
  secondPerson: readonly string[]
  firstPerson: readonly string[]
  /** Words that begin a clause with a turn: "but". A hint, never a fault. */
  turns: readonly string[]
  /** Words that a second person follows as the subject of its clause. */
  leads: readonly string[]
  /** How much weighs what happened: words of one group may stand for each other when a feedback is rephrased. */
  severity: readonly (readonly string[])[]
}
