import { type CsvTable, type CsvRow as Row, readTable } from './csv-table.ts'
import { limits } from './schemas.ts'

const names = {
  name: ['name', 'nama', 'full name', 'nama lengkap'],
  email: ['email', 'e-mail', 'surel', 'email address', 'alamat email'],
  locale: ['language', 'bahasa'],
  zone: ['zone', 'zona', 'time zone', 'zona waktu'],
  role: ['role', 'peran'],
  address: ['address', 'sapaan', 'form of address'],
} as const

type Column = keyof typeof names
export type CsvRow = Row<Column>

/**
 * Reads a table of people.
 * @throws Fault `bad_input` naming `csv` where it is no such table, or too long
 */
export const readRows = (csv: string): Promise<CsvTable<Column>> =>
  readTable<Column>(csv, { names, needed: ['name', 'email'], most: limits.importRows })
