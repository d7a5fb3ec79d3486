import type { ActionFact, AgendaInput, GoalFact, PastSession } from '../../coach/tasks/agenda/types.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Goal, listGoals } from '../goals/service.ts'
import type { Member, Pairing, Side } from '../pairings/service.ts'
import { type Action, listActions } from '../sessions/actions.ts'
import { listSharedNotesBefore } from '../sessions/notes.ts'
import { dayOf, getSession, type Session } from '../sessions/service.ts'
import { listOpenTopics } from '../sessions/topics.ts'
import { listLastItems } from './read.ts'

type DatedNote = Awaited<ReturnType<typeof listSharedNotesBefore>>[number]

const asPastSessions = (notes: readonly DatedNote[], zone: string): PastSession[] =>
  [...Map.groupBy(notes, (note) => note.sessionId)].map(([id, own]) => ({
    id,
    on: dayIn(own[0]?.heldAt ?? Temporal.Instant.fromEpochMilliseconds(0), zone),
    notes: own.map((note) => ({ id: note.id, text: note.body, by: note.by })),
  }))

const asActionFact = (action: Action, zone: string): ActionFact => ({
  id: action.id,
  text: action.body,
  owner: action.owner,
  dueOn: action.dueOn,
  createdOn: dayIn(action.createdAt, zone),
  state: action.state,
})

/** Someone whose data was erased is called by their side, which is the same word in both languages. */
const named = ({ name, address, isErased }: Member, side: Side): AgendaInput['mentor'] =>
  isErased ? { name: side, address: side } : { name, address }

const goalState = {
  proposed: 'active',
  agreed: 'active',
  reached: 'reached',
  missed: 'dropped',
  dropped: 'dropped',
} as const satisfies Record<Goal['state'], GoalFact['state']>

const asGoalFact = (goal: Goal): GoalFact => ({
  id: goal.id,
  text: goal.body,
  state: goalState[goal.state],
  dueOn: goal.dueOn,
  measure: goal.measure,
  progressOn: goal.progressOn,
})

/**
 * Everything the agenda of a session may be drafted from, in one round trip. All of it may be read by both members:
 * private notes are not asked for, those of whoever asks included.
 * @throws Fault `not_found` for everyone but the two members
 */
export const collectAgendaInput = async (
  ctx: Ctx,
  id: Id<'session'>,
): Promise<{ input: AgendaInput; session: Session; pairing: Pairing }> => {
  const [{ session, pairing }, notes, lastItems, actions, goals, topics] = await Promise.all([
    getSession(ctx, id),
    listSharedNotesBefore(ctx, id),
    listLastItems(ctx, id),
    listActions(ctx, id),
    listGoals(ctx, id),
    listOpenTopics(ctx, id),
  ])
  const { zone } = pairing
  const input: AgendaInput = {
    locale: pairing.language,
    today: dayIn(ctx.clock.now(), zone),
    session: { id, on: dayOf(session, pairing), minutes: session.minutes },
    mentor: named(pairing.mentor, 'mentor'),
    mentee: named(pairing.mentee, 'mentee'),
    program: pairing.program,
    pairing: { id: pairing.id, startedOn: pairing.startedOn },
    sessions: asPastSessions(notes, zone),
    lastItems,
    actions: actions.map((action) => asActionFact(action, zone)),
    goals: goals.map(asGoalFact),
    topics: topics.map((topic) => ({
      id: topic.id,
      text: topic.body,
      by: topic.by,
      createdOn: dayIn(topic.createdAt, zone),
    })),
  }
  return { input, session, pairing }
}
