import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import type { Check } from '../../coach/source.ts'
import { checkAgenda } from '../../coach/tasks/agenda/rubric/index.ts'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { agendaItems, agendas } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import type { Pairing } from '../pairings/service.ts'
import { citationProblems } from './citations.ts'
import { collectAgendaInput } from './collect.ts'
import { differenceOf } from './difference.ts'
import { type Agenda, getAgendas, type SessionAgendas } from './read.ts'
import { type EditedItem, limits, type SaveAgendaInput } from './schemas.ts'

/** What is about to be written: the agenda's id and whether the partner will see it. */
interface Target {
  id: Id<'agenda'>
  current: Agenda | null
  shared: boolean
}

export interface SavedAgenda {
  id: Id<'agenda'>
  version: number
  state: Agenda['state']
  /** The rubric's verdicts on what was saved. */
  checks: Check[]
}

/** The agenda that a save is for: the shared one where there is one, else the person's own. */
const currentOf = ({ shared, working }: SessionAgendas): Agenda | null => shared ?? working

const isStale = (input: SaveAgendaInput, current: Agenda | null): boolean =>
  input.version !== (current?.version ?? 0) || (input.agenda !== undefined && input.agenda !== current?.id)

/** Refuses with what was saved meanwhile and how it differs, so that a person can decide. */
const conflict = (items: readonly EditedItem[], current: Agenda | null): Fault =>
  new Fault('conflict', { extra: { current, difference: differenceOf(items, current?.items ?? []) } })

/**
 * Saves an agenda, and shares it if asked to. Whoever saves from an older version gets `conflict` with the difference.
 * @throws Fault `not_found`, `bad_input` for a citation that leads nowhere, `conflict`
 */
export const saveAgenda = async (
  ctx: Ctx,
  session: Id<'session'>,
  input: SaveAgendaInput & { key?: string | undefined },
): Promise<SavedAgenda> => {
  const [known, found, collected] = await Promise.all([
    recall(ctx, input.key),
    getAgendas(ctx, session),
    collectAgendaInput(ctx, session),
  ])
  if (known !== undefined) return { ...readResult(known), checks: checkAgenda(input.items, collected.input) }
  return writeAgenda(ctx, session, found, collected, input)
}

/**
 * Shares one's own working agenda as it stands.
 * @throws Fault `not_found` where there is none, `conflict` as for a save
 */
export const shareAgenda = async (ctx: Ctx, session: Id<'session'>, version: number): Promise<SavedAgenda> => {
  const [found, collected] = await Promise.all([getAgendas(ctx, session), collectAgendaInput(ctx, session)])
  const { working } = found
  if (!working) throw new Fault('not_found')
  return writeAgenda(ctx, session, found, collected, { agenda: working.id, version, items: working.items, share: true })
}

const writeAgenda = async (
  ctx: Ctx,
  session: Id<'session'>,
  found: SessionAgendas,
  collected: Awaited<ReturnType<typeof collectAgendaInput>>,
  input: SaveAgendaInput & { key?: string | undefined },
): Promise<SavedAgenda> => {
  const current = currentOf(found)
  if (isStale(input, current)) throw conflict(input.items, current)
  const problems = citationProblems(input.items, collected.input, current?.items ?? [])
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })

  const target: Target = {
    id: current?.id ?? ctx.ids.next('agenda'),
    current,
    shared: current?.state === 'shared' || input.share,
  }
  const checks = checkAgenda(input.items, collected.input)
  const statements = await saveStatements(ctx, session, collected.pairing, target, input, checks)
  const version = input.version + 1
  const state = target.shared ? 'shared' : 'working'
  try {
    const result = await writeOnce(ctx, input.key, `${target.id} ${version} ${state}`, statements)
    return { ...readResult(result), checks }
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw conflict(input.items, currentOf(await getAgendas(ctx, session)))
  }
}

const readResult = (result: string): Omit<SavedAgenda, 'checks'> => {
  const [id = '', version, state] = result.split(' ')
  if (!isId('agenda', id)) throw new Fault('conflict')
  return { id, version: Number(version), state: state === 'shared' ? 'shared' : 'working' }
}

