import type { FieldRule } from '../../kernel/errors.ts'

/** A day that a calendar file names. */
export interface IcsDay {
  day: Temporal.PlainDate
  name: string
}

/** An event that could not be read, by its number in the file. */
export interface IcsProblem {
  event: number
  name: string
  rule: FieldRule
}

export interface IcsCalendar {
  days: IcsDay[]
  problems: IcsProblem[]
}

/** Days that one event may last. */
const LONGEST_EVENT = 31
/** Events of a file; what follows is not looked at. */
const MOST_EVENTS = 1000

interface Property {
  name: string
  parameters: string
  value: string
}

/** Lines of RFC 5545: one that begins with a space or a tab goes on with the one before. */
const unfold = (text: string): string[] => text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)

const toProperty = (line: string): Property | null => {
  // A parameter's value in quotes may hold a colon.
  const found = /^([A-Za-z0-9-]+)((?:;[^:;="]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line)
  if (!found) return null
  const [, name = '', parameters = '', value = ''] = found
  return { name: name.toUpperCase(), parameters: parameters.toUpperCase(), value }
}

const plain = (value: string): string =>
  value
    .replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()

const toDate = ({ value, parameters }: Property): Temporal.PlainDate | FieldRule => {
  if (/^\d{8}T\d{6}Z?$/.test(value) || /VALUE=DATE-TIME/.test(parameters)) return 'not_all_day'
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  if (!found) return 'not_a_date'
  try {
    return Temporal.PlainDate.from(`${found[1]}-${found[2]}-${found[3]}`)
  } catch {
    return 'not_a_date'
  }
}

/** The day after the last one. */
const endOf = (event: ReadonlyMap<string, Property>, start: Temporal.PlainDate): Temporal.PlainDate | FieldRule => {
  const end = event.get('DTEND')
  if (end) return toDate(end)
  const duration = event.get('DURATION')
  if (!duration) return start.add({ days: 1 })
  const found = /^P(\d{1,3})([DW])$/.exec(duration.value)
  return found ? start.add({ [found[2] === 'W' ? 'weeks' : 'days']: Number(found[1]) }) : 'not_all_day'
}

const readEvent = (event: ReadonlyMap<string, Property>, nameLength: number): IcsDay[] | FieldRule => {
  const name = plain(event.get('SUMMARY')?.value ?? '')
  if (name === '') return 'required'
  if (name.length > nameLength) return 'too_long'
  if (event.has('RRULE') || event.has('RDATE')) return 'repeats'
  const property = event.get('DTSTART')
  const start = property ? toDate(property) : 'not_a_date'
  if (typeof start === 'string') return start
  const end = endOf(event, start)
  if (typeof end === 'string') return end
  const length = start.until(end, { largestUnit: 'days' }).days
  if (length < 1) return 'not_a_date'
  if (length > LONGEST_EVENT) return 'too_many'
  return Array.from({ length }, (_, days) => ({ day: start.add({ days }), name }))
}

/** The properties of each event by their names, the first of a name; what stands inside an event's own parts is left out. */
const eventsOf = (lines: readonly string[]): Map<string, Property>[] => {
  const events: Map<string, Property>[] = []
  let depth = 0
  let event: Map<string, Property> | null = null
  for (const line of lines) {
    const property = toProperty(line)
    if (!property) continue
    const { name } = property
    if (name === 'BEGIN') {
      if (event) depth += 1
      else if (property.value.trim().toUpperCase() === 'VEVENT') event = new Map()
    } else if (name === 'END' && event) {
      if (depth > 0) depth -= 1
      else {
        events.push(event)
        event = null
        if (events.length >= MOST_EVENTS) return events
      }
    } else if (event && depth === 0 && !event.has(name)) event.set(name, property)
  }
  return events
}

/**
 * The days of a calendar file in the form of RFC 5545: those of its all-day events. An event that lasts hours or repeats is a
 * problem, because nobody could tell which days it would take; a cancelled one is left out.
 * @returns null for what is no calendar file
 */
export const readIcs = (text: string, nameLength: number): IcsCalendar | null => {
  const lines = unfold(text.replace(/^\uFEFF/, ''))
  const first = lines.find((line) => line.trim() !== '')
  if (first?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return null
  const calendar: IcsCalendar = { days: [], problems: [] }
  for (const [at, event] of eventsOf(lines).entries()) {
    if (event.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') continue
    const read = readEvent(event, nameLength)
    if (typeof read === 'string') {
      const name = plain(event.get('SUMMARY')?.value ?? '').slice(0, nameLength)
      calendar.problems.push({ event: at + 1, name, rule: read })
    } else calendar.days.push(...read)
  }
  return calendar
}
