/** What a feedback is: something to keep doing, or something to change. */
export type FeedbackKind = 'praise' | 'improvement'

/** A feedback as far as its rubric reads it. */
export interface FeedbackText {
  text: string
  kind: FeedbackKind
}
