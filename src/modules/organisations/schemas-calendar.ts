import * as z from 'zod'
import { dateText, lazily, lineText, textUpTo } from '../../kernel/fields.ts'

/** Bounds of an organisation's own calendar. */
export const calendarLimits = {
  nameCharacters: 120,
  daysAtOnce: 31,
  /** Own days to come, at most. */
  days: 1000,
  fileKilobytes: 256,
  /** How far ahead a day may lie. */
  yearsAhead: 5,
} as const

export const nationalCalendars = ['id', 'none'] as const
export const calendarDayKinds = ['off', 'working'] as const

export const changeCalendarInput = lazily(() => z.strictObject({ national: z.enum(nationalCalendars) }))

export const addCalendarDaysInput = lazily(() =>
  z.strictObject({
    from: dateText,
    /** The last day of several; left out for one. */
    to: z.preprocess((text) => (text === '' ? undefined : text), dateText.optional()),
    name: lineText(calendarLimits.nameCharacters),
    kind: z.enum(calendarDayKinds).default('off'),
  }),
)

export type AddCalendarDaysInput = z.output<ReturnType<typeof addCalendarDaysInput>>

export const icsText = lazily(() => textUpTo(calendarLimits.fileKilobytes))

export const importCalendarInput = lazily(() => z.strictObject({ ics: icsText() }))

export const calendarQuery = lazily(() =>
  z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
)
