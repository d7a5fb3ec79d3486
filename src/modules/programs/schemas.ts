import * as z from 'zod'
import { dateText, idOf, lazily, lineText, textUpTo } from '../../kernel/fields.ts'

/** Bounds of a programme, and of what may be asked for at once. */
export const programLimits = {
  nameCharacters: 120,
  purposeKilobytes: 4,
  weeks: { least: 1, most: 12 },
  minutes: { least: 15, most: 240 },
  appraisalMonths: { least: 1, most: 24 },
  capacity: { least: 1, most: 50 },
  perPage: 50,
  mostAtOnce: 200,
  /** People who are added by one form. */
  added: 200,
  candidates: 20,
  searchCharacters: 120,
} as const

const whole = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most)

const fields = lazily(() => ({
  name: lineText(programLimits.nameCharacters),
  purpose: textUpTo(programLimits.purposeKilobytes),
  startsOn: dateText,
  endsOn: dateText.nullable().default(null),
  cadenceWeeks: whole(programLimits.weeks).default(2),
  sessionMinutes: whole(programLimits.minutes).default(60),
  /** Null where the programme has no appraisals. */
  appraisalMonths: whole(programLimits.appraisalMonths).nullable().default(null),
}))

export const createProgramInput = lazily(() => z.strictObject(fields()))
/** The whole of it, made from the version that is named. */
export const changeProgramInput = lazily(() => z.strictObject({ ...fields(), version: z.int().min(0) }))

export type CreateProgramInput = z.output<ReturnType<typeof createProgramInput>>
export type ChangeProgramInput = z.output<ReturnType<typeof changeProgramInput>>

/** A form that is sent with a field left empty asks for no more than one without it. */
const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema)

const limit = lazily(() => z.coerce.number().int().min(1).max(programLimits.mostAtOnce).optional())
const search = lazily(() => unlessEmpty(z.string().trim().max(programLimits.searchCharacters).optional()))

export const listProgramsQuery = lazily(() =>
  z.strictObject({ after: unlessEmpty(idOf('program').optional()), limit: limit() }),
)
export type ListProgramsQuery = z.output<ReturnType<typeof listProgramsQuery>>

const side = lazily(() => z.enum(['mentor', 'mentee']))

export const listMembersQuery = lazily(() =>
  z.strictObject({
    side: side().default('mentor'),
    /** Part of a name or address. */
    search: search(),
    /** The `next` of the page before. */
    after: unlessEmpty(idOf('person').optional()),
    limit: limit(),
  }),
)
export type ListMembersQuery = z.output<ReturnType<typeof listMembersQuery>>

export const findJoinersQuery = lazily(() => z.strictObject({ side: side().default('mentor'), search: search() }))

const capacity = lazily(() => whole(programLimits.capacity))

export const addMembersInput = lazily(() =>
  z
    .strictObject({
      side: side(),
      people: z.array(idOf('person')).max(programLimits.added).default([]),
      emails: z.array(z.string().max(254)).max(programLimits.added).default([]),
      /** How many mentees each of these mentors takes; nothing for mentees. */
      capacity: capacity().optional(),
    })
    .refine(({ people, emails }) => people.length + emails.length > 0, {
      path: ['emails'],
      params: { rule: 'required' },
    }),
)
export type AddMembersInput = z.output<ReturnType<typeof addMembersInput>>

export const changeMemberInput = lazily(() => z.strictObject({ capacity: capacity() }))
