import * as z from 'zod'
import { dateText, instantText, lazily, localTimeText, zoneText } from '../../kernel/fields.ts'
import { limits } from './schemas.ts'

/** Bounds of a rhythm and of what may be changed in it. */
export const scheduleLimits = {
  weeks: 12,
  months: 6,
  /** How far ahead a rhythm, a session or a pause may lie. */
  daysAhead: 366,
  pauses: 20,
  reasonCharacters: 500,
} as const

export const cadenceUnits = ['weeks', 'months'] as const
export const daysOffRules = ['move', 'skip', 'keep'] as const

const timeOfDay = z.string().transform((text, ctx): Temporal.PlainTime => {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return Temporal.PlainTime.from(text)
  ctx.addIssue({ code: 'custom', params: { rule: 'invalid' } })
  return z.NEVER
})

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema)

const minutes = z.int().min(limits.sessionMinutes.least).max(limits.sessionMinutes.most)
const version = z.int().min(0)
const reason = unlessEmpty(z.string().trim().min(1).max(scheduleLimits.reasonCharacters).optional())

export const setRhythmInput = lazily(() =>
  z
    .strictObject({
      /** The `version` of the rhythm that the change was made from. */
      version,
      /** The day that the first session to change was meant for; all to come, where it is left out. */
      from: unlessEmpty(dateText.optional()),
      /** The first day of the rhythm: its weekday, and for months its place in the month, are those of the rhythm. */
      startsOn: dateText,
      time: timeOfDay,
      zone: zoneText.optional(),
      unit: z.enum(cadenceUnits),
      every: z.int().min(1).max(scheduleLimits.weeks),
      minutes: minutes.optional(),
      daysOff: z.enum(daysOffRules).optional(),
    })
    .refine(({ unit, every }) => unit === 'weeks' || every <= scheduleLimits.months, {
      path: ['every'],
      params: { rule: 'too_big', limit: scheduleLimits.months },
    }),
)

export type SetRhythmInput = z.output<ReturnType<typeof setRhythmInput>>

export const setDaysOffInput = lazily(() => z.strictObject({ version, daysOff: z.enum(daysOffRules) }))

export const addPauseInput = lazily(() => z.strictObject({ startsOn: dateText, endsOn: dateText }))

const move = {
  version,
  startsAt: z.union([instantText, localTimeText]),
  minutes: minutes.optional(),
  reason,
  /** Move it although one of the two has another session then. */
  nevertheless: z.boolean().optional(),
}

export const moveSessionInput = lazily(() => z.strictObject(move))

export const settleSessionInput = lazily(() =>
  z.strictObject({ version, state: z.enum(['cancelled', 'missed']), reason }),
)
