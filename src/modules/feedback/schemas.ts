import * as z from 'zod'
import { idOf, lazily, textUpTo } from '../../kernel/fields.ts'

/** Bounds of what a person may write, and of what a page shows. */
export const feedbackLimits = { kilobytes: 8, replyKilobytes: 4, perPage: 20, unraised: 50, replies: 200 } as const

export const kinds = ['praise', 'improvement'] as const
const directions = ['up', 'down', 'sideways'] as const
const states = ['draft', 'kept', 'asked', 'shared'] as const

const body = lazily(() => textUpTo(feedbackLimits.kilobytes))
const version = z.int().min(0)

export const writeFeedbackInput = lazily(() =>
  z.strictObject({
    kind: z.enum(kinds),
    /** The usual one of the writer's side, where it is left out: down for a mentor, up for a mentee. */
    direction: z.enum(directions).optional(),
    body: body(),
    state: z.enum(states).default('draft'),
  }),
)

/** Changes what is given and nothing else. */
export const changeFeedbackInput = lazily(() =>
  z.strictObject({
    version,
    kind: z.enum(kinds).optional(),
    direction: z.enum(directions).optional(),
    body: body().optional(),
    state: z.enum(states).optional(),
  }),
)

export const shareFeedbackInput = lazily(() =>
  z.strictObject({ version, as: z.enum(['asked', 'shared']).default('shared') }),
)

export const replyInput = lazily(() => z.strictObject({ body: textUpTo(feedbackLimits.replyKilobytes) }))

const checked = {
  kind: z.enum(kinds),
  direction: z.enum(directions).optional(),
}

export const checkFeedbackInput = lazily(() => z.strictObject({ ...checked, body: body() }))

/** What a form sends while it is written in: it may be empty still, and carries its other fields along. */
export const checkFeedbackForm = lazily(() =>
  z.object({ ...checked, body: z.string().max(feedbackLimits.kilobytes * 1024) }),
)

export const listFeedbackQuery = lazily(() =>
  z.strictObject({
    /** The `next` of the page before. */
    after: idOf('feedback').optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
    which: z.enum(['all', 'raised', 'unraised']).optional(),
  }),
)

export type WriteFeedbackInput = z.output<ReturnType<typeof writeFeedbackInput>>
export type ChangeFeedbackInput = z.output<ReturnType<typeof changeFeedbackInput>>
export type ListFeedbackQuery = z.output<ReturnType<typeof listFeedbackQuery>>
export type CheckedFeedback = z.output<ReturnType<typeof checkFeedbackForm>>
