import { and, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { feedback } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { fixedClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import { createIds, type Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, type Pairing } from '../pairings/service.ts'
import { directionsOf, isRaised, mayBecome, mayGive } from './policy.ts'
import { type Feedback, getFeedback } from './read.ts'
import type { ChangeFeedbackInput, WriteFeedbackInput } from './schemas.ts'

type Written = Pick<Feedback, 'id' | 'state' | 'version' | 'kind' | 'direction' | 'body'>
type Content = Omit<Written, 'id' | 'version'>

const unraised = ['draft', 'kept'] as const

/** Ids tell when they were made. This one's reader must not learn when it was begun, only when it was raised. */
const idWithoutTime = (pairing: Pairing): Id<'feedback'> =>
  createIds(fixedClock(pairing.startedOn.toZonedDateTime('UTC').toInstant())).next('feedback')

/** @throws Fault `forbidden` where the pairing has ended, `bad_input` for a direction or a rung that is not the writer's */
const requireFits = (pairing: Pairing, { direction, kind, state }: Content): void => {
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (!mayGive(pairing.side, direction)) {
    throw new Fault('bad_input', { fields: [{ field: 'direction', rule: 'not_allowed' }] })
  }
  if (!mayBecome({ direction, kind }, state)) {
    throw new Fault('bad_input', { fields: [{ field: 'state', rule: 'not_allowed' }] })
  }
}

/** Its author's own key until it is raised, and then that of both. */
const sealBody = (ctx: Ctx, pairing: Pairing, { id, state, body }: Pick<Written, 'id' | 'state' | 'body'>) =>
  ctx.vault.seal('feedback.body', id, pairing.id, isRaised(state) ? 'shared' : pairing.side, body)

/**
 * Writes feedback: as a draft, or raised at once.
 * @throws Fault `not_found`, `forbidden`, `bad_input`
 */
export const writeFeedback = async (
  ctx: Ctx,
  input: WriteFeedbackInput & { pairing: Id<'pairing'>; key?: string | undefined },
): Promise<Id<'feedback'>> => {
  const [known, pairing] = await Promise.all([recall<Id<'feedback'>>(ctx, input.key), getPairing(ctx, input.pairing)])
  if (known) return known
  const { kind, state, body, direction = directionsOf(pairing.side)[0] } = input
  requireFits(pairing, { kind, state, body, direction })
  const id = idWithoutTime(pairing)
  const now = ctx.clock.now()
  return writeOnce(ctx, input.key, id, [
    q.insert(feedback).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      authorId: ctx.actor.personId,
      direction,
      kind,
      state,
      body: await sealBody(ctx, pairing, { id, state, body }),
      version: 1,
      createdAt: now,
      updatedAt: now,
      sharedAt: isRaised(state) ? now : null,
    }),
    recordAudit(ctx, isRaised(state) ? 'feedback.shared' : 'feedback.written', id),
  ])
}

/**
 * Changes one's own feedback that is not raised yet, or raises it: sealed anew under the key of both, and dated as of now.
 * Whoever changes it from an older version gets `conflict` with what it is now; a change that was made already is none.
 * @throws Fault `not_found`, `forbidden`, `bad_input`, `conflict`
 */
export const changeFeedback = async (
  ctx: Ctx,
  input: ChangeFeedbackInput & { feedback: Id<'feedback'> },
): Promise<Written> => {
  const { feedback: id, version, ...change } = input
  const { pairing, feedback: current } = await getFeedback(ctx, id)
  if (!current.mine) throw new Fault('forbidden')
  const { kind = current.kind, direction = current.direction, body = current.body, state = current.state } = change
  const content: Content = { kind, direction, body, state }
  if (current.version !== version) {
    if (isSame(content, current)) return current
    throw conflict(current)
  }
  requireFits(pairing, content)
  const now = ctx.clock.now()
  const isRaisedNow = isRaised(state)
  const next = isRaisedNow ? 1 : version + 1
  try {
    await ctx.store.write([
      q
        .update(feedback)
        .set({
          kind,
          direction,
          state,
          body: await sealBody(ctx, pairing, { id, state, body }),
          version: next,
          updatedAt: now,
          // How long it lay as a draft, and how often it was changed, is nobody else's.
          ...(isRaisedNow ? { createdAt: now, sharedAt: now } : {}),
        })
        .where(and(isMineStill(ctx, id, pairing), eq(feedback.version, version))),
      mustHaveChangedOne(),
      recordAudit(ctx, isRaisedNow ? 'feedback.shared' : 'feedback.written', id),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw conflict((await getFeedback(ctx, id)).feedback)
  }
  return { id, ...content, version: isRaisedNow ? null : next }
}

const isMineStill = (ctx: Ctx, id: Id<'feedback'>, pairing: Pairing) =>
  and(
    eq(feedback.id, id),
    eq(feedback.pairingId, pairing.id),
    eq(feedback.authorId, ctx.actor.personId),
    inArray(feedback.state, unraised),
  )

const isSame = (one: Content, other: Content): boolean =>
  one.kind === other.kind && one.direction === other.direction && one.body === other.body && one.state === other.state

const conflict = ({ id, kind, direction, body, state, version }: Written): Fault =>
  new Fault('conflict', { extra: { current: { id, kind, direction, body, state, version } } })

/**
 * Deletes one's own feedback that was not raised.
 * @throws Fault `not_found`, `forbidden` for the other's, `conflict` for what was raised
 */
export const deleteFeedback = async (ctx: Ctx, id: Id<'feedback'>): Promise<{ pairing: Id<'pairing'> }> => {
  const { pairing, feedback: current } = await getFeedback(ctx, id)
  if (!current.mine) throw new Fault('forbidden')
  if (isRaised(current.state)) throw conflict(current)
  await ctx.store.write([
    q.delete(feedback).where(isMineStill(ctx, id, pairing)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'feedback.written', id),
  ])
  return { pairing: pairing.id }
}
