import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { readWrapUp, type WrapUpInput, wrapUpStatements } from '../sessions/wrap-up.ts'
import { getAgendas } from './read.ts'
import { tickStatements } from './tick.ts'

/**
 * Wraps a session up, by either member, in one batch: what of one's own notes the partner may read from now on, what became of
 * the agenda, who does what by when, and when to meet next. Again later it adds to what is there.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming each field, `conflict` where the
 *   partner wrapped up first, or a note was changed
 */
export const wrapUpSession = async (
  ctx: Ctx,
  session: Id<'session'>,
  input: WrapUpInput & { key?: string | undefined },
): Promise<void> => {
  const [known, found, { shared }] = await Promise.all([
    recall(ctx, input.key),
    readWrapUp(ctx, session),
    getAgendas(ctx, session),
  ])
  if (known !== undefined) return
  const unknown = input.items.findIndex(({ item }) => !shared?.items.some(({ id }) => id === item))
  if (unknown !== -1) throw new Fault('bad_input', { fields: [{ field: `items.${unknown}.item`, rule: 'unknown_id' }] })
  const ticked = input.items.flatMap(({ item, state }) => {
    const before = shared?.items.find(({ id }) => id === item)
    return !shared || !before || before.state === state
      ? []
      : tickStatements(found.pairing.id, shared.id, before, state)
  })
  const statements = [...(await wrapUpStatements(ctx, found, input)), ...ticked]
  try {
    await writeOnce(ctx, input.key, session, statements)
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    const { record } = await readWrapUp(ctx, session)
    const current = { version: record.version, wrappedUpAt: record.wrappedUpAt?.toString() ?? null }
    throw new Fault('conflict', { extra: { current } })
  }
}
