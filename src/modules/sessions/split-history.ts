import type { HistoryEntry } from './schemas.ts'

const months: Readonly<Record<string, number>> = {
  jan: 1,
  january: 1,
  januari: 1,
  feb: 2,
  february: 2,
  februari: 2,
  mar: 3,
  march: 3,
  maret: 3,
  apr: 4,
  april: 4,
  may: 5,
  mei: 5,
  jun: 6,
  june: 6,
  juni: 6,
  jul: 7,
  july: 7,
  juli: 7,
  aug: 8,
  august: 8,
  agu: 8,
  agt: 8,
  ags: 8,
  agustus: 8,
  sep: 9,
  sept: 9,
  september: 9,
  oct: 10,
  october: 10,
  okt: 10,
  oktober: 10,
  nov: 11,
  november: 11,
  nop: 11,
  nopember: 11,
  dec: 12,
  december: 12,
  des: 12,
  desember: 12,
}

const WEEKDAY = String.raw`(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,\s]+)?`
/** What may stand before a date at the head of a session: a heading mark, a bullet, "Sesi 3:", "1:1". */
const LEAD = String.raw`^[\s#>*_\-–•]*(?:(?:sesi|session|meeting|pertemuan|mentoring|1[:-]1)\b\s*(?:ke-?)?(?:\d{1,3}\b)?\s*[:,.\-–—(]*\s*)?(?:(?:tanggal|tgl\.?|date|on)\s*:?\s*)?`
/** What may follow it: nothing, or a separator and then the first words of the note. */
const TAIL = String.raw`(?=$|[\s:,.;)\]*_\-–—|(])`

const patterns: readonly { expression: RegExp; order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { expression: new RegExp(`${LEAD}${WEEKDAY}(\\d{4})-(\\d{1,2})-(\\d{1,2})${TAIL}`, 'i'), order: 'ymd' },
  {
    expression: new RegExp(`${LEAD}${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+([a-z]{3,9})\\.?,?\\s+(\\d{4})${TAIL}`, 'i'),
    order: 'dmy',
  },
  {
    expression: new RegExp(`${LEAD}${WEEKDAY}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TAIL}`, 'i'),
    order: 'mdy',
  },
  {
    expression: new RegExp(`${LEAD}${WEEKDAY}(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})${TAIL}`, 'i'),
    order: 'dmy',
  },
]

const asMonth = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : months[text.toLowerCase()])

const asYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

/** The date that a line starts with and what follows it, or null. 05/04 is the fifth of April, in both languages. */
const readDateLine = (line: string): { date: Temporal.PlainDate; rest: string } | null => {
  for (const { expression, order } of patterns) {
    const [whole, a, b, c] = expression.exec(line) ?? []
    if (whole === undefined || a === undefined || b === undefined || c === undefined) continue
    const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
    const monthNumber = asMonth(month)
    if (monthNumber === undefined) continue
    try {
      const date = Temporal.PlainDate.from(
        { year: asYear(year), month: monthNumber, day: Number(day) },
        { overflow: 'reject' },
      )
      return { date, rest: line.slice(whole.length).replace(/^[\s:,.;)\]*_\-–—|]+/, '') }
    } catch {
      // A date that no calendar has, such as 31 February, does not start a session.
    }
  }
  return null
}

/**
 * Splits pasted notes into sessions: a line that starts with a date starts one, blank lines and all else belong to it.
 * What stands before the first date belongs to no session and is given back, so that nothing is lost silently.
 * @returns entries in the order of the text; a date that comes again adds to its session
 */
export const splitHistory = (text: string): { entries: HistoryEntry[]; before: string } => {
  const sections = new Map<string, { heldOn: Temporal.PlainDate; lines: string[] }>()
  const before: string[] = []
  let current = before
  for (const line of text.split(/\r\n?|\n/)) {
    const found = readDateLine(line)
    if (!found) {
      current.push(line)
      continue
    }
    const known = sections.get(found.date.toString()) ?? { heldOn: found.date, lines: [] }
    sections.set(found.date.toString(), known)
    current = known.lines
    if (found.rest !== '') current.push(found.rest)
  }
  const entries = [...sections.values()].map(({ heldOn, lines }) => {
    const note = lines.join('\n').trim()
    return { heldOn, notes: note === '' ? [] : [note] }
  })
  return { entries, before: before.join('\n').trim() }
}
