import type { DemoOrganisation } from '../../scripts/demo/types.ts'

/** `ses_` and 26 characters, of which the first ten are its time. */
const id = /^([a-z]{3}_[0-9a-z]{10})([0-9a-z]{12})([0-9a-z]{4})$/

/** A year, in which every rhythm comes round: how far each copy of a pairing's history lies behind the one before. */
const DAYS_BETWEEN = 364

interface Copying {
  copy: number
  /** Ids that the copy shares with what it is copied from. */
  kept: ReadonlySet<string>
  /** How far the copy lies behind, in days. */
  days: number
}

const copyId = (text: string, { copy, kept }: Copying): string =>
  kept.has(text)
    ? text
    : text.replace(id, (_, start, middle) => `${start}${middle}${copy.toString(32).padStart(4, '0')}`)

const copyValue = (value: unknown, how: Copying): unknown => {
  if (typeof value === 'string') return id.test(value) ? copyId(value, how) : value
  if (value instanceof Temporal.Instant) return value.subtract({ hours: how.days * 24 })
  if (value instanceof Temporal.PlainDate) return value.subtract({ days: how.days })
  if (Array.isArray(value)) return value.map((one) => copyValue(one, how))
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyValue(one, how)]))
  }
  return value
}

type Row = Readonly<Record<string, unknown>>
type Lists = Record<string, readonly Row[]>

const isList = (value: unknown): value is readonly Row[] => Array.isArray(value)

/** Of which a pairing has one, or which belong to no pairing: they are not repeated within one. */
const once: readonly string[] = ['people', 'programs', 'pairings', 'agreements', 'members', 'mentorRequests', 'pauses']

const listsOf = (demo: DemoOrganisation): Lists =>
  Object.fromEntries(Object.entries(demo).filter((entry): entry is [string, readonly Row[]] => isList(entry[1])))

const idsIn = (rows: readonly { id: string }[]): string[] => rows.map(({ id: own }) => own)

/**
 * The demo organisation with `times` as many people, programmes and pairings, and with `times` as long a history in the
 * pairing that the demo's links lead to. Copies of a history lie a year behind each other; what lies ahead is not copied.
 */
export const multiply = (demo: DemoOrganisation, times: number): DemoOrganisation => {
  const lists = listsOf(demo)
  const kept = new Set([demo.organisation.id])
  const places = new Set<string>([
    demo.organisation.id,
    ...idsIn(demo.people),
    ...idsIn(demo.programs),
    ...idsIn(demo.pairings),
  ])
  const numbers = Array.from({ length: times - 1 }, (_, i) => i + 1)
  const others = (rows: readonly Row[], name: string): Row[] =>
    numbers.flatMap((copy) =>
      rows.map((row) => {
        const copied = copyValue(row, { copy, kept, days: 0 }) as Row
        return name === 'people' ? { ...copied, email: `c${copy}.${String(row.email)}` } : copied
      }),
    )
  const earlier = (rows: readonly Row[], name: string): Row[] =>
    once.includes(name)
      ? []
      : numbers.flatMap((copy) =>
          rows
            .filter(({ pairing }) => pairing === demo.demoPairing)
            .map((row) => copyValue(row, { copy: copy + times, kept: places, days: copy * DAYS_BETWEEN }) as Row),
        )
  const multiplied = Object.entries(lists).map(([name, rows]) => [
    name,
    [...rows, ...others(rows, name), ...earlier(rows, name)],
  ])
  return { ...demo, ...Object.fromEntries(multiplied) }
}
