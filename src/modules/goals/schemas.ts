import * as z from 'zod'
import { dateText, idOf, lazily, lineText } from '../../kernel/fields.ts'

/** The most that a measure may count to, and the most digits behind its decimal point. */
export const figureLimits = { most: 1e15, decimals: 6 } as const

/** Bounds of what a goal may hold. */
export const goalLimits = {
  bodyCharacters: 500,
  ifThenCharacters: 500,
  unitCharacters: 40,
  reasonCharacters: 500,
  remarkCharacters: 500,
  /** Goals of a pairing that may be open at a time. */
  open: 40,
  /** Progress entries of a goal. */
  entries: 500,
} as const

export const horizons = ['short', 'long'] as const
export const goalKinds = ['technical', 'interpersonal', 'career'] as const
export const directions = ['up', 'down'] as const
const states = ['proposed', 'agreed', 'reached', 'missed', 'dropped'] as const

const text = (most: number) => z.string().trim().min(1).max(most)
const optionalText = (most: number) => text(most).nullish()
const isFigure = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= figureLimits.most
const figure = lazily(() => z.custom<number>(isFigure, { params: { rule: 'not_a_figure' } }))

const measureInput = lazily(() =>
  z.strictObject({
    unit: lineText(goalLimits.unitCharacters),
    direction: z.enum(directions).optional(),
    baseline: figure(),
    target: figure(),
  }),
)

const content = lazily(() => ({
  horizon: z.enum(horizons),
  kind: z.enum(goalKinds),
  body: text(goalLimits.bodyCharacters),
  ifThen: optionalText(goalLimits.ifThenCharacters),
  dueOn: dateText.nullish(),
  skillId: idOf('skill').nullish(),
}))

export const addGoalInput = lazily(() =>
  z.strictObject({
    ...content(),
    /** `current` is where the goal stands today; the baseline, where it is left out. */
    measure: measureInput().extend({ current: figure().optional() }).nullish(),
  }),
)

export type AddGoalInput = z.output<ReturnType<typeof addGoalInput>>

/** What is left out stays. Where a goal stands is changed by progress alone. */
export const changeGoalInput = lazily(() =>
  z
    .strictObject({
      version: z.int().min(0),
      ...z.strictObject({ ...content(), measure: measureInput().nullish() }).partial().shape,
      state: z.enum(states).optional(),
      reason: optionalText(goalLimits.reasonCharacters),
    })
    .superRefine(({ version: _, state, reason: __, ...words }, ctx) => {
      // Two deeds, two requests: what is agreed to must be what was read.
      if (state !== undefined && Object.values(words).some((value) => value !== undefined)) {
        ctx.addIssue({ code: 'custom', path: ['state'], params: { rule: 'not_allowed' } })
      }
    }),
)

export type ChangeGoalInput = z.output<ReturnType<typeof changeGoalInput>>

export const addProgressInput = lazily(() =>
  z.strictObject({
    /** Today, where it is left out. */
    day: dateText.optional(),
    value: figure().nullish(),
    body: optionalText(goalLimits.remarkCharacters),
  }),
)

export type AddProgressInput = z.output<ReturnType<typeof addProgressInput>>

/** A goal that is being worded: anything may still be missing. */
export const checkGoalInput = lazily(() =>
  z.strictObject({
    body: z.string().max(goalLimits.bodyCharacters * 4),
    ifThen: z
      .string()
      .max(goalLimits.ifThenCharacters * 4)
      .nullish(),
    isMeasured: z.boolean().default(false),
    isDated: z.boolean().default(false),
    isLinked: z.boolean().default(false),
  }),
)

export type CheckGoalInput = z.output<ReturnType<typeof checkGoalInput>>

export const listGoalsQuery = lazily(() =>
  z.strictObject({
    /** The `next` of the page before. */
    after: idOf('goal').optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
)

export const moveGoalForm = lazily(() =>
  z.object({
    version: z.coerce.number().int().min(0),
    state: z.enum(states),
    reason: z
      .string()
      .trim()
      .max(goalLimits.reasonCharacters)
      .transform((reason) => (reason === '' ? null : reason))
      .optional(),
  }),
)
