import * as z from 'zod'
import type { FieldProblem } from '../../kernel/errors.ts'
import { lazily } from '../../kernel/fields.ts'
import { type Locale, locales } from '../../kernel/locale.ts'
import { fieldProblems } from '../../kernel/problems.ts'
import { readFigure, writeFigure } from './figures.ts'
import {
  type AddGoalInput,
  type AddProgressInput,
  addGoalInput,
  addProgressInput,
  type CheckGoalInput,
} from './schemas.ts'
import type { WholeGoal } from './service.ts'

const typed = z.string().catch('')
const blank = { unit: '', direction: '', baseline: '', target: '', current: '' }

const goalForm = lazily(() =>
  z.object({
    body: z.string(),
    ifThen: typed,
    horizon: typed,
    kind: typed,
    dueOn: typed,
    skillId: typed,
    measure: z
      .object({ unit: typed, direction: typed, baseline: typed, target: typed, current: typed })
      .catch({ ...blank }),
    /** The language in which the figures were typed: that of the page that held the form. */
    figures: z.enum(locales).catch('id'),
    version: typed,
    key: typed,
    step: typed,
  }),
)

/** A goal's form as it was typed: nothing is judged yet, so that it can come back as it went. */
export type GoalFormValues = z.output<ReturnType<typeof goalForm>>

/** @returns null where what came is no such form */
export const parseGoalForm = (form: unknown): GoalFormValues | null => goalForm().safeParse(form).data ?? null

export const blankGoalForm = (figures: Locale, key: string): GoalFormValues => ({
  body: '',
  ifThen: '',
  horizon: 'short',
  kind: 'technical',
  dueOn: '',
  skillId: '',
  measure: { ...blank },
  figures,
  version: '',
  key,
  step: '',
})

export const goalFormOf = (goal: WholeGoal, figures: Locale): GoalFormValues => ({
  ...blankGoalForm(figures, ''),
  body: goal.body,
  ifThen: goal.ifThen ?? '',
  horizon: goal.horizon,
  kind: goal.kind,
  dueOn: goal.dueOn?.toString() ?? '',
  skillId: goal.skillId ?? '',
  version: String(goal.version),
  measure:
    goal.measure === null
      ? { ...blank }
      : {
          unit: goal.measure.unit,
          direction: goal.measure.direction,
          baseline: writeFigure(figures, goal.measure.baseline),
          target: writeFigure(figures, goal.measure.target),
          current: '',
        },
})

const isPercent = (unit: string): boolean => /^(%|persen\b|per ?cent\b)/i.test(unit.trim())

type Parsed<T> = { input: T } | { problems: FieldProblem[] }

/** A figure of the form: read, missing, or asked back. `null` stands for what is missing. */
const figureOf = (text: string, field: string, { figures, measure }: GoalFormValues, problems: FieldProblem[]) => {
  if (text.trim() === '') return null
  const figure = readFigure(text, figures)
  if ('problem' in figure) {
    problems.push({ field, rule: figure.problem, ...(figure.problem === 'too_big' ? { limit: 1e15 } : {}) })
    return null
  }
  // A per cent sign behind a figure of another unit says that one of the two is not what was meant.
  if (figure.percent && measure.unit.trim() !== '' && !isPercent(measure.unit)) {
    problems.push({ field, rule: 'not_a_figure' })
    return null
  }
  return figure
}

const rawMeasure = (values: GoalFormValues, problems: FieldProblem[]) => {
  const { unit, direction, baseline, target, current } = values.measure
  if ([unit, baseline, target, current].every((text) => text.trim() === '')) return null
  const read = {
    baseline: figureOf(baseline, 'measure.baseline', values, problems),
    target: figureOf(target, 'measure.target', values, problems),
    current: figureOf(current, 'measure.current', values, problems),
  }
  for (const name of ['baseline', 'target'] as const) {
    if (values.measure[name].trim() === '') problems.push({ field: `measure.${name}`, rule: 'required' })
  }
  const isInPercent = Object.values(read).some((figure) => figure?.percent)
  return {
    unit: unit.trim() === '' && isInPercent ? '%' : unit,
    ...(direction === '' ? {} : { direction }),
    baseline: read.baseline?.value ?? 0,
    target: read.target?.value ?? 1,
    ...(read.current === null ? {} : { current: read.current.value }),
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** What was typed, as the API would send it; what does not fit is refused by the same schema, all of it at once. */
export const readGoalForm = (values: GoalFormValues): Parsed<AddGoalInput> => {
  const problems: FieldProblem[] = []
  const raw = {
    horizon: values.horizon,
    kind: values.kind,
    body: values.body,
    ifThen: orNull(values.ifThen),
    dueOn: orNull(values.dueOn),
    skillId: orNull(values.skillId),
    measure: rawMeasure(values, problems),
  }
  const parsed = addGoalInput().safeParse(raw)
  if (!parsed.success) problems.push(...fieldProblems(parsed.error, raw))
  return problems.length > 0 || !parsed.success ? { problems } : { input: parsed.data }
}

/** What the rules on goals look at, of what was typed so far. */
export const wordingOf = (values: GoalFormValues): CheckGoalInput => ({
  body: values.body,
  ifThen: orNull(values.ifThen),
  isMeasured: values.measure.baseline.trim() !== '' && values.measure.target.trim() !== '',
  isDated: values.dueOn.trim() !== '',
  isLinked: values.skillId !== '',
})

const progressForm = lazily(() =>
  z.object({ day: z.string(), value: typed, body: typed, figures: z.enum(locales).catch('id'), key: typed }),
)

export type ProgressFormValues = z.output<ReturnType<typeof progressForm>>

/** @returns null where what came is no such form */
export const parseProgressForm = (form: unknown): ProgressFormValues | null =>
  progressForm().safeParse(form).data ?? null

export const readProgressForm = (values: ProgressFormValues): Parsed<AddProgressInput> => {
  const problems: FieldProblem[] = []
  const figure = values.value.trim() === '' ? null : readFigure(values.value, values.figures)
  if (figure !== null && 'problem' in figure) {
    problems.push({ field: 'value', rule: figure.problem, ...(figure.problem === 'too_big' ? { limit: 1e15 } : {}) })
  }
  const raw = {
    ...(values.day.trim() === '' ? {} : { day: values.day }),
    value: figure !== null && 'value' in figure ? figure.value : null,
    body: orNull(values.body),
  }
  const parsed = addProgressInput().safeParse(raw)
  if (!parsed.success) problems.push(...fieldProblems(parsed.error, raw))
  return problems.length > 0 || !parsed.success ? { problems } : { input: parsed.data }
}
