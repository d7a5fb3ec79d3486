import * as z from 'zod'
import { parseInput } from '../../../http/validate.ts'
import { nestForm } from '../../../web/forms.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { SessionRecord } from '../../sessions/record.ts'
import { wrapUpLimits } from '../../sessions/schemas-wrap-up.ts'
import type { OwnNote } from '../../sessions/wrap-up.ts'

const text = z.string().catch('')
const number = z.coerce.number().int().min(0).catch(0)
/** One box or several of one name. */
const several = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .transform((all) => all.map(Number))

const row = z.object({ body: text, owner: text, dueOn: text })

const form = z.object({
  version: z.coerce.number().int().min(0),
  key: z.string().min(1).max(100),
  intent: text,
  shares: z.array(z.object({ note: text, version: number, parts: several })).catch([]),
  items: z.array(z.object({ item: text, state: text })).catch([]),
  actions: z.array(row).catch([]),
  suggestions: z.array(row).catch([]),
  next: z.object({ startsAt: text }).catch({ startsAt: '' }),
})

export interface WrapUpRow {
  body: string
  owner: string
  dueOn: string
}

/** A wrap-up as it was typed: nothing is judged yet, so that the form can come back as it went. */
export interface WrapUpValues {
  version: number
  key: string
  shares: readonly { note: string; version: number; parts: readonly number[] }[]
  items: readonly { item: string; state: string }[]
  actions: readonly WrapUpRow[]
  suggestions: readonly WrapUpRow[]
  /** `2026-12-10T14:00`, in the pairing's zone, or nothing. */
  next: string
}

/** Boxes of all parts of all notes, and the rows. */
const ENTRIES = 6_000

/**
 * Reads the form of the page.
 * @throws Fault `bad_input` where it is malformed, or says nothing of what was seen
 */
export const parseWrapUpForm = (data: Iterable<[string, File | string]>): { values: WrapUpValues; intent: string } => {
  const limits = { entries: ENTRIES, items: wrapUpLimits.notes }
  const { intent, next, ...values } = parseInput(form, nestForm(data, limits))
  return { values: { ...values, next: next.startsAt }, intent }
}

const blank = (owner: string): WrapUpRow => ({ body: '', owner, dueOn: '' })
const FIRST_ROWS = 3

interface Found {
  pairing: Pairing
  record: SessionRecord
  notes: readonly OwnNote[]
  items: readonly { id: string; state: string }[]
  now: Temporal.Instant
}

/** When the pair would meet next by its rhythm, as a form field holds it. */
const byRhythm = ({ pairing, record, now }: Found): string => {
  const { cadenceWeeks, zone, localTime } = pairing
  let day = record.startsAt.toZonedDateTimeISO(zone).toPlainDate().add({ weeks: cadenceWeeks })
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  while (Temporal.PlainDate.compare(day, today) <= 0) day = day.add({ weeks: cadenceWeeks })
  return day.toPlainDateTime(localTime).toString({ smallestUnit: 'minute' })
}

/** How the page starts out: what does not sound private is ticked, and the next date is as the rhythm has it. */
export const firstValues = (found: Found): WrapUpValues => ({
  version: found.record.version,
  key: crypto.randomUUID(),
  shares: found.notes.map(({ id, version, parts }) => ({
    note: id,
    version,
    parts: parts.flatMap(({ reason }, at) => (reason === null ? [at] : [])),
  })),
  items: found.items.map(({ id, state }) => ({ item: id, state })),
  actions: [blank('mentee'), blank('mentor'), blank('mentee')],
  suggestions: [blank('mentee')],
  next: found.record.next ? '' : byRhythm(found),
})

/** The same with further empty rows, as far as a wrap-up takes them. */
export const withMoreRows = (values: WrapUpValues): WrapUpValues => ({
  ...values,
  actions: [...values.actions, ...Array.from({ length: FIRST_ROWS }, () => blank('mentee'))].slice(
    0,
    wrapUpLimits.actions,
  ),
  suggestions: [...values.suggestions, blank('mentee')].slice(0, wrapUpLimits.suggestions),
})
