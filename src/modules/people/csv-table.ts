import { plainCell } from '../../kernel/csv.ts'
import { Fault } from '../../kernel/errors.ts'

/** What each column of a kind of table may be called, in either language, in lower case. */
export type ColumnNames<C extends string> = Readonly<Record<C, readonly string[]>>

/** One line of the table. `row` counts as a spreadsheet does: 1 is the line that names the columns. */
export interface CsvRow<C extends string> {
  row: number
  cells: Partial<Record<C, string>>
}

export interface CsvTable<C extends string> {
  rows: CsvRow<C>[]
  /** Names of columns that mean nothing here. */
  unknown: string[]
}

interface TableKind<C extends string> {
  names: ColumnNames<C>
  /** Columns without which it is no such table. */
  needed: readonly C[]
  /** Rows that are read at most, the first line aside. */
  most: number
}

/** Within this the first line ends, which names the columns. */
const HEADER_CHARACTERS = 4096

const separators = [',', ';', '\t'] as const

const refuse = (rule: 'not_csv' | 'required' | 'too_many', limit?: number): Fault =>
  new Fault('bad_input', { fields: [{ field: 'csv', rule, ...(limit === undefined ? {} : { limit }) }] })

/**
 * Reads a table that is separated by comma, semicolon or tab, and finds its columns by their names.
 * @throws Fault `bad_input` naming `csv` where it is no such table, or too long
 */
export const readTable = async <C extends string>(
  csv: string,
  { names, needed, most }: TableKind<C>,
): Promise<CsvTable<C>> => {
  const columns = Object.keys(names) as C[]
  const columnOf = (title: string): C | undefined => {
    const name = plainCell(title).trim().toLowerCase()
    return columns.find((column) => names[column].some((known) => known === name))
  }

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
  if (!isClear || !needed.every((column) => found.includes(column))) throw refuse('not_csv')
  const rows = lines
    .map((cells, line) => ({ row: line + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length === 0) throw refuse('required')
  if (rows.length > most) throw refuse('too_many', most)
  return {
    rows: rows.map(({ row, cells }) => ({ row, cells: named(places, cells) })),
    unknown: titles.filter((title, place) => places[place] === undefined && title.trim() !== ''),
  }
}

const named = <C extends string>(places: readonly (C | undefined)[], cells: readonly string[]): CsvRow<C>['cells'] => {
  const row: CsvRow<C>['cells'] = {}
  for (const [place, column] of places.entries()) {
    if (column !== undefined) row[column] = plainCell((cells[place] ?? '').trim())
  }
  return row
}

type Words = Readonly<Record<string, string>>

/** The value that a word stands for, the word itself where it is none of ours, undefined for an empty cell. */
export const meant = (words: Words, cell: string | undefined): string | undefined =>
  cell === undefined || cell === '' ? undefined : (new Map(Object.entries(words)).get(cell.toLowerCase()) ?? cell)

/** How people write a language in a table. */
export const localeWords: Words = {
  id: 'id',
  indonesia: 'id',
  indonesian: 'id',
  'bahasa indonesia': 'id',
  en: 'en',
  english: 'en',
  inggris: 'en',
  'bahasa inggris': 'en',
}
