import { closings, kickoffs, plainKickoff } from './arrangement-texts.ts'
import type { PersonKey } from './people.ts'
import type { ProgramKey } from './programs.ts'
import type { StoryRows, World } from './telling.ts'
import type { DemoAgreement, DemoMember, DemoMentorRequest } from './types.ts'

/** People who take part and have nobody yet. */
const unpaired: readonly { program: ProgramKey; person: PersonKey; side: DemoMember['side'] }[] = [
  { program: 'pemimpin', person: 'bonar', side: 'mentor' },
  { program: 'women', person: 'khadijah', side: 'mentor' },
  { program: 'pemimpin', person: 'theo', side: 'mentee' },
  { program: 'sales', person: 'lina', side: 'mentee' },
]

/** Mentees that a mentor takes at once, where it is not two. */
const capacities: Partial<Record<PersonKey, number>> = { hendra: 3, lidya: 3, khadijah: 1, benediktus: 1 }

/** The pair whose mentee would like another mentor: none of those whom a newcomer signs in as. */
const asking = 'lidya-putri'

export interface Arrangements {
  members: DemoMember[]
  agreements: DemoAgreement[]
  mentorRequests: DemoMentorRequest[]
}

/** Who takes part in which programme, what each pair agreed on after its first session, and one request for another mentor. */
export const arrange = (world: World, told: ReadonlyMap<string, StoryRows>): Arrangements => {
  const stories = [...told]
  return {
    members: membersOf(
      world,
      stories.flatMap(([, rows]) => rows.pairings),
    ),
    agreements: byTime(stories.flatMap(([key, rows], number) => agreementsOf(world, key, rows, number))),
    mentorRequests: stories.flatMap(([key, { pairings }]) =>
      key === asking ? pairings.map((pairing) => requestIn(world, pairing)) : [],
    ),
  }
}

const membersOf = (world: World, pairings: StoryRows['pairings']): DemoMember[] => {
  const room = new Map(Object.entries(capacities).map(([key, most]) => [world.person(key as PersonKey), most]))
  const member = (
    program: DemoMember['program'],
    person: DemoMember['person'],
    side: DemoMember['side'],
    createdAt: Temporal.Instant,
  ) => {
    const running = pairings.filter((one) => one.program === program && one.mentor === person && one.state === 'active')
    const capacity = side === 'mentor' ? Math.max(room.get(person) ?? 2, running.length) : null
    return { program, person, side, capacity, createdAt }
  }
  const all = [
    ...pairings.flatMap(({ program, mentor, mentee, createdAt }) => [
      member(program, mentor, 'mentor', createdAt),
      member(program, mentee, 'mentee', createdAt),
    ]),
    ...unpaired.map(({ program, person, side }) => {
      const { id, createdAt } = world.program(program)
      return member(id, world.person(person), side, createdAt)
    }),
  ]
  return [...new Map(all.map((one) => [`${one.program}/${one.side}/${one.person}`, one])).values()]
}

const agreementsOf = (world: World, key: string, rows: StoryRows, number: number): DemoAgreement[] => {
  const [pairing] = rows.pairings
  const held = rows.sessions.filter(({ status }) => status === 'held')
  const [first, last] = [held[0], held.at(-1)]
  if (!pairing || !first || !last) return []
  const signed = (session: typeof first, by: DemoAgreement['updatedBy']) => {
    const createdAt = session.startsAt.add({ minutes: session.minutes + 3 })
    return {
      pairing: pairing.id,
      id: world.mint('agreement', createdAt),
      updatedBy: by,
      mentorAgreedAt: createdAt.add({ minutes: 4 }),
      menteeAgreedAt: createdAt.add({ minutes: 5 }),
      createdAt,
    }
  }
  const kickoff = kickoffs[key] ?? plainKickoff(pairing.language, number)
  const closing = pairing.state === 'ended' ? closings[key] : undefined
  return [
    { kind: 'kickoff', texts: kickoff, ...signed(first, pairing.mentee) },
    ...(closing === undefined ? [] : [{ kind: 'closing' as const, texts: closing, ...signed(last, pairing.mentor) }]),
  ]
}

const requestIn = (world: World, pairing: StoryRows['pairings'][number]): DemoMentorRequest => {
  const createdAt = world.now.subtract({ hours: 41 })
  return { id: world.mint('mentorRequest', createdAt), pairing: pairing.id, person: pairing.mentee, createdAt }
}

const byTime = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
