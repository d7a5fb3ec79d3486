import { and, eq, inArray } from 'drizzle-orm'
import { mustHaveChangedOne } from '../../../db/guard.ts'
import { q } from '../../../db/query.ts'
import { sessions } from '../../../db/schema/index.ts'
import type { AuditAction } from '../../../kernel/audit.ts'
import type { Query } from '../../../kernel/ctx.ts'
import type { Id, Ids } from '../../../kernel/ids.ts'
import type { KnownSession, Step } from './plan.ts'

interface Means {
  ids: Ids
  now: Temporal.Instant
  organisationId: Id<'organisation'>
  pairingId: Id<'pairing'>
  sessions: readonly KnownSession<Id<'session'>>[]
  /** The row that says who did it. */
  audit: (action: AuditAction, entity: Id<'session'>) => Query
}

type SessionStep = Step<Id<'session'>>
type StepOnSession = Exclude<SessionStep, { do: 'create' }>

const valuesOf = (step: StepOnSession, version: number) => {
  switch (step.do) {
    case 'shift':
    case 'revive':
      return { state: 'planned', startsAt: step.startsAt, minutes: step.minutes } as const
    case 'cancel':
      return { state: 'cancelled' } as const
    case 'adopt':
      return { occurrenceOn: step.occurrenceOn, ...(step.isSettled ? { version: version + 1 } : {}) }
    case 'rekey':
      return { occurrenceOn: step.occurrenceOn }
  }
}

const actionOf: Readonly<Record<SessionStep['do'], AuditAction | null>> = {
  create: 'session.planned',
  revive: 'session.planned',
  shift: 'session.moved',
  cancel: 'session.cancelled',
  adopt: null,
  rekey: null,
}

/**
 * The statements that carry steps out, with their audit rows. Where one of the sessions was changed meanwhile, or one for
 * the same day was made, the batch ends as `conflict`.
 */
export const carryOut = (means: Means, steps: readonly SessionStep[]): Query[] => {
  const rekeyed = steps.flatMap((step) => (step.do === 'rekey' ? [step.id] : []))
  return [...freeDays(means, rekeyed), ...steps.flatMap((step) => statementsOf(means, step))]
}

/** A day that passes from one session to another must be free in between. */
const freeDays = ({ organisationId }: Means, ids: readonly Id<'session'>[]): Query[] =>
  ids.length === 0
    ? []
    : [
        q
          .update(sessions)
          .set({ occurrenceOn: null })
          .where(and(inArray(sessions.id, [...ids]), eq(sessions.organisationId, organisationId))),
      ]

const statementsOf = (means: Means, step: SessionStep): Query[] => {
  const id = step.do === 'create' ? means.ids.next('session') : step.id
  const action = actionOf[step.do]
  const said = action === null ? [] : [means.audit(action, id)]
  const change = step.do === 'create' ? insertSession(means, id, step) : updateSession(means, step)
  return [change, mustHaveChangedOne(), ...said]
}

const insertSession = (
  { organisationId, pairingId, now }: Means,
  id: Id<'session'>,
  { occurrenceOn, startsAt, minutes }: SessionStep & { do: 'create' },
): Query =>
  q
    .insert(sessions)
    .values({
      id,
      organisationId,
      pairingId,
      occurrenceOn,
      startsAt,
      minutes,
      state: 'planned',
      origin: 'planned',
      createdAt: now,
    })
    .onConflictDoNothing()

const updateSession = ({ organisationId, sessions: known }: Means, step: StepOnSession): Query => {
  const session = known.find(({ id }) => id === step.id)
  if (!session) throw new Error('a step for a session that planning did not know')
  const { state, version } = session
  // A change of rhythm takes a session out and may bring it back in the same batch.
  const isAsKnown = step.do === 'revive' ? inArray(sessions.state, [state, 'cancelled']) : eq(sessions.state, state)
  return q
    .update(sessions)
    .set(valuesOf(step, version))
    .where(
      and(
        eq(sessions.id, step.id),
        eq(sessions.organisationId, organisationId),
        eq(sessions.version, version),
        isAsKnown,
      ),
    )
}
