import * as z from 'zod'
import { dateText, idOf, lazily } from '../../kernel/fields.ts'

export const pairingLimits = { perPage: 50, mostAtOnce: 200, candidates: 20, searchCharacters: 120 } as const

/** A form that is sent with a field left empty asks for no more than one without it. */
const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema)

/** Part of a name. */
const search = unlessEmpty(z.string().trim().max(pairingLimits.searchCharacters).optional())

export const listArrangedQuery = lazily(() =>
  z.strictObject({
    search,
    /** The `next` of the page before. */
    after: unlessEmpty(idOf('pairing').optional()),
    limit: z.coerce.number().int().min(1).max(pairingLimits.mostAtOnce).optional(),
  }),
)

export type ListArrangedQuery = z.output<ReturnType<typeof listArrangedQuery>>

export const candidatesQuery = lazily(() => z.strictObject({ search }))

export const transferInput = lazily(() =>
  z.strictObject({
    mentor: z.string().min(1).pipe(idOf('person')),
    /** Today in the pairing's zone, where it is left out. */
    startsOn: unlessEmpty(dateText.optional()),
  }),
)
