import type * as z from 'zod'
import type { Locale } from '../kernel/locale.ts'
import type { Words } from './defence.ts'
import type { Quotable } from './grounding.ts'
import type { PromptTask } from './prompts.ts'
import type { Participant } from './pseudonym-members.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import type { Check, Citation } from './source.ts'

/** What came of a model's answer. */
export interface Reading<Value> {
  /** The draft, names restored and citations led back to their sources. */
  value: Value
  /** The coach's words as the model wrote them, placeholders and all. */
  said: Words[]
  /** Placeholders in them that stand for nobody. */
  unknown: string[]
}

/** One request to a model, without names, and the way back. */
export interface Prepared<Answer, Value> {
  /** A value for each placeholder of the prompt's part `user`. */
  values: Readonly<Record<string, string>>
  read(answer: Answer): Reading<Value>
  /** The detail of a check with ids as the model knows them. */
  inItsWords(detail: string): string
}

/** A job of the coach: what it drafts from, how a model is asked, what a good draft is, and how to do without a model. */
export interface Task<Input, Answer, Value> {
  readonly name: PromptTask
  /** What a model has to answer with. */
  readonly answer: z.ZodType<Answer>
  /** Most tokens the answer may take. */
  readonly maxTokens: number
  locale(input: Input): Locale
  participants(input: Input): readonly Participant[]
  prepare(input: Input, pseudonyms: Pseudonyms): Prepared<Answer, Value>
  /** The coach's own words in a draft, excerpts of sources left out. */
  words(value: Value): Words[]
  citations(value: Value): { at: string; sources: readonly Citation[] }[]
  /** Everything a draft may cite, whole. */
  quotable(input: Input): readonly Quotable[]
  /** Names and titles that belong to no language. */
  properNames(input: Input): readonly string[]
  checkRubric(value: Value, input: Input): Check[]
  draftBuiltIn(input: Input): Value
}