const saveStatements = async (
  ctx: Ctx,
  session: Id<'session'>,
  pairing: Pairing,
  target: Target,
  input: SaveAgendaInput,
  checks: readonly Check[],
): Promise<Query[]> => {
  const scope = target.shared ? 'shared' : pairing.side
  const sealedChecks = await ctx.vault.seal('agendas.checks', target.id, pairing.id, scope, JSON.stringify(checks))
  const rows = await sealItems(ctx, pairing, target, input.items)
  const becomesShared = target.shared && target.current?.state !== 'shared'
  const now = ctx.clock.now()
  const set = {
    version: input.version + 1,
    checks: sealedChecks,
    updatedAt: now,
    updatedBy: ctx.actor.personId,
    ...(becomesShared ? { sharedAt: now } : {}),
  }
  const head = target.current
    ? [
        q
          .update(agendas)
          .set(set)
          .where(
            and(
              eq(agendas.id, target.id),
              eq(agendas.version, input.version),
              target.current.state === 'shared' ? isNotNull(agendas.sharedAt) : isNull(agendas.sharedAt),
            ),
          ),
        mustHaveChangedOne(),
        q.delete(agendaItems).where(
          and(
            eq(agendaItems.agendaId, target.id),
            notInArray(
              agendaItems.id,
              rows.map((row) => row.id),
            ),
          ),
        ),
      ]
    : [
        mustHold(sql`not exists (select 1 from ${agendas} where ${agendas.sessionId} = ${session}
          and (${agendas.sharedAt} is not null or ${agendas.authorId} = ${ctx.actor.personId}))`),
        q.insert(agendas).values({
          id: target.id,
          organisationId: ctx.actor.organisationId,
          pairingId: pairing.id,
          sessionId: session,
          authorId: ctx.actor.personId,
          draftId: input.draft ?? null,
          createdAt: now,
          ...set,
        }),
      ]
  return [
    // Sharing needs the place of the session's one shared agenda, which the partner may have taken a moment ago.
    ...(becomesShared && target.current ? [noOtherIsShared(session)] : []),
    ...head,
    upsertItems(rows),
    recordAudit(ctx, 'agenda.saved', target.id),
    ...(becomesShared ? [recordAudit(ctx, 'agenda.shared', target.id)] : []),
  ]
}

const noOtherIsShared = (session: Id<'session'>): Query =>
  mustHold(sql`not exists (select 1 from ${agendas} where ${agendas.sessionId} = ${session}
    and ${agendas.sharedAt} is not null)`)

const sealItems = (ctx: Ctx, pairing: Pairing, target: Target, items: readonly EditedItem[]) => {
  // An id that the agenda does not hold is not believed: that item is new, whatever else has the id.
  const own = new Set(target.current?.items.map((item) => item.id))
  return Promise.all(
    items.map(async ({ topic, purpose, outcome, sources, kind, minutes, id: given }, position) => {
      const id = given !== undefined && own.delete(given) ? given : ctx.ids.next('agendaItem')
      const text = JSON.stringify({ topic, purpose, outcome, sources })
      return {
        id,
        organisationId: ctx.actor.organisationId,
        agendaId: target.id,
        position,
        kind,
        minutes,
        state: 'open' as const,
        body: await ctx.vault.seal('agenda-items.body', id, pairing.id, target.shared ? 'shared' : pairing.side, text),
      }
    }),
  )
}

// A saved item keeps its tick: `state` is set by an insert only, so an editor cannot undo a tick made meanwhile.
const upsertItems = (rows: (typeof agendaItems.$inferInsert)[]): Query =>
  q
    .insert(agendaItems)
    .values(rows)
    .onConflictDoUpdate({
      target: agendaItems.id,
      set: {
        position: sql`excluded.position`,
        kind: sql`excluded.kind`,
        minutes: sql`excluded.minutes`,
        body: sql`excluded.body`,
      },
    })

/**
 * Adds the items of one's own working agenda to the shared one, which the partner shared first.
 * @throws Fault `not_found` where there are not both, `bad_input` where they would be too many, `conflict`
 */
export const mergeIntoShared = async (ctx: Ctx, session: Id<'session'>): Promise<void> => {
  const [{ shared, working }, collected] = await Promise.all([
    getAgendas(ctx, session),
    collectAgendaInput(ctx, session),
  ])
  if (!shared || !working) throw new Fault('not_found')
  const items: EditedItem[] = [...shared.items, ...working.items.map(({ id: _, ...item }) => item)]
  if (items.length > limits.items) {
    throw new Fault('bad_input', { fields: [{ field: 'items', rule: 'too_many', limit: limits.items }] })
  }
  const target: Target = { id: shared.id, current: shared, shared: true }
  const checks = checkAgenda(items, collected.input)
  const input = { version: shared.version, items, share: true }
  await ctx.store.write([
    ...(await saveStatements(ctx, session, collected.pairing, target, input, checks)),
    ...discardStatements(working.id),
    recordAudit(ctx, 'agenda.discarded', working.id),
  ])
}

/**
 * Throws a working agenda of one's own away.
 * @throws Fault `not_found`
 */
export const discardAgenda = async (ctx: Ctx, session: Id<'session'>): Promise<void> => {
  const { working } = await getAgendas(ctx, session)
  if (!working) throw new Fault('not_found')
  await ctx.store.write([...discardStatements(working.id), recordAudit(ctx, 'agenda.discarded', working.id)])
}

const discardStatements = (id: Id<'agenda'>): Query[] => [
  q.delete(agendaItems).where(
    inArray(
      agendaItems.agendaId,
      q
        .select({ id: agendas.id })
        .from(agendas)
        .where(and(eq(agendas.id, id), isNull(agendas.sharedAt))),
    ),
  ),
  q.delete(agendas).where(and(eq(agendas.id, id), isNull(agendas.sharedAt))),
  mustHaveChangedOne(),
]
