import { formatNumber, plural } from '../format.ts'

const count = (n: number, one: string, other: string) => `${formatNumber('en', n)} ${plural('en', n, { one, other })}`

/** The organisation's days off. */
export const calendar = {
  title: 'Days off',
  lead: 'On these days nobody is asked to meet: planned sessions move or are left out, as each pair prefers. The change reaches them in the coming night.',
  national: 'National calendar',
  nationalHint: 'National holidays and collective leave of Indonesia, for 2026 and 2027.',
  calendars: { id: 'Indonesia', none: 'None, only our own days' },
  saveNational: 'Save',
  expected: 'expected, the decree decides',
  expectedText:
    'The decree for 2027 is not out yet. These days are worked out from the calendars and may shift by a day; Nyepi, Vesak and collective leave are missing, because only the decree fixes them. Add or strike days here once you know.',
  year: 'Year',
  none: 'No days off in this year',
  noneText: 'Keep the national calendar, add days of your own, or bring in a calendar file.',
  sources: { national: 'National', collective: 'Collective leave', own: 'Our own' },
  worked: 'We work on this day',
  workedInstead: (name: string) => `Otherwise: ${name}`,
  remove: 'Remove',
  removeOf: (name: string, day: string) => `Remove ${name} on ${day}`,
  add: 'Add days',
  from: 'First day',
  to: 'Last day',
  toHint: 'Only for several days in a row.',
  name: 'Name',
  nameHint: 'Everyone in your organisation can read it.',
  kind: 'What kind of day',
  kinds: { off: 'A day off', working: 'A day that we work on' },
  kindHints: {
    off: 'Company leave, a local holiday, the anniversary.',
    working: 'A weekend or a national holiday on which you work.',
  },
  addThem: 'Add',
  bringIn: 'Bring in a calendar file',
  bringInLead: 'All-day events of an .ics file become days off.',
  file: 'Calendar file',
  fileHint: (kilobytes: number) => `An .ics file of at most ${kilobytes} KB.`,
  text: 'Or paste its text',
  preview: 'See what it would add',
  previewTitle: 'What the file would add',
  found: (days: number) => `${count(days, 'day', 'days')} to add`,
  past: (days: number) => `${count(days, 'day', 'days')} past or too far ahead, left out`,
  known: (days: number) => `${count(days, 'day', 'days')} here already, left out`,
  nothing: 'There is nothing to add.',
  problems: (events: number) =>
    `${count(events, 'event', 'events')} cannot be read. Nothing is added until the file is mended.`,
  event: (number: number, name: string) => (name === '' ? `Event ${number}` : `Event ${number}, ${name}`),
  confirm: (days: number) => `Add ${count(days, 'day', 'days')}`,
  change: 'Choose another file',
  back: 'Days off',
}
