import { asc, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { criteria } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { defaultCriteria } from './default-criteria.ts'
import { mayOverseeAppraisals } from './policy.ts'
import type { Criterion, SetCriteriaInput } from './schemas.ts'

/** The organisation's own criteria, to stand in a batch of reads. */
export const selectCriteria = (ctx: Ctx) =>
  q
    .select({ id: criteria.id, name: criteria.name, anchors: criteria.anchors })
    .from(criteria)
    .where(eq(criteria.organisationId, ctx.actor.organisationId))
    .orderBy(asc(criteria.position))

type Rows = Awaited<ReturnType<typeof selectCriteria>>

const toCriterion = ({ name, anchors }: Rows[number]): Criterion => {
  const [level1 = '', level3 = '', level5 = ''] = anchors.split('\n')
  return { name, level1, level3, level5 }
}

/** The organisation's own where it has any, else those that come with the product. */
export const criteriaFrom = (rows: Rows, locale: Locale): readonly Criterion[] =>
  rows.length > 0 ? rows.map(toCriterion) : defaultCriteria[locale]

export interface OrganisationCriteria {
  criteria: readonly Criterion[]
  /** The organisation wrote none of its own. */
  isDefault: boolean
  /** Names what was read. */
  version: string
}

const toOrganisationCriteria = (rows: Rows, locale: Locale): OrganisationCriteria => ({
  criteria: criteriaFrom(rows, locale),
  isDefault: rows.length === 0,
  version: rows[0]?.id ?? '',
})

/** @throws Fault `forbidden` for everyone but HR */
export const getCriteria = async (ctx: Ctx): Promise<OrganisationCriteria> => {
  if (!mayOverseeAppraisals(ctx.actor)) throw new Fault('forbidden')
  const [rows] = await ctx.store.read(selectCriteria(ctx))
  const { locale } = await ctx.store.viewer()
  return toOrganisationCriteria(rows, locale)
}

/**
 * Puts other criteria in place of what is there, for appraisals that are opened from now on. An empty list goes back to those
 * that come with the product.
 * @throws Fault `forbidden`, `conflict` with what was saved meanwhile
 */
export const setCriteria = async (ctx: Ctx, input: SetCriteriaInput): Promise<OrganisationCriteria> => {
  const current = await getCriteria(ctx)
  const { version = current.version } = input
  const { organisationId } = ctx.actor
  const now = ctx.clock.now()
  const rows = input.criteria.map(({ name, level1, level3, level5 }, position) => ({
    id: ctx.ids.next('criterion'),
    organisationId,
    position,
    name,
    anchors: [level1, level3, level5].join('\n'),
    createdAt: now,
  }))
  const first = sql`select ${criteria.id} from ${criteria} where ${criteria.organisationId} = ${organisationId}
    order by ${criteria.position} limit 1`
  try {
    await ctx.store.write([
      mustHold(sql`coalesce((${first}), '') = ${version}`),
      q.delete(criteria).where(eq(criteria.organisationId, organisationId)),
      ...(rows.length > 0 ? [q.insert(criteria).values(rows)] : []),
      recordAudit(ctx, 'criteria.changed', organisationId),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw new Fault('conflict', { extra: { current: await getCriteria(ctx) } })
  }
  const { locale } = await ctx.store.viewer()
  return toOrganisationCriteria(rows, locale)
}
