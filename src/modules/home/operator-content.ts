import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import {
  actions,
  agendaItems,
  agendas,
  dataKeys,
  drafts,
  goals,
  notes,
  pairings,
  sessions,
  topics,
} from '../../db/schema/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { type PairingKey, type Sealed, type SealedField, Unopenable } from '../../kernel/vault.ts'
import type { OperatorMeans } from '../organisations/operator.ts'

export type PrivateSide = 'mentor' | 'mentee'

type Row = Readonly<Record<string, unknown>> & { id: string }

/** Tables of content, in the order in which they are read. */
const tables = ['sessions', 'notes', 'topics', 'actions', 'goals', 'agendas', 'agendaItems', 'drafts'] as const
type Table = (typeof tables)[number]

/** All that a pairing holds that was asked for, with what is sealed opened. */
export type PairingContent = { pairing: Row } & Record<Table, Row[]>

/** Sealed columns by table, and whether what they hold is JSON. */
const sealedIn: Readonly<Record<Table, Readonly<Record<string, { field: SealedField; json?: true }>>>> = {
  sessions: {},
  notes: { body: { field: 'notes.body' } },
  topics: { body: { field: 'topics.body' } },
  actions: { body: { field: 'actions.body' } },
  goals: { body: { field: 'goals.body' }, ifThen: { field: 'goals.if-then' }, unit: { field: 'goals.unit' } },
  agendas: { checks: { field: 'agendas.checks', json: true } },
  agendaItems: { body: { field: 'agenda-items.body', json: true } },
  drafts: {
    body: { field: 'drafts.body', json: true },
    checks: { field: 'drafts.checks', json: true },
    saw: { field: 'drafts.saw' },
  },
}

interface Input {
  pairing: Id<'pairing'>
  privateOf?: PrivateSide | undefined
}

/** The rows of a pairing that both may read, and those of one member alone where they were asked for. */
const selectContent = ({ pairing, privateOf }: Input) => {
  const side = privateOf === 'mentor' ? pairings.mentorId : pairings.menteeId
  const owner = q.select({ id: side }).from(pairings).where(eq(pairings.id, pairing))
  const isAskedFor = privateOf !== undefined
  const readable = and(
    eq(agendas.pairingId, pairing),
    or(isNotNull(agendas.sharedAt), isAskedFor ? inArray(agendas.authorId, owner) : undefined),
  )
  return [
    q.select().from(pairings).where(eq(pairings.id, pairing)),
    q
      .select()
      .from(dataKeys)
      .where(
        and(eq(dataKeys.pairingId, pairing), inArray(dataKeys.scope, isAskedFor ? ['shared', privateOf] : ['shared'])),
      ),
    q.select().from(sessions).where(eq(sessions.pairingId, pairing)).orderBy(asc(sessions.startsAt)),
    q
      .select()
      .from(notes)
      .where(
        and(
          eq(notes.pairingId, pairing),
          or(eq(notes.visibility, 'shared'), isAskedFor ? inArray(notes.authorId, owner) : undefined),
        ),
      )
      .orderBy(asc(notes.id)),
    q.select().from(topics).where(eq(topics.pairingId, pairing)).orderBy(asc(topics.id)),
    q.select().from(actions).where(eq(actions.pairingId, pairing)).orderBy(asc(actions.id)),
    q.select().from(goals).where(eq(goals.pairingId, pairing)).orderBy(asc(goals.id)),
    q.select().from(agendas).where(readable).orderBy(asc(agendas.id)),
    q
      .select()
      .from(agendaItems)
      .where(inArray(agendaItems.agendaId, q.select({ id: agendas.id }).from(agendas).where(readable)))
      .orderBy(asc(agendaItems.agendaId), asc(agendaItems.position)),
    q
      .select()
      .from(drafts)
      .where(
        and(
          eq(drafts.pairingId, pairing),
          or(isNotNull(drafts.saw), isAskedFor ? inArray(drafts.requestedBy, owner) : undefined),
        ),
      )
      .orderBy(asc(drafts.id)),
  ] as const
}

/** What the keys that were asked for open; null for the rest, such as what a draft says to whoever asked for it. */
const openColumn = async (
  { vault }: OperatorMeans,
  row: Row,
  value: unknown,
  { field, json }: { field: SealedField; json?: true },
): Promise<unknown> => {
  if (typeof value !== 'string') return null
  try {
    const text = await vault.open(field, row.id, value as Sealed)
    return json ? JSON.parse(text) : text
  } catch (error) {
    if (error instanceof Unopenable && error.reason === 'no_key') return null
    throw error
  }
}

/** Reads and opens. Whoever calls this has told both members before. */
export const openContent = async (means: OperatorMeans, input: Input): Promise<PairingContent> => {
  const [[pairing], keys, ...found] = (await means.database.batch('read', selectContent(input))) as [
    [Row],
    PairingKey[],
    ...Row[][],
  ]
  means.vault.learn(keys)
  const opened = await Promise.all(
    tables.map(async (table, i) => {
      const rows = (found[i] ?? []).map(async (row): Promise<Row> => {
        const columns = Object.entries(sealedIn[table])
        const texts = columns.map(async ([name, how]) => [name, await openColumn(means, row, row[name], how)] as const)
        return { ...row, ...Object.fromEntries(await Promise.all(texts)) }
      })
      return [table, await Promise.all(rows)] as const
    }),
  )
  return { pairing, ...(Object.fromEntries(opened) as Record<Table, Row[]>) }
}
