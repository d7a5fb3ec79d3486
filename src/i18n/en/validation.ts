import type { FieldRule } from '../../kernel/errors.ts'
import { formatNumber, plural } from '../format.ts'

const n = (value: number) => formatNumber('en', value)
const counted = (count: number, one: string, other: string) => `${n(count)} ${plural('en', count, { one, other })}`

/** One sentence a rule, to stand beside the field; `limit` is the bound of the rules that have one. */
export const validation = {
  required: () => 'Please fill this in.',
  too_short: (limit: number) => `Please write at least ${counted(limit, 'character', 'characters')}.`,
  too_long: (limit: number) => `Please keep this to ${counted(limit, 'character', 'characters')}.`,
  too_few: (limit: number) => `At least ${n(limit)} needed.`,
  too_many: (limit: number) => `At most ${n(limit)} allowed.`,
  too_small: (limit: number) => `Must be ${n(limit)} or more.`,
  too_big: (limit: number) => `Must be ${n(limit)} or less.`,
  too_many_bytes: (limit: number) => `This text is too long: the limit is ${n(limit)} KB.`,
  not_text: () => 'Must be text.',
  not_a_number: () => 'Must be a whole number.',
  not_a_figure: () => 'Must be a number, such as 12.5 or 1,250.',
  ambiguous_figure: () =>
    'This can be read in two ways. Please write a thousand as 1250 or 1,250, a decimal as 1.25, and large amounts in words: million, billion.',
  same_as_baseline: () => 'The target is the same as where you start. What should be different?',
  other_direction: () => 'This does not fit: the target lies on the other side of where you start.',
  not_a_date: () => 'Must be a date, such as 2026-12-03.',
  not_a_time: () => 'Must be a date and time, such as 2026-12-03T14:00.',
  not_a_list: () => 'Must be a list.',
  not_allowed: () => 'This value is not one of the choices.',
  unknown_field: () => 'This field is not known here.',
  unknown_id: () => 'This does not exist, or is not yours to use.',
  in_the_past: () => 'This time has passed already.',
  in_the_future: () => 'This day has not come yet.',
  already_there: () => 'This is here already.',
  not_json: () => 'The body must be JSON.',
  not_an_address: () => 'Must be an e-mail address, such as ratna@company.example.',
  not_one_line: () => 'Must be a single line of plain text.',
  not_a_zone: () => 'Must be a time zone, such as Asia/Jakarta.',
  not_a_web_address: () => 'Must be an address that starts with https://.',
  wrong_code: () => 'This code does not fit, or is no longer valid.',
  needs_sso_login: () =>
    'Please sign in through your company’s provider first. That proves that it works, so that this rule locks nobody out, you included.',
  needs_passkey_login: () =>
    'Please show a passkey of your own in this sign-in first. That proves that it works, so that this rule does not lock you out.',
  in_use: () => 'Everyone signs in through this. Please choose another sign-in rule first.',
  someone_else: () => 'Please choose someone who is not in this pairing already.',
  not_csv: () => 'Must be a table in CSV form, with a first line that names its columns.',
  no_dates: () => 'No date was found. Start each session with a line that holds its date.',
  not_ics: () => 'Must be a calendar file: its first line is BEGIN:VCALENDAR.',
  not_all_day: () => 'This event lasts hours and not whole days.',
  repeats: () => 'This event repeats. Please add its days one by one.',
  too_far_ahead: (limit: number) => `Please choose a day within the next ${counted(limit, 'day', 'days')}.`,
  before_another: () => 'An earlier session stays as it is. Please choose a day after it.',
  in_a_gap: () => 'The clocks go forward over this time, so it does not exist on that day.',
  overlaps: () => 'One of you already has another session at this time.',
  before_start: () => 'Must not lie before the start.',
  after_end: () => 'Must not lie after the end of the programme.',
  closed: () => 'This programme is closed. Those who meet in it go on, and nobody new comes in.',
  has_left: () => 'This person is deactivated and can no longer take part.',
  nobody_here: () => 'Nobody in your organisation has this address.',
  same_person: () => 'Mentor and mentee have to be two different people.',
  full: (limit: number) =>
    `This mentor already has as many mentees as they take in this programme: ${n(limit)}. Please choose another one, or raise the number first.`,
  already_paired: () => 'This mentee already has a pairing that is running in this programme.',
  still_paired: () => 'This person still has a pairing that is running in this programme.',
  not_after_start: () => 'Must be after the first day.',
  period_overlaps: () => 'Another one covers a part of this period already.',
  period_too_long: (limit: number) => `A period has at most ${counted(limit, 'month', 'months')}.`,
  invalid: () => 'This cannot be read.',
} satisfies Record<FieldRule, (limit: number) => string>
