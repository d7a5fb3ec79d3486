import { defaultCriteria } from '../../src/modules/appraisals/default-criteria.ts'
import {
  type After,
  appraisalTexts,
  feedbackTexts,
  type WrittenAppraisal,
  type WrittenFeedback,
} from './feedback-texts.ts'
import type { StoryRows, World } from './telling.ts'
import type { DemoPairing, DemoSession, Side } from './types.ts'
import type { DemoAppraisal, DemoFeedback } from './types-reflection.ts'

interface Told {
  world: World
  pairing: DemoPairing
  /** The sessions that took place, in their order. */
  held: readonly DemoSession[]
}

/** What the pairings told each other, and how they looked back. */
export const tellFeedback = (
  stories: ReadonlyMap<string, StoryRows>,
  world: World,
): { feedback: DemoFeedback[]; appraisals: DemoAppraisal[] } => {
  const toldOf = (key: string): Told => {
    const rows = stories.get(key)
    const [pairing] = rows?.pairings ?? []
    if (!rows || !pairing) throw new Error(`Unknown story: ${key}`)
    const held = rows.sessions
      .filter(({ heldOn }) => heldOn !== null)
      .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
    return { world, pairing, held }
  }
  return {
    feedback: Object.entries(feedbackTexts).flatMap(([key, texts]) => texts.map((text) => tellOne(toldOf(key), text))),
    appraisals: Object.entries(appraisalTexts).map(([key, written]) => tellAppraisal(toldOf(key), written)),
  }
}

const sessionAt = ({ held, pairing }: Told, at: number): DemoSession => {
  const session = held.at(at)
  if (!session) throw new Error(`${pairing.id}: no held session ${at}`)
  return session
}

/** Never later than a minute ago: the last session may have ended just now. */
const momentOf = (told: Told, [at, hours]: After): Temporal.Instant => {
  const moment = sessionAt(told, at).startsAt.add({ minutes: 60 * hours })
  const latest = told.world.now.subtract({ minutes: 1 })
  return Temporal.Instant.compare(moment, latest) < 0 ? moment : latest
}

const personOf = ({ pairing }: Told, side: Side) => (side === 'mentor' ? pairing.mentor : pairing.mentee)

const tellOne = (told: Told, written: WrittenFeedback): DemoFeedback => {
  const { world, pairing } = told
  const createdAt = momentOf(told, written.at)
  const isRaised = written.state === 'asked' || written.state === 'shared'
  return {
    // Its id says nothing of when it was begun.
    id: world.mint('feedback', pairing.startedOn.toZonedDateTime('UTC').toInstant()),
    pairing: pairing.id,
    author: personOf(told, written.by),
    direction: written.direction,
    kind: written.kind,
    state: written.state,
    text: written.text,
    createdAt,
    sharedAt: isRaised ? createdAt : null,
    acknowledgedAt: written.acknowledged ? momentOf(told, written.acknowledged) : null,
    replies: (written.replies ?? []).map((reply, order) => {
      const at = momentOf(told, reply.at).add({ milliseconds: order })
      return { id: world.mint('feedbackReply', at), author: personOf(told, reply.by), text: reply.text, createdAt: at }
    }),
  }
}

const tellAppraisal = (told: Told, written: WrittenAppraisal): DemoAppraisal => {
  const { world, pairing } = told
  const last = sessionAt(told, written.until)
  const endsOn = last.heldOn ?? pairing.startedOn
  const createdAt = momentOf(told, [written.until, 2])
  const signedAt = written.result ? momentOf(told, written.result.signed) : null
  const viewOf = (side: Side) => {
    const view = written[side]
    if (!view) return null
    const handedInAt = momentOf(told, view.handedIn)
    const ratings = view.ratings.map(([level, remark]) => ({ level, remark }))
    return { id: world.mint('appraisalView', handedInAt), side, ratings, handedInAt }
  }
  return {
    id: world.mint('appraisal', createdAt),
    pairing: pairing.id,
    startsOn: pairing.startedOn,
    endsOn,
    dueOn: endsOn.add({ days: 14 }),
    criteria: defaultCriteria[written.criteria],
    views: [viewOf('mentor'), viewOf('mentee')].filter((view) => view !== null),
    result: written.result ? { levels: written.result.levels, summary: written.result.summary } : null,
    signedAt,
    isShared: written.result?.isShared ?? false,
    createdAt,
  }
}
