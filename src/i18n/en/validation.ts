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
  not_a_date: () => 'Must be a date, such as 2026-12-03.',
  not_a_time: () => 'Must be a date and time, such as 2026-12-03T14:00.',
  not_a_list: () => 'Must be a list.',
  not_allowed: () => 'This value is not one of the choices.',
  unknown_field: () => 'This field is not known here.',
  unknown_id: () => 'This does not exist, or is not yours to use.',
  in_the_past: () => 'This time has passed already.',
  skipped_by_clocks: () => 'On this day the clocks are put forward and skip this time. Please choose another.',
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
  invalid: () => 'This cannot be read.',
} satisfies Record<FieldRule, (limit: number) => string>
