import { and, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { agendaItems, topics } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import { getPairing } from '../pairings/service.ts'
import { getAgendas, type SavedItem } from './read.ts'

/** A parked topic is used up when the item that took it up is settled, and waits again when it is not. */
const settleTopics = (pairing: Id<'pairing'>, item: SavedItem, state: SavedItem['state']): Query[] => {
  const ids = item.sources.map((source) => source.id).filter((id) => isId('topic', id))
  if (ids.length === 0) return []
  const isSettled = state === 'discussed' || state === 'drop'
  return [
    q
      .update(topics)
      .set({ state: isSettled ? 'used' : 'open' })
      .where(
        and(
          inArray(topics.id, ids),
          eq(topics.pairingId, pairing),
          inArray(topics.state, isSettled ? ['open'] : ['used']),
        ),
      ),
  ]
}

/** The statements that record what became of an item, and of the topics that it took up. */
export const tickStatements = (
  pairing: Id<'pairing'>,
  agenda: Id<'agenda'>,
  item: SavedItem,
  state: SavedItem['state'],
): Query[] => [
  q
    .update(agendaItems)
    .set({ state })
    .where(and(eq(agendaItems.id, item.id), eq(agendaItems.agendaId, agenda))),
  mustHaveChangedOne(),
  ...settleTopics(pairing, item, state),
]

/**
 * Records what became of an item of the shared agenda. Either member may; what is carried comes back in the next draft.
 * @throws Fault `not_found` where the item is not on the shared agenda, `conflict` where it was removed meanwhile
 */
export const tickItem = async (
  ctx: Ctx,
  input: { session: Id<'session'>; item: Id<'agendaItem'>; state: SavedItem['state'] },
): Promise<void> => {
  const [pairing, { shared }] = await Promise.all([getPairing(ctx, input.session), getAgendas(ctx, input.session)])
  const item = shared?.items.find((candidate) => candidate.id === input.item)
  if (!shared || !item) throw new Fault('not_found')
  await ctx.store.write([
    ...tickStatements(pairing.id, shared.id, item, input.state),
    recordAudit(ctx, 'agenda.ticked', item.id),
  ])
}
