import type * as z from 'zod'
import type { Clock } from '../kernel/clock.ts'
import { answerSchema } from './answer-schema.ts'
import { checkLanguage, checkSafe, fragmentsOf, undelimited } from './defence.ts'
import { checkGrounded } from './grounding.ts'
import { failureOf, type JsonSchema, type Model, ModelFailure, type ModelFailureCode, untilAborted } from './model.ts'
import type { NameIndex } from './name-index.ts'
import { fillPrompt, type Prompt, promptFor } from './prompts.ts'
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts'
import type { Check } from './source.ts'
import type { Prepared, Task } from './task.ts'

export type AttemptFailure = ModelFailureCode | 'failed_checks' | 'internal'

/** What a model made of a task, or why it made nothing. What was sent is told in both cases. */
export type Attempt<Value> =
  | { value: Value; checks: Check[]; prompt: string; saw: string }
  | { reason: AttemptFailure; saw: string | null }

export interface AttemptOptions {
  model: Model
  clock: Clock
  directory: readonly string[] | NameIndex
  /** Ends everything; fires after `timeoutMs` at the latest. */
  signal: AbortSignal
  timeoutMs: number
}

const schemas = new Map<string, JsonSchema>()

const schemaOf = (name: string, answer: z.ZodType): JsonSchema => {
  const known = schemas.get(name)
  if (known !== undefined) return known
  const made = answerSchema(answer)
  schemas.set(name, made)
  return made
}

type Judged<Value> =
  | { ok: true; value: Value; checks: Check[] }
  | { ok: false; reason: 'bad_answer' | 'failed_checks'; problems: Check[] }

const parseAnswer = <Answer>(shape: z.ZodType<Answer>, text: string): { answer: Answer } | { problems: Check[] } => {
  const problem = (rule: string, detail: string): Check => ({ rule, ok: false, detail })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problems: [problem('answer.json', 'no JSON')] }
  }
  const parsed = shape.safeParse(json)
  if (parsed.success) return { answer: parsed.data }
  // Codes and paths only: messages may quote the answer, and are in no language of ours.
  const { issues } = parsed.error
  return { problems: issues.slice(0, 12).map(({ path, code }) => problem('answer.shape', `${path.join('.')} ${code}`)) }
}

/** One attempt's conversation: it asks, judges, and words what has to be put right. */
const converse = <Input, Answer, Value>(
  task: Task<Input, Answer, Value>,
  input: Input,
  prompt: Prompt,
  pseudonyms: Pseudonyms,
  prepared: Prepared<Answer, Value>,
) => {
  const system = fillPrompt(prompt.system, {})
  const user = fillPrompt(prompt.user, prepared.values)
  const fragments = fragmentsOf(system)

  const judge = (text: string): Judged<Value> => {
    const parsed = parseAnswer(task.answer, text)
    if ('problems' in parsed) return { ok: false, reason: 'bad_answer', problems: parsed.problems }
    const { value, said, unknown } = prepared.read(parsed.answer)
    const checks = [
      { rule: 'draft.names', ok: unknown.length === 0, detail: unknown.join(', ') },
      checkSafe(task.words(value), fragments),
      // As the model wrote it, so that names of people are not taken for words.
      checkLanguage(said, prompt.locale, task.properNames(input)),
      checkGrounded(task.citations(value), task.quotable(input)),
      ...task.checkRubric(value, input),
    ]
    const problems = checks.filter(({ ok }) => !ok)
    return problems.length === 0 ? { ok: true, value, checks } : { ok: false, reason: 'failed_checks', problems }
  }

  const repair = (answer: string, problems: readonly Check[]): string => {
    const lines = problems.map(({ rule, detail }) => {
      const words = undelimited(pseudonyms.hide(prepared.inItsWords(detail))).replace(/\s+/g, ' ')
      return `- ${rule}: ${words}`
    })
    const values = { answer: undelimited(answer.slice(0, longestAnswer)), problems: lines.join('\n') }
    return `${user}\n\n${fillPrompt(prompt.repair, values)}`
  }

  return { system, user, judge, repair }
}

/** Most of an answer, in characters, that is shown to the model again. */
const longestAnswer = 12_000

/**
 * Asks a model for a draft and, where what it wrote breaks a rule and the time allows, once more to put it right. A passing
 * failure is retried at most once in all. Never rejects.
 */
export const draftByModel = async <Input, Answer, Value>(
  task: Task<Input, Answer, Value>,
  input: Input,
  { model, clock, directory, signal, timeoutMs }: AttemptOptions,
): Promise<Attempt<Value>> => {
  const started = clock.now()
  const left = () => timeoutMs - started.until(clock.now()).total('milliseconds')
  let saw: string | null = null
  try {
    const locale = task.locale(input)
    const prompt = promptFor(task.name, locale)
    const pseudonyms = createPseudonyms({ locale, participants: task.participants(input), directory })
    const talk = converse(task, input, prompt, pseudonyms, task.prepare(input, pseudonyms))

    const ask = async (user: string, retries: 0 | 1): Promise<string> => {
      if (signal.aborted) throw failureOf(signal)
      saw = `${talk.system}\n\n${user}`
      const schema = { name: task.name, json: schemaOf(task.name, task.answer) }
      const request = { system: talk.system, user, schema, maxTokens: task.maxTokens, timeoutMs: left(), retries }
      return await untilAborted(model.complete(request, signal), signal)
    }

    const before = left()
    let answer = await ask(talk.user, 1)
    let judged = talk.judge(answer)
    const took = before - left()
    // Putting right takes about as long as writing did: where that is not left, waiting for it helps nobody.
    if (!judged.ok && left() > took) {
      answer = await ask(talk.repair(answer, judged.problems), 0)
      judged = talk.judge(answer)
    }
    if (!judged.ok) return { reason: judged.reason, saw }
    return { value: judged.value, checks: judged.checks, prompt: prompt.label, saw: saw ?? '' }
  } catch (error) {
    return { reason: error instanceof ModelFailure ? error.code : 'internal', saw }
  }
}
