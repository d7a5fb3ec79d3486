import { fixedClock } from '../../src/kernel/clock.ts'
import { createIds, type Entity, type Id } from '../../src/kernel/ids.ts'
import { arrange } from './arrangements.ts'
import { onOrAfter } from './calendar.ts'
import { tellCheckIns } from './check-ins.ts'
import { tellFeedback } from './feedback.ts'
import { growPairing } from './growth.ts'
import { company, demoHr, demoStory, type PersonKey, type PersonSeed, people } from './people.ts'
import { type ProgramKey, type ProgramSeed, programs } from './programs.ts'
import { tellProgress } from './progress.ts'
import { seededRandom } from './random.ts'
import { tellPauses, withRhythms } from './schedule.ts'
import { stories } from './stories/index.ts'
import { tell } from './tell.ts'
import type { StoryRows, World } from './telling.ts'
import type { DemoCompany, DemoOrganisation, DemoPerson, DemoProgram } from './types.ts'

const seed = 20_240_817

/** Weeks of history before which the company came to the product; every programme starts later. */
const weeksKnown = 32

/**
 * The demo organisation as of `now`, in plain text: the same for the same `now`, and always the same story told up to today.
 * Throws where the authored stories contradict themselves.
 */
export const buildDemo = (now: Temporal.Instant): DemoOrganisation => {
  const random = seededRandom(seed)
  const mint = <E extends Entity>(entity: E, at: Temporal.Instant): Id<E> =>
    createIds(fixedClock(at), random).next(entity)
  const today = now.toZonedDateTimeISO(company.zone).toPlainDate()
  const morning = onOrAfter(today.subtract({ weeks: weeksKnown })).toZonedDateTime({
    timeZone: company.zone,
    plainTime: '09:00',
  })

  const organisation = foundCompany(morning.toInstant(), mint)
  const persons = new Map(invite(organisation.createdAt, mint))
  const offers = new Map(offer(today, mint))
  const world: World = {
    now,
    random,
    mint,
    person: (key) => found(persons, key).id,
    program: (key) => found(offers, key),
  }
  const told = new Map(stories.map((story) => [story.key, tell(story, world)]))
  const rows = <K extends keyof StoryRows>(kind: K): StoryRows[K][number][] =>
    [...told.values()].flatMap<StoryRows[K][number]>((story) => story[kind])
  const [pairing] = found(told, demoStory).pairings
  if (pairing === undefined) throw new Error('The demo story has no pairing')

  const goals = byId(rows('goals'))
  const sessions = byId(rows('sessions'))
  const goalProgress = tellProgress({ goals, sessions, pairings: rows('pairings'), now, mint })
  const pairs = [...told].flatMap(([key, story]) =>
    story.pairings.map((one) => ({ key, pairing: one, sessions: story.sessions })),
  )
  return {
    organisation,
    people: [...persons.values()],
    programs: byId([...offers.values()]),
    pairings: byId(withRhythms(world, rows('pairings'), sessions)),
    sessions,
    notes: byId(rows('notes')),
    actions: byId(rows('actions')),
    goals,
    topics: byId(rows('topics')),
    agendas: byId(rows('agendas')),
    growth: stories.flatMap((story) => growPairing(story, found(told, story.key), world) ?? []),
    ...tellFeedback(told, world),
    ...arrange(world, told),
    pauses: byId(tellPauses(world, rows('pairings'))),
    goalProgress: byId(goalProgress),
    checkIns: byId(tellCheckIns({ stories: pairs, now, mint })),
    pulses: byId(rows('pulses')),
    demoMentor: pairing.mentor,
    demoMentee: pairing.mentee,
    demoHr: world.person(demoHr),
    demoPairing: pairing.id,
  }
}

type Mint = World['mint']

const foundCompany = (createdAt: Temporal.Instant, mint: Mint): DemoCompany => ({
  id: mint('organisation', createdAt),
  name: company.name,
  locale: company.locale,
  zone: company.zone,
  createdAt,
})

const invite = (since: Temporal.Instant, mint: Mint): [PersonKey, DemoPerson][] =>
  keysOf(people).map((key, order) => {
    const { role, modelConsent, ...seeded }: PersonSeed = people[key]
    const createdAt = since.add({ minutes: 20 + 3 * order })
    const id = mint('person', createdAt)
    const email = `${key}@${company.domain}`
    return [key, { id, email, ...seeded, role: role ?? 'member', modelConsent: modelConsent ?? true, createdAt }]
  })

const offer = (today: Temporal.PlainDate, mint: Mint): [ProgramKey, DemoProgram][] =>
  keysOf(programs).map((key) => {
    const { weeksAgo, ...seeded }: ProgramSeed = programs[key]
    const startsOn = onOrAfter(today.subtract({ weeks: weeksAgo }))
    const createdAt = startsOn
      .subtract({ days: 7 })
      .toZonedDateTime({ timeZone: company.zone, plainTime: '10:30' })
      .toInstant()
    return [key, { id: mint('program', createdAt), ...seeded, startsOn, createdAt }]
  })

const found = <K, V>(known: ReadonlyMap<K, V>, key: K): V => {
  const value = known.get(key)
  if (value === undefined) throw new Error(`Unknown: ${key}`)
  return value
}

const isKeyOf = <T extends object>(of: T, key: PropertyKey): key is keyof T => Object.hasOwn(of, key)

const keysOf = <T extends object>(of: T): (keyof T)[] => Object.keys(of).filter((key) => isKeyOf(of, key))

/** In the order the rows were made: ids carry their time. */
const byId = <T extends { id: string }>(rows: T[]): T[] => {
  const bare = ({ id }: T) => id.slice(4)
  return rows.toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1))
}
