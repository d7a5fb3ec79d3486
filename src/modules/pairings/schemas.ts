import * as z from 'zod'
import { dateText, idOf, lazily } from '../../kernel/fields.ts'
import { locales } from '../../kernel/locale.ts'

export const pairingLimits = {
  perPage: 50,
  mostAtOnce: 200,
  candidates: 20,
  searchCharacters: 120,
  /** Pairs of one table: each brings three keys, and all of them go in one write. */
  importRows: 500,
  importKilobytes: 900,
  /** Of each part of an agreement. */
  agreementCharacters: 4000,
} as const

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
    /** Whether the new mentor is the mentee's line manager. */
    isLineManager: z.boolean().default(false),
  }),
)

export const pairInput = lazily(() =>
  z.strictObject({
    mentor: z.string().min(1).pipe(idOf('person')),
    mentee: z.string().min(1).pipe(idOf('person')),
    /** Of drafts that both read; that of the mentee, where it is left out. */
    language: unlessEmpty(z.enum(locales).optional()),
    isLineManager: z.boolean().default(false),
    /** The first day that it can be, where it is left out. */
    startsOn: unlessEmpty(dateText.optional()),
  }),
)
export type PairInput = z.output<ReturnType<typeof pairInput>>

export const pairsCsv = lazily(() =>
  z.string().refine((text) => new TextEncoder().encode(text).length <= pairingLimits.importKilobytes * 1024, {
    params: { rule: 'too_many_bytes', limit: pairingLimits.importKilobytes },
  }),
)

export const importPairsInput = lazily(() =>
  z.strictObject({
    csv: pairsCsv(),
    /** Whether it is only said what would happen. */
    preview: z.boolean().default(false),
  }),
)

export const programPairingsQuery = lazily(() =>
  z.strictObject({
    after: unlessEmpty(idOf('pairing').optional()),
    limit: z.coerce.number().int().min(1).max(pairingLimits.mostAtOnce).optional(),
  }),
)

export const listRequestsQuery = lazily(() =>
  z.strictObject({
    after: unlessEmpty(idOf('mentorRequest').optional()),
    limit: z.coerce.number().int().min(1).max(pairingLimits.mostAtOnce).optional(),
  }),
)

/** People to choose a new pair from, narrowed down by part of a name or address. */
export const pairableQuery = lazily(() => z.strictObject({ search, mentee: unlessEmpty(idOf('person').optional()) }))

/** The last day of a pause; without one, it lasts until somebody resumes. */
export const pauseInput = lazily(() => z.strictObject({ until: unlessEmpty(dateText.optional()) }))

/** What an agreement consists of. */
export const agreementParts = {
  kickoff: ['expectations', 'confidentiality', 'rhythm'],
  closing: ['reached', 'next', 'thanks'],
} as const
export type AgreementKind = keyof typeof agreementParts
export type AgreementPart = (typeof agreementParts)[AgreementKind][number]

const agreementText = lazily(() => z.string().trim().min(1).max(pairingLimits.agreementCharacters))
const version = lazily(() => z.int().min(0))

export const kickoffInput = lazily(() =>
  z.strictObject({
    version: version(),
    expectations: agreementText(),
    confidentiality: agreementText(),
    rhythm: agreementText(),
  }),
)

export const closingInput = lazily(() =>
  z.strictObject({ version: version(), reached: agreementText(), next: agreementText(), thanks: agreementText() }),
)

export const agreeInput = lazily(() => z.strictObject({ version: version() }))
