import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import * as z from 'zod'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { agreements, pauses } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { lazily } from '../../kernel/fields.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from './policy.ts'
import { type OwnRequest, selectOwnRequest } from './requests.ts'
import { type AgreementKind, type AgreementPart, agreementParts } from './schemas.ts'
import { getPairing, membership, type Pairing, type Side } from './service.ts'

export type AgreementTexts = Partial<Record<AgreementPart, string>>

/** What the two have written down, and who of them has said yes to it as it stands. */
export interface Agreement {
  kind: AgreementKind
  version: number
  texts: AgreementTexts
  agreedAt: Record<Side, Temporal.Instant | null>
  updatedAt: Temporal.Instant
}

/** How the two of a pairing have arranged to work together. */
export interface Arrangement {
  pairing: Pairing
  /** The last day of the pause it is in; null where none was set, or where there is no pause. */
  pausedUntil: Temporal.PlainDate | null
  agreements: Record<AgreementKind, Agreement | null>
  /** The mentee's own request for another mentor. Always null for the mentor. */
  request: OwnRequest | null
}

type Row = typeof agreements.$inferSelect

const selectAgreements = (ctx: Ctx, id: Id<'pairing'>) =>
  q
    .select()
    .from(agreements)
    .where(inArray(agreements.pairingId, membership(ctx, id)))

const body = lazily(() => z.partialRecord(z.enum([...agreementParts.kickoff, ...agreementParts.closing]), z.string()))

const openAgreement = async (ctx: Ctx, row: Row): Promise<Agreement> => ({
  kind: row.kind,
  version: row.version,
  texts: body().parse(JSON.parse(await ctx.vault.open('agreements.body', row.id, row.body))),
  agreedAt: { mentor: row.mentorAgreedAt, mentee: row.menteeAgreedAt },
  updatedAt: row.updatedAt,
})

/**
 * Everything of a pairing's arrangement.
 * @throws Fault `not_found` for everyone but the two members
 */
export const getArrangement = async (ctx: Ctx, id: Id<'pairing'>): Promise<Arrangement> => {
  const [pairing, [rows, paused, [request]]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      selectAgreements(ctx, id),
      q
        .select({ startsOn: pauses.startsOn, endsOn: pauses.endsOn })
        .from(pauses)
        .where(inArray(pauses.pairingId, membership(ctx, id)))
        .orderBy(sql`${pauses.startsOn} desc`)
        .limit(1),
      selectOwnRequest(ctx, id),
    ),
  ])
  const opened = await Promise.all(rows.map((row) => openAgreement(ctx, row)))
  const of = (kind: AgreementKind) => opened.find((agreement) => agreement.kind === kind) ?? null
  return {
    pairing,
    pausedUntil: pairing.state === 'paused' ? (paused[0]?.endsOn ?? null) : null,
    agreements: { kickoff: of('kickoff'), closing: of('closing') },
    request: pairing.side === 'mentee' ? (request ?? null) : null,
  }
}

interface Ref {
  pairing: Id<'pairing'>
  kind: AgreementKind
  version: number
}

const readOne = async (ctx: Ctx, { pairing: id, kind }: Ref): Promise<{ pairing: Pairing; row: Row | undefined }> => {
  const [pairing, [rows]] = await Promise.all([getPairing(ctx, id), ctx.store.read(selectAgreements(ctx, id))])
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  return { pairing, row: rows.find((one) => one.kind === kind) }
}

const isSame = (kind: AgreementKind, a: AgreementTexts, b: AgreementTexts): boolean =>
  agreementParts[kind].every((part) => a[part] === b[part])

/** @throws Fault `conflict`, with the `agreement` that was saved meanwhile */
const refuseOlder = async (ctx: Ctx, row: Row | undefined, version: number): Promise<void> => {
  if ((row?.version ?? 0) === version) return
  const extra = row ? { agreement: await openAgreement(ctx, row) } : {}
  throw new Fault('conflict', { extra })
}

/**
 * Saves what the two agree on, made from a version of it (0 for the first). Whoever had said yes is asked again.
 * @returns the version that is saved now
 * @throws Fault `not_found` for everyone but the two members, `forbidden` where the pairing has ended, `conflict` with the
 * saved `agreement` where the other saved since
 */
export const saveAgreement = async (
  ctx: Ctx,
  { texts, ...ref }: Ref & { texts: AgreementTexts },
): Promise<{ version: number }> => {
  const { pairing, row } = await readOne(ctx, ref)
  await refuseOlder(ctx, row, ref.version)
  if (row && isSame(ref.kind, (await openAgreement(ctx, row)).texts, texts)) return { version: row.version }
  const id = row?.id ?? ctx.ids.next('agreement')
  const version = ref.version + 1
  const saved = {
    body: await ctx.vault.seal('agreements.body', id, pairing.id, 'shared', JSON.stringify(texts)),
    version,
    mentorAgreedAt: null,
    menteeAgreedAt: null,
    updatedAt: ctx.clock.now(),
    updatedBy: ctx.actor.personId,
  }
  const write: Query = row
    ? q
        .update(agreements)
        .set(saved)
        .where(and(isThat(ctx, id), eq(agreements.version, ref.version)))
    : q
        .insert(agreements)
        .values({
          ...saved,
          id,
          organisationId: ctx.actor.organisationId,
          pairingId: pairing.id,
          kind: ref.kind,
          createdAt: saved.updatedAt,
        })
        .onConflictDoNothing()
  await ctx.store.write([write, mustHaveChangedOne(), recordAudit(ctx, 'agreement.saved', pairing.id)])
  return { version }
}

const isThat = (ctx: Ctx, id: Id<'agreement'>) =>
  and(eq(agreements.id, id), eq(agreements.organisationId, ctx.actor.organisationId))

/**
 * Says yes for oneself to the version that was read. Saying it twice is saying it once.
 * @throws Fault `not_found` for everyone but the two members and where nothing is written down, `forbidden` where the pairing
 * has ended, `conflict` with the saved `agreement` where it was changed since
 */
export const agreeTo = async (ctx: Ctx, ref: Ref): Promise<void> => {
  const { pairing, row } = await readOne(ctx, ref)
  if (!row) throw new Fault('not_found')
  await refuseOlder(ctx, row, ref.version)
  const now = ctx.clock.now()
  const isMentor = pairing.side === 'mentor'
  if ((isMentor ? row.mentorAgreedAt : row.menteeAgreedAt) !== null) return
  await ctx.store.write([
    q
      .update(agreements)
      .set(isMentor ? { mentorAgreedAt: now } : { menteeAgreedAt: now })
      .where(
        and(
          isThat(ctx, row.id),
          eq(agreements.version, ref.version),
          isNull(isMentor ? agreements.mentorAgreedAt : agreements.menteeAgreedAt),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, 'agreement.agreed', pairing.id),
  ])
}
