import * as z from 'zod'
import { dateText, idOf, lazily, lineText, textUpTo } from '../../kernel/fields.ts'

export const appraisalLimits = {
  criteria: { least: 1, most: 10 },
  nameCharacters: 80,
  anchorCharacters: 240,
  remarkKilobytes: 4,
  summaryKilobytes: 8,
  listed: 50,
  perPage: 50,
} as const

const level = z.int().min(1).max(5)
const version = z.int().min(0)

/** One thing that is looked at, and what three of its five levels look like. */
const criterion = lazily(() => {
  const anchor = lineText(appraisalLimits.anchorCharacters)
  return z.strictObject({
    name: lineText(appraisalLimits.nameCharacters),
    level1: anchor,
    level3: anchor,
    level5: anchor,
  })
})
export type Criterion = z.output<ReturnType<typeof criterion>>

/** What an organisation appraises by. None at all: what comes with the product. */
export const setCriteriaInput = lazily(() =>
  z.strictObject({
    criteria: z.array(criterion()).max(appraisalLimits.criteria.most),
    /** The `version` of what was read, so that nothing is overwritten unseen. */
    version: z.string().max(40).optional(),
  }),
)
export type SetCriteriaInput = z.output<ReturnType<typeof setCriteriaInput>>

/** As they were frozen when an appraisal was opened. */
export const frozenCriteria = lazily(() =>
  z.array(z.object({ name: z.string(), level1: z.string(), level3: z.string(), level5: z.string() })),
)

export const openAppraisalInput = lazily(() =>
  z.strictObject({
    startsOn: dateText,
    endsOn: dateText,
    /** Two weeks after the period or from today, whichever is later, where it is left out. */
    dueOn: dateText.optional(),
  }),
)
export type OpenAppraisalInput = z.output<ReturnType<typeof openAppraisalInput>>

const rating = lazily(() =>
  z.strictObject({
    level: level.nullable(),
    remark: z.union([z.literal(''), textUpTo(appraisalLimits.remarkKilobytes)]).default(''),
  }),
)
export type Rating = z.output<ReturnType<typeof rating>>

/** One's own view: a rating for each criterion, in their order. */
export const saveViewInput = lazily(() =>
  z.strictObject({ version, ratings: z.array(rating()).max(appraisalLimits.criteria.most) }),
)

export const storedView = lazily(() => z.array(z.object({ level: z.number().nullable(), remark: z.string() })))

export const versionInput = lazily(() => z.strictObject({ version }))

export const saveResultInput = lazily(() =>
  z.strictObject({
    version,
    levels: z.array(level).max(appraisalLimits.criteria.most),
    summary: textUpTo(appraisalLimits.summaryKilobytes),
  }),
)

export const storedResult = lazily(() => z.object({ levels: z.array(z.number()), summary: z.string() }))
export type Result = z.output<ReturnType<typeof storedResult>>

export const sharingInput = lazily(() => z.strictObject({ shared: z.boolean() }))

export const overseeQuery = lazily(() =>
  z.strictObject({
    /** The `next` of the page before. */
    after: idOf('appraisal').optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
)
export type OverseeQuery = z.output<ReturnType<typeof overseeQuery>>
