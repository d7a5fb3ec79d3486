import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { skillLevels, skills } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type PairingRef } from '../pairings/service.ts'
import { levelOfDay, selectLatestLevels } from './levels.ts'
import { growthLimits } from './schemas.ts'
import type { Levels } from './trend.ts'

export type SkillKind = 'technical' | 'interpersonal'

export interface Skill {
  id: Id<'skill'>
  kind: SkillKind
  body: string
}

export interface RatedSkill extends Skill {
  createdAt: Temporal.Instant
  /** When it was taken off the list; null while it stands there. */
  closedAt: Temporal.Instant | null
  /** Each side's view, in order of days. */
  levels: Levels
}

const selectSkills = (ctx: Ctx, pairing: PairingRef) => {
  const mine = inArray(skills.pairingId, membership(ctx, pairing))
  const isOpen = and(mine, isNull(skills.closedAt))
  const isClosed = and(mine, isNotNull(skills.closedAt))
  const first = [asc(skills.createdAt), asc(skills.id)] as const
  const latest = [desc(skills.createdAt), desc(skills.id)] as const
  const id = { id: skills.id }
  return {
    open: q
      .select()
      .from(skills)
      .where(isOpen)
      .orderBy(...first)
      .limit(growthLimits.skills),
    closed: q
      .select()
      .from(skills)
      .where(isClosed)
      .orderBy(...latest)
      .limit(growthLimits.closedPerPage),
    /** The ids of both, to be asked for what belongs to them. */
    ids: or(
      inArray(
        skillLevels.skillId,
        q
          .select(id)
          .from(skills)
          .where(isOpen)
          .orderBy(...first)
          .limit(growthLimits.skills),
      ),
      inArray(
        skillLevels.skillId,
        q
          .select(id)
          .from(skills)
          .where(isClosed)
          .orderBy(...latest)
          .limit(growthLimits.closedPerPage),
      ),
    ),
  }
}

/** The skills that stand on the list, oldest first: for what can be tied to one. */
export const listSkills = async (ctx: Ctx, pairing: PairingRef): Promise<Skill[]> => {
  const [, [rows]] = await Promise.all([getPairing(ctx, pairing), ctx.store.read(selectSkills(ctx, pairing).open)])
  return Promise.all(
    rows.map(async ({ id, kind, body }) => ({ id, kind, body: await ctx.vault.open('skills.body', id, body) })),
  )
}

/** The same with how each side saw them over time, and those that were taken off last. */
export const listRatedSkills = async (
  ctx: Ctx,
  pairing: Id<'pairing'>,
  levelsEach: number = growthLimits.levels,
): Promise<{ open: RatedSkill[]; closed: RatedSkill[] }> => {
  const select = selectSkills(ctx, pairing)
  const [, [open, closed, levels]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(select.open, select.closed, selectLatestLevels(membership(ctx, pairing), select.ids, levelsEach)),
  ])
  const bySkill = Map.groupBy(levels, ({ skillId }) => skillId)
  const opened = (rows: typeof open) =>
    Promise.all(
      rows.map(async ({ id, kind, body, createdAt, closedAt }) => {
        const own = bySkill.get(id) ?? []
        return {
          id,
          kind,
          body: await ctx.vault.open('skills.body', id, body),
          createdAt,
          closedAt,
          levels: {
            mentor: own.filter(({ side }) => side === 'mentor'),
            mentee: own.filter(({ side }) => side === 'mentee'),
          },
        }
      }),
    )
  return { open: await opened(open), closed: await opened(closed) }
}

/**
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` where it is on the list already, or the
 * list is full
 */
export const addSkill = async (
  ctx: Ctx,
  input: {
    pairing: Id<'pairing'>
    kind: SkillKind
    body: string
    level?: number | undefined
    key?: string | undefined
  },
): Promise<Id<'skill'>> => {
  const [known, pairing, present] = await Promise.all([
    recall<Id<'skill'>>(ctx, input.key),
    getPairing(ctx, input.pairing),
    listSkills(ctx, input.pairing),
  ])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const name = input.body.toLocaleLowerCase(pairing.language)
  if (present.some(({ body }) => body.toLocaleLowerCase(pairing.language) === name)) {
    throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'already_there' }] })
  }
  if (present.length >= growthLimits.skills) {
    throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'too_many', limit: growthLimits.skills }] })
  }
  const id = ctx.ids.next('skill')
  const now = ctx.clock.now()
  const day = dayIn(now, pairing.zone)
  return writeOnce(ctx, input.key, id, [
    q.insert(skills).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      kind: input.kind,
      body: await ctx.vault.seal('skills.body', id, pairing.id, 'shared', input.body),
      createdAt: now,
    }),
    ...(input.level === undefined ? [] : levelOfDay(ctx, pairing, { skill: id, level: input.level, day })),
    recordAudit(ctx, 'growth.changed', id),
  ])
}

/**
 * How one side sees the skill on a day; saying it twice a day changes that day's. Each speaks for their own side alone.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` for a day to come, or one before the
 * pairing; `conflict` where the skill was taken off the list
 */
export const rateSkill = async (
  ctx: Ctx,
  input: { skill: Id<'skill'>; level: number; day?: Temporal.PlainDate | undefined; key?: string | undefined },
): Promise<{ pairing: Id<'pairing'>; day: Temporal.PlainDate }> => {
  const [known, pairing, [[row]]] = await Promise.all([
    recall<Id<'skill'>>(ctx, input.key),
    getPairing(ctx, input.skill),
    ctx.store.read(
      q
        .select({ closedAt: skills.closedAt })
        .from(skills)
        .where(and(eq(skills.id, input.skill), inArray(skills.pairingId, membership(ctx, input.skill)))),
    ),
  ])
  const today = dayIn(ctx.clock.now(), pairing.zone)
  const day = input.day ?? today
  const done = { pairing: pairing.id, day }
  if (known) return done
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (row?.closedAt !== null) throw new Fault('conflict')
  if (Temporal.PlainDate.compare(day, today) > 0) {
    throw new Fault('bad_input', { fields: [{ field: 'day', rule: 'in_the_future' }] })
  }
  if (Temporal.PlainDate.compare(day, pairing.startedOn) < 0) {
    throw new Fault('bad_input', { fields: [{ field: 'day', rule: 'not_allowed' }] })
  }
  await writeOnce(ctx, input.key, input.skill, [
    // Touches nothing but proves that the skill still stands there.
    q
      .update(skills)
      .set({ kind: sql`${skills.kind}` })
      .where(and(eq(skills.id, input.skill), eq(skills.pairingId, pairing.id), isNull(skills.closedAt))),
    mustHaveChangedOne(),
    ...levelOfDay(ctx, pairing, { skill: input.skill, level: input.level, day }),
    recordAudit(ctx, 'skill.rated', input.skill),
  ])
  return done
}

/**
 * Takes a skill off the list; its levels stay readable.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `conflict` where it is off already
 */
export const closeSkill = async (ctx: Ctx, id: Id<'skill'>): Promise<{ pairing: Id<'pairing'> }> => {
  const pairing = await getPairing(ctx, id)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  await ctx.store.write([
    q
      .update(skills)
      .set({ closedAt: ctx.clock.now() })
      .where(and(eq(skills.id, id), eq(skills.pairingId, pairing.id), isNull(skills.closedAt))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'growth.changed', id),
  ])
  return { pairing: pairing.id }
}
