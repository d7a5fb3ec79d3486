import { around } from './calendar.ts'
import { dayOf, type Slot, slotsOf } from './slots.ts'
import { createSources } from './sources.ts'
import type { Story, StoryGoal } from './story.ts'
import { tellAgendas } from './tell-agendas.ts'
import { tellPulses } from './tell-pulses.ts'
import {
  dayAt,
  endOf,
  localInstant,
  momentAt,
  type StoryRows,
  sessionAt,
  startOf,
  type Telling,
  type World,
  who,
} from './telling.ts'
import { dedent, fillDates } from './text.ts'
import type { DemoGoal, DemoPairing, DemoSession } from './types.ts'

/** All rows of one pairing. Throws where the story contradicts itself. */
export const tell = (story: Story, world: World): StoryRows => {
  const today = world.now.toZonedDateTimeISO(story.zone).toPlainDate()
  const slots = slotsOf(story, today)
  const pairing = tellPairing(story, world, slots)
  const rows = {
    pairings: [pairing],
    sessions: [],
    notes: [],
    actions: [],
    goals: [],
    topics: [],
    agendas: [],
    pulses: [],
  }
  const telling: Telling = { story, world, slots, pairing, sources: createSources(story.key), sessionIds: [], rows }
  tellPurpose(telling)
  tellSessions(telling)
  tellNotes(telling)
  tellActions(telling)
  tellGoals(telling)
  tellTopics(telling)
  tellAgendas(telling)
  tellPulses(telling)
  return telling.rows
}

const tellPairing = (story: Story, world: World, slots: Slot[]): DemoPairing => {
  const [first] = slots
  const last = slots.at(-1)
  if (first === undefined || last === undefined) throw new Error(`${story.key}: no session, told or planned`)
  const startedOn = around(first.on, story.sessions.length === 0 ? -10 : -7)
  const ended = 'ended' in story.until && story.until.ended
  const createdAt = localInstant(story, startedOn, 9 * 60 + Math.floor(world.random() * 60))
  return {
    id: world.mint('pairing', createdAt),
    program: world.program(story.program).id,
    mentor: world.person(story.mentor),
    mentee: world.person(story.mentee),
    language: story.language,
    state: ended ? 'ended' : 'active',
    cadenceWeeks: story.cadenceWeeks,
    cadenceMonths: null,
    anchorOn: null,
    minutes: story.minutes,
    weekday: first.on.dayOfWeek,
    time: Temporal.PlainTime.from(story.time),
    zone: story.zone,
    startedOn,
    endedOn: ended ? around(dayOf(last), 2) : null,
    createdAt,
  }
}

const tellPurpose = ({ story, world, pairing, sources }: Telling): void => {
  const program = world.program(story.program)
  const texts = [program.purpose, program.name]
  sources.add('program', 'purpose', { id: program.id, texts, base: pairing.startedOn, language: program.language })
}

const reasons = {
  cancelled: {
    id: 'Ada audit mendadak, kita lewati dulu pekan ini.',
    en: 'The audit came early, let us skip this one.',
  },
  moved: { id: 'Bentrok dengan kunjungan klien.', en: 'A client visit is in the way.' },
} as const

const tellSessions = ({ story, world, slots, pairing, sessionIds, rows }: Telling): void => {
  const held = (slot: Slot) => slot.told !== null && slot.told.status === undefined
  for (const [at, slot] of slots.entries()) {
    const startsAt = startOf(story, slot.on)
    const planned = startsAt.subtract({ hours: 2 * 7 * 24 * story.cadenceWeeks })
    const earliest = pairing.createdAt.add({ milliseconds: at + 1 })
    const createdAt = Temporal.Instant.compare(planned, earliest) < 0 ? earliest : planned
    const told = slot.told?.status
    const row: DemoSession = {
      id: world.mint('session', createdAt),
      pairing: pairing.id,
      startsAt,
      occurrenceOn: slot.on,
      minutes: slot.told?.minutes ?? story.minutes,
      status: held(slot) ? 'held' : told === 'missed' || told === 'cancelled' ? told : 'planned',
      heldOn: held(slot) ? slot.on : null,
      reason: told === 'cancelled' ? reasons.cancelled[story.language] : null,
      movedTo: null,
      ...recordOf(startsAt, slot.told?.minutes ?? story.minutes, held(slot), told),
      createdAt,
    }
    if (slot.movedTo === null) {
      rows.sessions.push(row)
      sessionIds.push(row.id)
    } else {
      const movedAt = startsAt.subtract({ hours: 20 })
      const id = world.mint('session', movedAt)
      rows.sessions.push(
        {
          ...row,
          status: 'moved',
          occurrenceOn: null,
          heldOn: null,
          movedTo: id,
          recordedAt: movedAt,
          wrappedUpAt: null,
        },
        {
          ...row,
          id,
          reason: reasons.moved[story.language],
          startsAt: startOf(story, slot.movedTo),
          heldOn: slot.movedTo,
          ...recordOf(startOf(story, slot.movedTo), row.minutes, true, undefined),
          createdAt: movedAt,
        },
      )
      sessionIds.push(id)
    }
  }
}

