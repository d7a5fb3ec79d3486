import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { q } from '../../db/query.ts'
import {
  actions,
  appraisals,
  dataKeys,
  feedback,
  goals,
  growthPoints,
  introductions,
  milestones,
  notes,
  type pairingStates,
  pairings,
  people,
  programs,
  sessions,
  skills,
  topics,
} from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { type Id, prefixes } from '../../kernel/ids.ts'
import type { Locale } from '../../kernel/locale.ts'

export type Side = 'mentor' | 'mentee'

export interface Member {
  id: Id<'person'>
  name: string
  address: string
  email: string
  /** Their data was erased: what stands for the name is a placeholder, and a page has a word for it. */
  isErased: boolean
}

/** A pairing as one of its two members sees it. */
export interface Pairing {
  id: Id<'pairing'>
  /** The side of whoever asks. */
  side: Side
  mentor: Member
  mentee: Member
  program: { id: Id<'program'>; name: string; purpose: string }
  language: Locale
  state: (typeof pairingStates)[number]
  startedOn: Temporal.PlainDate
  /** Null while it runs. */
  endedOn: Temporal.PlainDate | null
  cadenceWeeks: number
  /** Every so many months instead, on the weekday's place in the month that `anchorOn` has. */
  cadenceMonths: number | null
  /** ISO weekday, 1 is Monday. */
  weekday: number
  localTime: Temporal.PlainTime
  zone: string
  sessionMinutes: number
  /** The first day that the rhythm was meant for; null before anyone chose one. */
  anchorOn: Temporal.PlainDate | null
  /** What becomes of a session that falls on a day off. */
  daysOff: (typeof pairings.$inferSelect)['daysOff']
  /** Grows with each change of the rhythm. */
  scheduleVersion: number
  /** Whether both members agreed that a model may read what they share. Says nothing about who did not. */
  modelAllowed: boolean
}

const carriers = {
  session: sessions,
  note: notes,
  topic: topics,
  action: actions,
  goal: goals,
  growthPoint: growthPoints,
  skill: skills,
  milestone: milestones,
  introduction: introductions,
  feedback,
  appraisal: appraisals,
} as const

/** What leads to a pairing: its own id, or that of something in it. Ids tell which by their prefix. */
export type PairingRef = Id<'pairing'> | { [E in keyof typeof carriers]: Id<E> }[keyof typeof carriers]

const entities = [
  'session',
  'note',
  'topic',
  'action',
  'goal',
  'growthPoint',
  'skill',
  'milestone',
  'introduction',
  'feedback',
  'appraisal',
] as const satisfies (keyof typeof carriers)[]

const isMine = (ctx: Ctx): SQL | undefined =>
  and(
    eq(pairings.organisationId, ctx.actor.organisationId),
    or(eq(pairings.mentorId, ctx.actor.personId), eq(pairings.menteeId, ctx.actor.personId)),
  )

const isMeant = (ctx: Ctx, ref: PairingRef): SQL => {
  const entity = entities.find((one) => ref.startsWith(`${prefixes[one]}_`))
  if (!entity) return sql`${pairings.id} = ${ref}`
  const carrier = carriers[entity]
  const found = q
    .select({ id: carrier.pairingId })
    .from(carrier)
    .where(sql`${carrier.id} = ${ref} and ${carrier.organisationId} = ${ctx.actor.organisationId}`)
  return inArray(pairings.id, found)
}

/**
 * The id of a pairing, as a subquery that is empty for everyone but its two members. Every query for content filters by it,
 * so that there is no way to ask for content of a pairing that one does not belong to.
 */
export const membership = (ctx: Ctx, ref: PairingRef | 'mine') =>
  q
    .select({ id: pairings.id })
    .from(pairings)
    .where(and(isMine(ctx), ref === 'mine' ? undefined : isMeant(ctx, ref)))

/**
 * The id of the pairing that this one follows, as a subquery that is empty for everyone but the mentee of both: what was
 * said with the mentor before is nothing to the one after.
 */
export const previousOf = (ctx: Ctx, pairing: Id<'pairing'>) => {
  const earlier = alias(pairings, 'earlier')
  const { organisationId, personId } = ctx.actor
  return q
    .select({ id: earlier.id })
    .from(pairings)
    .innerJoin(earlier, eq(earlier.id, pairings.followsId))
    .where(
      and(
        eq(pairings.id, pairing),
        eq(pairings.organisationId, organisationId),
        eq(pairings.menteeId, personId),
        eq(earlier.organisationId, organisationId),
        eq(earlier.menteeId, personId),
      ),
    )
}

