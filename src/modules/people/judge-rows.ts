import type { FieldProblem } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { fieldProblems } from '../../kernel/problems.ts'
import type { CsvRow } from './csv-rows.ts'
import { localeWords, meant } from './csv-table.ts'
import { type AddPersonInput, addPersonInput } from './schemas.ts'

export type NewPerson = Required<Omit<AddPersonInput, 'invite'>> & { address: string; locale: Locale; zone: string }

/** What becomes of a row: somebody new, somebody who is here already and stays as they are, or nothing, for these reasons. */
export interface JudgedRow {
  row: number
  name: string
  email: string
  outcome: 'new' | 'unchanged' | 'problem'
  problems: FieldProblem[]
  person: NewPerson | null
}

const roleWords = { hr: 'hr', member: 'member', anggota: 'member' }
const zoneWords = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' }

/**
 * Says of each row what would become of it.
 * @param here addresses of everyone in the organisation, in the form in which addresses are compared
 * @param defaults what language and zone are where a row says nothing
 */
export const judgeRows = (
  rows: readonly CsvRow[],
  here: ReadonlySet<string>,
  defaults: { locale: Locale; zone: string },
): JudgedRow[] => {
  const schema = addPersonInput()
  const seen = new Set<string>()
  return rows.map(({ row, cells }): JudgedRow => {
    const input = {
      name: cells.name,
      email: cells.email,
      address: cells.address || undefined,
      locale: meant(localeWords, cells.locale),
      zone: meant(zoneWords, cells.zone),
      role: meant(roleWords, cells.role),
    }
    const shown = { row, name: cells.name ?? '', email: cells.email ?? '' }
    const parsed = schema.safeParse(input)
    if (!parsed.success) {
      return { ...shown, outcome: 'problem', problems: fieldProblems(parsed.error, input), person: null }
    }
    const { invite: _, ...found } = parsed.data
    if (here.has(found.email)) return { ...shown, outcome: 'unchanged', problems: [], person: null }
    if (seen.has(found.email)) {
      const twice: FieldProblem = { field: 'email', rule: 'already_there' }
      return { ...shown, outcome: 'problem', problems: [twice], person: null }
    }
    seen.add(found.email)
    const { name, address = name, locale = defaults.locale, zone = defaults.zone } = found
    return { ...shown, outcome: 'new', problems: [], person: { ...found, address, locale, zone } }
  })
}