/** A held session is wrapped up while people still sit together; that one was missed is said the day after. */
const recordOf = (
  startsAt: Temporal.Instant,
  minutes: number,
  isHeld: boolean,
  told: 'missed' | 'cancelled' | 'unrecorded' | undefined,
): Pick<DemoSession, 'recordedAt' | 'wrappedUpAt'> => {
  const wrappedUpAt = isHeld ? startsAt.add({ minutes: minutes + 3 }) : null
  return { wrappedUpAt, recordedAt: told === 'missed' ? startsAt.add({ hours: 3 }) : wrappedUpAt }
}

const tellNotes = (telling: Telling): void => {
  const { story, world, slots, pairing, sources, rows } = telling
  for (const [at, slot] of slots.entries()) {
    const base = dayOf(slot)
    for (const note of slot.told?.notes ?? []) {
      const createdAt = endOf(telling, at).add({ seconds: 240 + Math.floor(world.random() * 2400) })
      const language = note.language ?? story.language
      const text = fillDates(dedent(note.text), base, language)
      const id = world.mint('note', createdAt)
      if (note.shared) sources.add('note', `${at}.${note.by}`, { id, texts: [text], base, language })
      const visibility = note.shared ? 'shared' : 'private'
      const row = { id, pairing: pairing.id, session: sessionAt(telling, at), author: who(telling, note.by) }
      rows.notes.push({ ...row, visibility, text, createdAt })
    }
  }
}

const tellActions = (telling: Telling): void => {
  const { story, world, slots, pairing, sources, rows } = telling
  for (const [at, slot] of slots.entries()) {
    const base = dayOf(slot)
    for (const [order, action] of (slot.told?.actions ?? []).entries()) {
      const createdAt = endOf(telling, at).add({ seconds: 60 + 20 * order })
      const text = fillDates(action.text, base, story.language)
      const id = world.mint('action', createdAt)
      sources.add('action', action.key, { id, texts: [text], base, language: story.language })
      const closed = action.done ?? action.dropped
      rows.actions.push({
        id,
        pairing: pairing.id,
        session: sessionAt(telling, at),
        owner: who(telling, action.owner),
        text,
        state: action.suggested
          ? 'suggested'
          : action.done !== undefined
            ? 'done'
            : action.dropped !== undefined
              ? 'dropped'
              : 'open',
        dueOn: action.due === null ? null : around(base, action.due),
        closedOn: closed === undefined ? null : base.add({ days: closed }),
        createdAt,
      })
    }
  }
}

const tellGoals = (telling: Telling): void => {
  const { story, world, pairing, sources, rows } = telling
  for (const goal of story.goals) {
    const base = dayAt(telling, goal.proposed)
    const createdAt = momentAt(telling, goal.proposed)
    const text = fillDates(goal.text, base, story.language)
    const id = world.mint('goal', createdAt)
    sources.add('goal', goal.key, { id, texts: [text], base, language: story.language })
    rows.goals.push({
      id,
      pairing: pairing.id,
      proposedBy: who(telling, goal.by),
      text,
      ifThen: goal.ifThen === undefined ? null : fillDates(goal.ifThen, base, story.language),
      horizon: goal.horizon,
      kind: goal.kind,
      state: stateOf(goal),
      measure: goal.measure ?? null,
      dueOn: goal.due === null ? null : around(base, goal.due),
      agreedOn: goal.agreed === undefined ? null : dayAt(telling, goal.agreed),
      closedOn: goal.closed === undefined ? null : dayAt(telling, [goal.closed[1], goal.closed[2]]),
      progressOn: goal.progress === undefined ? null : dayAt(telling, goal.progress),
      createdAt,
    })
  }
}

const stateOf = (goal: StoryGoal): DemoGoal['state'] =>
  goal.closed !== undefined ? goal.closed[0] : goal.agreed !== undefined ? 'agreed' : 'proposed'

const tellTopics = (telling: Telling): void => {
  const { story, world, pairing, sources, rows } = telling
  for (const topic of story.topics) {
    const base = dayAt(telling, topic.parked)
    const createdAt = momentAt(telling, topic.parked)
    const text = fillDates(topic.text, base, story.language)
    const id = world.mint('topic', createdAt)
    sources.add('topic', topic.key, { id, texts: [text], base, language: story.language })
    const at = topic.used ?? topic.dropped
    rows.topics.push({
      id,
      pairing: pairing.id,
      by: who(telling, topic.by),
      text,
      state: topic.used !== undefined ? 'used' : topic.dropped !== undefined ? 'dropped' : 'open',
      session: at === undefined ? null : sessionAt(telling, at),
      createdAt,
    })
  }
}
