import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { actions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, type Pairing, type Side } from '../pairings/service.ts'

/** Something that one of the two is to do, as it is written down. */
export interface NewAction {
  body: string
  owner: Side
  dueOn?: Temporal.PlainDate | null | undefined
}

/** A date that has passed is no date to do something by. `at` names where in the input the action stands: `actions.1.`. */
export const dueProblems = (action: Pick<NewAction, 'dueOn'>, today: Temporal.PlainDate, at = ''): FieldProblem[] =>
  action.dueOn && Temporal.PlainDate.compare(action.dueOn, today) < 0
    ? [{ field: `${at}dueOn`, rule: 'in_the_past' }]
    : []

/** The sealed row of a new action, for an insert. */
export const actionRow = async (
  ctx: Ctx,
  pairing: Pairing,
  action: NewAction & { state: 'open' | 'suggested'; session: Id<'session'> | null },
) => {
  const id = ctx.ids.next('action')
  return {
    id,
    organisationId: ctx.actor.organisationId,
    pairingId: pairing.id,
    sessionId: action.session,
    ownerId: pairing[action.owner].id,
    state: action.state,
    body: await ctx.vault.seal('actions.body', id, pairing.id, 'shared', action.body),
    dueOn: action.dueOn ?? null,
    createdAt: ctx.clock.now(),
  }
}

/**
 * Writes down what one of the two is to do. Either member may, for either of them.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` for a date that has passed
 */
export const addAction = async (
  ctx: Ctx,
  input: NewAction & { pairing: Id<'pairing'>; key?: string | undefined },
): Promise<Id<'action'>> => {
  const [known, pairing] = await Promise.all([recall<Id<'action'>>(ctx, input.key), getPairing(ctx, input.pairing)])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const fields = dueProblems(input, dayIn(ctx.clock.now(), pairing.zone))
  if (fields.length > 0) throw new Fault('bad_input', { fields })
  const row = await actionRow(ctx, pairing, { ...input, state: 'open', session: null })
  return writeOnce(ctx, input.key, row.id, [q.insert(actions).values(row), recordAudit(ctx, 'action.added', row.id)])
}
