import { plainCell } from '../../kernel/csv.ts'
import { Fault } from '../../kernel/errors.ts'
import { limits } from './schemas.ts'

/** What a column may be called, in either language, in lower case. */
const columnNames = {
  name: ['name', 'nama', 'full name', 'nama lengkap'],
  email: ['email', 'e-mail', 'surel', 'email address', 'alamat email'],
  locale: ['language', 'bahasa'],
  zone: ['zone', 'zona', 'time zone', 'zona waktu'],
  role: ['role', 'peran'],
  address: ['address', 'sapaan', 'form of address'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Column = keyof typeof columnNames
const columns = Object.keys(columnNames) as Column[]

/** One line of the table. `row` counts as a spreadsheet does: 1 is the line that names the columns. */
export interface CsvRow {
  row: number
  cells: Partial<Record<Column, string>>
}

export interface CsvTable {
  rows: CsvRow[]
  /** Names of columns that mean nothing here. */
  unknown: string[]
}

/** Within this the first line ends, which names the columns. */
const HEADER_CHARACTERS = 4096

const separators = [',', ';', '\t'] as const

const columnOf = (title: string): Column | undefined => {
  const name = plainCell(title).trim().toLowerCase()
  return columns.find((column) => columnNames[column].some((known) => known === name))
}

const refuse = (rule: 'not_csv' | 'required' | 'too_many', limit?: number): Fault =>
  new Fault('bad_input', { fields: [{ field: 'csv', rule, ...(limit === undefined ? {} : { limit }) }] })

/**
 * Reads a table of people: separated by comma, semicolon or tab, columns found by their names in either language.
 * @throws Fault `bad_input` naming `csv` where it is no such table, or too long
 */
export const readRows = async (csv: string): Promise<CsvTable> => {
  const { default: papa } = await import('papaparse')
  const text = csv.replace(/^\u{FEFF}/u, '').replace(/^(\s*\n)?(sep=.\r?\n)?/i, '')
  if (text.trim() === '') throw refuse('required')

  const start = text.slice(0, HEADER_CHARACTERS)
  const known = (delimiter: string): number =>
    (papa.parse<string[]>(start, { delimiter, preview: 1 }).data[0] ?? []).filter(columnOf).length
  const delimiter = separators.toSorted((a, b) => known(b) - known(a))[0] ?? ','
  const { data, errors } = papa.parse<string[]>(text, { delimiter })
  // A quotation mark that is never closed swallows all rows behind it.
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw refuse('not_csv')

  const [titles = [], ...lines] = data
  const places = titles.map(columnOf)
  const found = places.filter((column) => column !== undefined)
  const isClear = new Set(found).size === found.length
  if (!isClear || !found.includes('name') || !found.includes('email')) throw refuse('not_csv')
  const rows = lines
    .map((cells, line) => ({ row: line + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length === 0) throw refuse('required')
  if (rows.length > limits.importRows) throw refuse('too_many', limits.importRows)
  return {
    rows: rows.map(({ row, cells }) => ({ row, cells: named(places, cells) })),
    unknown: titles.filter((title, place) => places[place] === undefined && title.trim() !== ''),
  }
}

const named = (places: readonly (Column | undefined)[], cells: readonly string[]): CsvRow['cells'] => {
  const row: CsvRow['cells'] = {}
  for (const [place, column] of places.entries()) {
    if (column !== undefined) row[column] = plainCell((cells[place] ?? '').trim())
  }
  return row
}
