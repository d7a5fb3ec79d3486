import * as z from 'zod'
import type { FieldRule } from './errors.ts'
import { type Entity, type Id, isId } from './ids.ts'

/** Marks a custom issue with one of our rules, so that each transport can word it. */
const fails = (rule: FieldRule, limit?: number) => ({ params: { rule, limit } })

/** An id in a path. One of the wrong shape cannot exist, which is all that the asker learns. */
export const idOf = <E extends Entity>(entity: E) =>
  z.custom<Id<E>>((value) => isId(entity, value), fails('unknown_id'))

const parsed = <T>(parse: (text: string) => T, rule: FieldRule) =>
  z.string().transform((text, ctx): T => {
    try {
      return parse(text)
    } catch {
      ctx.addIssue({ code: 'custom', ...fails(rule) })
      return z.NEVER
    }
  })

/** `2026-12-03T07:00:00Z`, or with an offset. */
export const instantText = parsed((text) => Temporal.Instant.from(text), 'not_a_time')

/** `2026-12-03T14:00`, without a zone. */
export const localTimeText = parsed((text) => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) throw new RangeError('not a local time')
  return Temporal.PlainDateTime.from(text)
}, 'not_a_time')

/** `2026-12-03`. */
export const dateText = parsed((text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('not a date')
  return Temporal.PlainDate.from(text)
}, 'not_a_date')

/** The name of an IANA zone as the database of zones spells it. */
const zoneNamed = (text: string): string => {
  // An offset such as +07:00 is no place: it knows nothing of summer time.
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/.test(text)) throw new RangeError('not a zone')
  return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
}

/** `Asia/Makassar`, in whatever case it was written. */
export const zoneText = parsed((text) => zoneNamed(text.trim()), 'not_a_zone')

/** Names one filled-in form, or one API request, so that sending it twice does it once. */
export const submissionKey = z.string().min(1).max(100)

/** Text of at most so many KB of UTF-8, and not blank. */
export const textUpTo = (kilobytes: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => new TextEncoder().encode(text).length <= kilobytes * 1024, fails('too_many_bytes', kilobytes))

// Controls, line and paragraph separators, direction and zero-width marks, whatever else shows nothing, broken surrogates.
const notOneLine = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** One line of plain text in NFC, such as a name: nothing in it breaks a line, hides or turns the text around it. */
export const lineText = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !notOneLine.test(text), fails('not_one_line')),
    )

/** A schema that is built when it is first needed: what start-up does not build, no cold request waits for. */
export const lazily = <T>(build: () => T): (() => T) => {
  let built: { value: T } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
