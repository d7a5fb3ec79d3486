import * as z from 'zod'
import { dateText, idOf, instantText, lazily } from '../../kernel/fields.ts'
import { limits } from './schemas.ts'

/** Bounds of what one wrap-up may write. */
export const wrapUpLimits = { notes: 40, parts: 120, items: 12, actions: 20, suggestions: 10 } as const

const body = z.string().trim().min(1).max(limits.actionCharacters)
const dueOn = dateText.nullish()

/** An action that somebody adds by hand. */
export const addActionInput = lazily(() => z.strictObject({ body, owner: z.enum(['mentor', 'mentee']), dueOn }))

/** A date that was left empty is none. */
const chosenDate = z.preprocess((value) => (value === '' ? undefined : value), dueOn)

/** The same from a form. */
export const addActionForm = lazily(() => z.object({ body, owner: z.enum(['mentor', 'mentee']), dueOn: chosenDate }))

/** Everything of a wrap-up may be left out: what is there is added. */
export const wrapUpInput = lazily(() =>
  z.strictObject({
    /** The version of the session that the person saw; where absent, whatever it is now. */
    version: z.int().min(0).optional(),
    /** What of one's own private notes becomes shared: parts by their place, from 0, in the version that was read. */
    shares: z
      .array(
        z.strictObject({
          note: idOf('note'),
          version: z.int().min(0),
          parts: z.array(z.int().min(0)).min(1).max(wrapUpLimits.parts),
        }),
      )
      .max(wrapUpLimits.notes)
      .default([]),
    /** What became of items of the shared agenda. */
    items: z
      .array(z.strictObject({ item: idOf('agendaItem'), state: z.enum(['open', 'discussed', 'carry', 'drop']) }))
      .max(wrapUpLimits.items)
      .default([]),
    actions: z
      .array(z.strictObject({ body, owner: z.enum(['mentor', 'mentee']), dueOn }))
      .max(wrapUpLimits.actions)
      .default([]),
    /** Steps for the mentee to take or to leave. */
    suggestions: z.array(z.strictObject({ body, dueOn })).max(wrapUpLimits.suggestions).default([]),
    /** When to meet next, where nothing is planned yet. */
    next: z
      .strictObject({
        startsAt: instantText,
        minutes: z.int().min(limits.sessionMinutes.least).max(limits.sessionMinutes.most).optional(),
      })
      .optional(),
  }),
)

type Parsed = z.output<ReturnType<typeof wrapUpInput>>

/** The same, where a time may also be one without a zone, meant in the pairing's. */
export type WrapUpInput = Omit<Parsed, 'next'> & {
  next?: { startsAt: Temporal.Instant | Temporal.PlainDateTime; minutes?: number | undefined } | undefined
}

const reason = z.string().trim().min(1).max(limits.reasonCharacters)
const version = z.int().min(0).optional()

/** What became of a planned session; one that is moved says to when. */
export const recordInput = lazily(() =>
  z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('held'), version }),
    z.strictObject({ outcome: z.literal('missed'), version, reason: reason.optional() }),
    z.strictObject({
      outcome: z.literal('moved'),
      version,
      reason: reason.optional(),
      startsAt: instantText,
      nevertheless: z.boolean().optional(),
    }),
  ]),
)

const seen = z.coerce.number().int().min(0)
const said = z.preprocess((value) => (value === '' ? undefined : value), reason.optional())

/** The same from the buttons of the session's page, which say what was seen. */
export const recordForm = lazily(() =>
  z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('held'), version: seen }),
    z.object({ outcome: z.literal('missed'), version: seen, reason: said }),
  ]),
)
