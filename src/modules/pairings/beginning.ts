import { q } from '../../db/query.ts'
import { dataKeys, pairings } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { ProgramDetail } from '../programs/service.ts'
import type { Party } from './parties.ts'

/** A pairing that is to begin. */
export type NewPairing = Omit<typeof pairings.$inferInsert, 'organisationId' | 'state' | 'endedOn' | 'createdAt'>

/** Until the two choose their rhythm, it is meant for this. */
const UNCHOSEN = { weekday: 4, localTime: Temporal.PlainTime.from('14:00') } as const

interface Arranged {
  mentor: Party
  mentee: Party
  language?: Locale | undefined
  isLineManager: boolean
}

/** A new pairing of a programme, with what the programme starts it with. The two choose their own rhythm later. */
export const newPairing = (
  ctx: Ctx,
  program: ProgramDetail,
  startedOn: Temporal.PlainDate,
  { mentor, mentee, language, isLineManager }: Arranged,
): NewPairing => ({
  id: ctx.ids.next('pairing'),
  programId: program.id,
  mentorId: mentor.id,
  menteeId: mentee.id,
  language: language ?? mentee.locale,
  startedOn,
  cadenceWeeks: program.cadenceWeeks,
  ...UNCHOSEN,
  zone: mentee.zone,
  sessionMinutes: program.sessionMinutes,
  isLineManager,
})

/** Rows of one statement: SQLite takes 32,766 parameters. */
const ROWS = 250

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))

/** Begins pairings, each under keys of its own. Whoever does this holds no key of any of them afterwards. */
export const beginPairings = async (ctx: Ctx, begun: readonly NewPairing[]): Promise<Query[]> => {
  const { organisationId } = ctx.actor
  const createdAt = ctx.clock.now()
  const keys = await Promise.all(begun.map(({ id }) => ctx.vault.create(organisationId, id as Id<'pairing'>)))
  return [
    ...chunks(begun).map((part) =>
      q
        .insert(pairings)
        .values(part.map((pairing) => ({ ...pairing, organisationId, state: 'active' as const, createdAt }))),
    ),
    ...chunks(keys.flat()).map((part) => q.insert(dataKeys).values(part.map((key) => ({ ...key, createdAt })))),
  ]
}
