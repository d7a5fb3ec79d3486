import { normaliseEmail } from '../../kernel/email.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import { type Locale, locales } from '../../kernel/locale.ts'
import { type CsvRow, type CsvTable, localeWords, meant, readTable } from '../people/csv-table.ts'
import { judgePair, nothingTaken } from './judge-pairs.ts'
import type { Party } from './parties.ts'
import { pairingLimits } from './schemas.ts'

const names = {
  mentor: [
    'mentor',
    'mentor email',
    'mentor e-mail',
    'email mentor',
    'e-mail mentor',
    'surel mentor',
    'alamat email mentor',
  ],
  mentee: [
    'mentee',
    'mentee email',
    'mentee e-mail',
    'email mentee',
    'e-mail mentee',
    'surel mentee',
    'alamat email mentee',
  ],
  language: ['language', 'bahasa'],
  lineManager: ['line manager', 'line-manager', 'linemanager', 'atasan langsung', 'atasan'],
} as const

type Column = keyof typeof names
export type PairRow = CsvRow<Column>

/**
 * Reads a table of pairs.
 * @throws Fault `bad_input` naming `csv` where it is no such table, or longer than one write takes
 */
export const readPairRows = (csv: string): Promise<CsvTable<Column>> =>
  readTable<Column>(csv, { names, needed: ['mentor', 'mentee'], most: pairingLimits.importRows })

/** The addresses of a table, in the form in which addresses are compared. */
export const addressesOf = (rows: readonly PairRow[]): string[] => [
  ...new Set(
    rows
      .flatMap(({ cells }) => [normaliseEmail(cells.mentor ?? ''), normaliseEmail(cells.mentee ?? '')])
      .filter((email) => email !== null),
  ),
]

/** What becomes of a row: a pairing, or nothing, for these reasons. */
export interface JudgedPair {
  row: number
  /** As they stand in the table. */
  mentor: string
  mentee: string
  outcome: 'new' | 'problem'
  problems: FieldProblem[]
  pair: { mentor: Party; mentee: Party; language: Locale | undefined; isLineManager: boolean } | null
}

const yesOrNo = new Map([
  ...['ya', 'y', 'yes', 'true', '1', 'x', 'benar'].map((word) => [word, true] as const),
  ...['', 'tidak', 'tdk', 't', 'no', 'n', 'false', '0', '-', 'bukan'].map((word) => [word, false] as const),
])

const languageOf = (cell: string | undefined): Locale | undefined | null => {
  const text = meant(localeWords, cell)
  return text === undefined ? undefined : (locales.find((locale) => locale === text) ?? null)
}

const partyOf = (
  field: 'mentor' | 'mentee',
  cell: string | undefined,
  parties: ReadonlyMap<string, Party>,
): Party | FieldProblem => {
  if (cell === undefined || cell === '') return { field, rule: 'required' }
  const email = normaliseEmail(cell)
  if (email === null) return { field, rule: 'not_an_address' }
  return parties.get(email) ?? { field, rule: 'nobody_here' }
}

/** Says of each row what would become of it, in view of those before it. */
export const judgePairRows = (rows: readonly PairRow[], parties: ReadonlyMap<string, Party>): JudgedPair[] => {
  const taken = nothingTaken()
  return rows.map(({ row, cells }): JudgedPair => {
    const mentor = partyOf('mentor', cells.mentor, parties)
    const mentee = partyOf('mentee', cells.mentee, parties)
    const language = languageOf(cells.language)
    const isLineManager = yesOrNo.get((cells.lineManager ?? '').toLowerCase())
    const problems: FieldProblem[] = [mentor, mentee].filter((one) => 'rule' in one)
    if (!('rule' in mentor) && !('rule' in mentee)) problems.push(...judgePair({ mentor, mentee }, taken))
    if (language === null) problems.push({ field: 'language', rule: 'not_allowed' })
    if (isLineManager === undefined) problems.push({ field: 'lineManager', rule: 'not_allowed' })
    const shown = { row, mentor: cells.mentor ?? '', mentee: cells.mentee ?? '', problems }
    if (problems.length > 0 || 'rule' in mentor || 'rule' in mentee || language === null || isLineManager === undefined)
      return { ...shown, outcome: 'problem', pair: null }
    taken.mentors.set(mentor.id, (taken.mentors.get(mentor.id) ?? 0) + 1)
    taken.mentees.add(mentee.id)
    return { ...shown, outcome: 'new', pair: { mentor, mentee, language, isLineManager } }
  })
}
