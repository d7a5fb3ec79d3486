import * as z from 'zod'
import { normaliseEmail } from '../../kernel/email.ts'
import type { FieldRule } from '../../kernel/errors.ts'
import { idOf, lazily, lineText, zoneText } from '../../kernel/fields.ts'
import { locales } from '../../kernel/locale.ts'

/** Bounds of what may be asked for at once. */
export const limits = {
  nameCharacters: 120,
  emailCharacters: 254,
  /** People of one page of the list. */
  page: 50,
  /** Invitations of one press of a button. */
  invitations: 200,
  importRows: 10_000,
  importKilobytes: 900,
} as const

const fails = (rule: FieldRule) => ({ params: { rule } })

/** A name starts like no formula of a spreadsheet does. */
const personName = lazily(() =>
  lineText(limits.nameCharacters).refine((name) => !/^[=+\-@＝＋－＠]/.test(name), fails('invalid')),
)

/** An address of the directory, in the one form that addresses are compared in. */
export const email = lazily(() =>
  z.string().transform((text, ctx): string => {
    const normal = normaliseEmail(text)
    if (normal !== null) return normal
    ctx.addIssue({ code: 'custom', ...fails(text.trim() === '' ? 'required' : 'not_an_address') })
    return z.NEVER
  }),
)

const role = lazily(() => z.enum(['member', 'hr']))

/** What a person is added with. What is left out, the organisation's own language and zone fill in. */
export const addPersonInput = lazily(() =>
  z.strictObject({
    name: personName(),
    email: email(),
    address: personName().optional(),
    locale: z.enum(locales).optional(),
    zone: zoneText.optional(),
    role: role().default('member'),
    invite: z.boolean().default(false),
  }),
)
export type AddPersonInput = z.output<ReturnType<typeof addPersonInput>>

export const changePersonInput = lazily(() =>
  z.strictObject({
    name: personName().optional(),
    email: email().optional(),
    address: personName().optional(),
    locale: z.enum(locales).optional(),
    zone: zoneText.optional(),
    role: role().optional(),
    active: z.boolean().optional(),
  }),
)
export type ChangePersonInput = z.output<ReturnType<typeof changePersonInput>>

export const listPeopleQuery = lazily(() =>
  z.strictObject({
    /** The start of a word of the name, or of the address. */
    search: z.string().trim().max(100).optional(),
    state: z.enum(['new', 'invited', 'expired', 'joined', 'deactivated']).optional(),
    /** The `next` of the page before. */
    after: idOf('person').optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
)
export type ListPeopleQuery = z.output<ReturnType<typeof listPeopleQuery>>

export const inviteInput = lazily(() =>
  z.strictObject({
    /** `all`: those who were never invited. */
    people: z.union([z.literal('all'), z.array(idOf('person')).min(1).max(limits.invitations)]),
  }),
)

export const csvText = lazily(() =>
  z.string().refine((text) => new TextEncoder().encode(text).length <= limits.importKilobytes * 1024, {
    params: { rule: 'too_many_bytes', limit: limits.importKilobytes },
  }),
)

export const importPeopleInput = lazily(() =>
  z.strictObject({
    csv: csvText(),
    /** Whether rows that cannot be brought in are left out; otherwise one of them stops all. */
    onlyGood: z.boolean().default(false),
    /** Whether it is only said what would happen. */
    preview: z.boolean().default(false),
  }),
)

/** The first person of an organisation, and what those who follow start with. */
export const firstPersonInput = lazily(() =>
  z.strictObject({
    hrName: personName(),
    hrEmail: email(),
    locale: z.enum(locales).default('id'),
    zone: zoneText.default('Asia/Jakarta'),
  }),
)
