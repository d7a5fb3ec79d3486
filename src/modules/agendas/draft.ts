import { and, desc, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import type { Coach } from '../../coach/coach.ts'
import { type DraftRecord, runTask } from '../../coach/runner.ts'
import { sourceKinds } from '../../coach/source.ts'
import { type AgendaItem, itemKinds } from '../../coach/tasks/agenda/types.ts'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { drafts } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { readReason } from '../../kernel/draft.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership } from '../pairings/service.ts'
import { listDirectory } from '../people/service.ts'
import { collectAgendaInput } from './collect.ts'

/** What the coach wrote for a session, and how it came about. */
export interface Draft {
  id: Id<'draft'>
  items: AgendaItem[]
  record: DraftRecord
  /** The exact pseudonymised text that a model was sent; null where none was. */
  saw: string | null
  createdAt: Temporal.Instant
}

const draftItems = z.array(
  z.object({
    kind: z.enum(itemKinds),
    topic: z.string(),
    purpose: z.string(),
    outcome: z.string(),
    minutes: z.int(),
    sources: z.array(z.object({ kind: z.enum(sourceKinds), id: z.string(), excerpt: z.string() })),
  }),
)

const draftChecks = z.array(z.object({ rule: z.string(), ok: z.boolean(), detail: z.string() }))

/**
 * Has the coach draft the agenda of a session for whoever asks. Nothing is saved as their agenda: a draft is a suggestion,
 * and theirs alone. Always ends in a usable draft, with or without a model.
 * @throws Fault `not_found` for everyone but the two members
 */
export const draftAgenda = async (
  ctx: Ctx & { coach: Coach },
  input: { session: Id<'session'>; key?: string | undefined; signal?: AbortSignal },
): Promise<Draft> => {
  const [known, collected, directory] = await Promise.all([
    recall<Id<'draft'>>(ctx, input.key),
    collectAgendaInput(ctx, input.session),
    listDirectory(ctx),
  ])
  if (known) return getDraft(ctx, { session: input.session, draft: known })
  const { pairing } = collected
  const result = await runTask(ctx.coach.agenda, ctx.coach.run, collected.input, {
    consent: pairing.modelAllowed,
    directory: directory.map((person) => person.name),
    ...(input.signal ? { signal: input.signal } : {}),
  })
  const id = ctx.ids.next('draft')
  const { draft: record, value: items, saw } = result
  const createdAt = ctx.clock.now()
  const { side } = pairing
  await writeOnce(ctx, input.key, id, [
    q.insert(drafts).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      sessionId: input.session,
      requestedBy: ctx.actor.personId,
      task: 'agenda',
      by: record.by,
      reason: record.reason ?? null,
      model: record.model,
      prompt: record.prompt,
      locale: record.locale,
      body: await ctx.vault.seal('drafts.body', id, pairing.id, side, JSON.stringify(items)),
      checks: await ctx.vault.seal('drafts.checks', id, pairing.id, side, JSON.stringify(record.checks)),
      saw: saw === null ? null : await ctx.vault.seal('drafts.saw', id, pairing.id, 'shared', saw),
      createdAt,
    }),
    recordAudit(ctx, 'agenda.drafted', id),
  ])
  ctx.log.info('draft', {
    requestId: ctx.requestId,
    task: 'agenda',
    by: record.by,
    reason: record.reason ?? '',
    locale: record.locale,
  })
  return { id, items, record, saw, createdAt }
}

/**
 * A draft that the person asked for themselves: the one named, else the latest of the session.
 * @throws Fault `not_found`
 */
const getDraft = async (
  ctx: Ctx,
  input: { session: Id<'session'>; draft?: Id<'draft'> | undefined },
): Promise<Draft> => {
  const draft = await findDraft(ctx, input)
  if (!draft) throw new Fault('not_found')
  return draft
}

/** As `getDraft`, but null where there is none. */
export const findDraft = async (
  ctx: Ctx,
  { session, draft }: { session: Id<'session'>; draft?: Id<'draft'> | undefined },
): Promise<Draft | null> => {
  const [, [rows]] = await Promise.all([
    getPairing(ctx, session),
    ctx.store.read(
      q
        .select()
        .from(drafts)
        .where(
          and(
            eq(drafts.sessionId, session),
            eq(drafts.requestedBy, ctx.actor.personId),
            inArray(drafts.pairingId, membership(ctx, session)),
            draft === undefined ? undefined : eq(drafts.id, draft),
          ),
        )
        .orderBy(desc(drafts.createdAt), desc(drafts.id))
        .limit(1),
    ),
  ])
  const [row] = rows
  return row ? openDraft(ctx, row) : null
}

const openDraft = async (ctx: Ctx, row: typeof drafts.$inferSelect): Promise<Draft> => ({
  id: row.id,
  items: draftItems.parse(JSON.parse(await ctx.vault.open('drafts.body', row.id, row.body))),
  record: {
    by: row.by,
    model: row.model,
    prompt: row.prompt,
    locale: row.locale,
    checks: draftChecks.parse(JSON.parse(await ctx.vault.open('drafts.checks', row.id, row.checks))),
    ...(row.reason === null ? {} : { reason: readReason(row.reason) }),
  },
  saw: row.saw === null ? null : await ctx.vault.open('drafts.saw', row.id, row.saw),
  createdAt: row.createdAt,
})
