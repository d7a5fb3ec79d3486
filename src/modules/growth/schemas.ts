import * as z from 'zod'
import { dateText, idOf, lazily, lineText } from '../../kernel/fields.ts'

/** Bounds of what a person may write, and of how much stands on a list at once. */
export const growthLimits = {
  pointCharacters: 300,
  skillCharacters: 100,
  milestoneCharacters: 500,
  personCharacters: 120,
  purposeCharacters: 500,
  points: 40,
  skills: 20,
  milestones: 60,
  introductions: 40,
  /** Days of which a skill's levels are drawn, a side. */
  levels: 12,
  closedPerPage: 12,
} as const

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema)

/** A field that is left empty takes away what stood there; one that is left out changes nothing. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === '' ? null : text), z.nullable(schema)).optional()

const text = (most: number) => z.string().trim().min(1).max(most)
/** A form sends figures as text. */
const level = z.preprocess(
  (value) => (typeof value === 'string' && value !== '' ? Number(value) : value),
  z.int().min(1).max(5),
)
const version = z.string().min(1).max(64)

export const addPointInput = lazily(() =>
  z.strictObject({ kind: z.enum(['strength', 'area']), body: text(growthLimits.pointCharacters) }),
)

export const addSkillInput = lazily(() =>
  z.strictObject({
    kind: z.enum(['technical', 'interpersonal']),
    body: lineText(growthLimits.skillCharacters),
    /** How whoever adds it sees it today. */
    level: unlessEmpty(level.optional()),
  }),
)

export const rateSkillInput = lazily(() =>
  z.strictObject({
    level,
    /** Today in the pairing's zone, where it is left out. */
    day: unlessEmpty(dateText.optional()),
  }),
)

export const addMilestoneInput = lazily(() =>
  z.strictObject({
    body: text(growthLimits.milestoneCharacters),
    dueOn: unlessEmpty(dateText.optional()),
    goal: unlessEmpty(idOf('goal').optional()),
    skill: unlessEmpty(idOf('skill').optional()),
  }),
)

export const changeMilestoneInput = lazily(() =>
  z.strictObject({
    /** That of the milestone as it was read, so that what somebody else changed since is not overwritten. */
    version,
    state: z.enum(['open', 'reached', 'dropped']).optional(),
    body: text(growthLimits.milestoneCharacters).optional(),
    dueOn: orNone(dateText),
    goal: orNone(idOf('goal')),
    skill: orNone(idOf('skill')),
  }),
)

export const addIntroductionInput = lazily(() =>
  z.strictObject({
    who: lineText(growthLimits.personCharacters),
    purpose: text(growthLimits.purposeCharacters),
    dueOn: unlessEmpty(dateText.optional()),
  }),
)

export const changeIntroductionInput = lazily(() =>
  z.strictObject({
    version,
    state: z.enum(['suggested', 'asked', 'met', 'followed_up', 'dropped']).optional(),
    who: lineText(growthLimits.personCharacters).optional(),
    purpose: text(growthLimits.purposeCharacters).optional(),
    dueOn: orNone(dateText),
  }),
)

/** `after` is the `next` of the page before. */
export const milestonesQuery = lazily(() => z.strictObject({ after: unlessEmpty(idOf('milestone').optional()) }))

export const introductionsQuery = lazily(() => z.strictObject({ after: unlessEmpty(idOf('introduction').optional()) }))