const mentors = alias(people, 'mentors')
const mentees = alias(people, 'mentees')

const selectPairings = (where: SQL | undefined) =>
  q
    .select({ pairing: pairings, mentor: mentors, mentee: mentees, program: programs })
    .from(pairings)
    .innerJoin(mentors, eq(mentors.id, pairings.mentorId))
    .innerJoin(mentees, eq(mentees.id, pairings.menteeId))
    .innerJoin(programs, eq(programs.id, pairings.programId))
    .where(where)
    .orderBy(asc(pairings.id))

type Row = Awaited<ReturnType<typeof selectPairings>>[number]

const member = ({ id, name, address, email, erasedAt }: typeof people.$inferSelect): Member => ({
  id,
  name,
  address,
  email,
  isErased: erasedAt !== null,
})

const toPairing = (ctx: Ctx, { pairing, mentor, mentee, program }: Row): Pairing => ({
  id: pairing.id,
  side: pairing.mentorId === ctx.actor.personId ? 'mentor' : 'mentee',
  mentor: member(mentor),
  mentee: member(mentee),
  program: { id: program.id, name: program.name, purpose: program.purpose },
  language: pairing.language,
  state: pairing.state,
  startedOn: pairing.startedOn,
  endedOn: pairing.endedOn,
  cadenceWeeks: pairing.cadenceWeeks,
  cadenceMonths: pairing.cadenceMonths,
  weekday: pairing.weekday,
  localTime: pairing.localTime,
  zone: pairing.zone,
  sessionMinutes: pairing.sessionMinutes,
  anchorOn: pairing.anchorOn,
  daysOff: pairing.daysOff,
  scheduleVersion: pairing.scheduleVersion,
  modelAllowed: mentor.modelConsentAt !== null && mentee.modelConsentAt !== null,
})

/** The keys that this person may use: the shared one and that of their own side, of their own pairings only. */
const selectKeys = (ctx: Ctx, where: SQL | undefined) =>
  q
    .select({
      id: dataKeys.id,
      organisationId: dataKeys.organisationId,
      pairingId: dataKeys.pairingId,
      scope: dataKeys.scope,
      wrapped: dataKeys.wrapped,
    })
    .from(dataKeys)
    .innerJoin(pairings, eq(pairings.id, dataKeys.pairingId))
    .where(
      and(
        isMine(ctx),
        where,
        or(
          eq(dataKeys.scope, 'shared'),
          and(eq(dataKeys.scope, 'mentor'), eq(pairings.mentorId, ctx.actor.personId)),
          and(eq(dataKeys.scope, 'mentee'), eq(pairings.menteeId, ctx.actor.personId)),
        ),
      ),
    )

const asked = new WeakMap<Ctx, Map<string, Promise<Pairing>>>()

/**
 * The pairing, with its keys learned by the vault. Verbs of one page that ask for the same pairing share one read.
 * @throws Fault `not_found` for everyone but the two members
 */
export const getPairing = (ctx: Ctx, ref: PairingRef): Promise<Pairing> => {
  const known = asked.get(ctx) ?? new Map<string, Promise<Pairing>>()
  asked.set(ctx, known)
  const pairing = known.get(ref) ?? readPairing(ctx, ref)
  known.set(ref, pairing)
  return pairing
}

const readPairing = async (ctx: Ctx, ref: PairingRef): Promise<Pairing> => {
  const pairing = await findPairing(ctx, isMeant(ctx, ref))
  if (!pairing) throw new Fault('not_found')
  return pairing
}

const findPairing = async (ctx: Ctx, where: SQL): Promise<Pairing | null> => {
  const [[row], keys] = await ctx.store.read(selectPairings(and(isMine(ctx), where)), selectKeys(ctx, where))
  if (!row) return null
  ctx.vault.learn(keys)
  return toPairing(ctx, row)
}

/** The pairing that this one follows, with its keys learned by the vault; null for everyone but the mentee of both. */
export const findPrevious = (ctx: Ctx, pairing: Id<'pairing'>): Promise<Pairing | null> =>
  findPairing(ctx, inArray(pairings.id, previousOf(ctx, pairing)))

/** The pairings that the person is a member of, with all their keys learned by the vault. */
export const listPairings = async (ctx: Ctx): Promise<Pairing[]> => {
  const [rows, keys] = await ctx.store.read(selectPairings(isMine(ctx)), selectKeys(ctx, undefined))
  ctx.vault.learn(keys)
  return rows.map((row) => toPairing(ctx, row))
}

/** The person of the other side. */
export const partnerOf = (pairing: Pairing): Member => (pairing.side === 'mentor' ? pairing.mentee : pairing.mentor)
