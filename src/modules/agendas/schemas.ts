import * as z from 'zod'
import { sourceKinds } from '../../coach/source.ts'
import { itemKinds } from '../../coach/tasks/agenda/types.ts'
import { idOf } from '../../kernel/fields.ts'

/** Hard bounds of what a person may save. The rubric's bounds are narrower: they advise, these refuse. */
export const limits = {
  items: 12,
  topic: 200,
  purpose: 1000,
  outcome: 600,
  minutes: 240,
  sources: 8,
  excerpt: 400,
  draftsPerPage: 20,
  mostDrafts: 100,
} as const

const citation = z.strictObject({
  kind: z.enum(sourceKinds),
  id: z.string().min(1).max(64),
  excerpt: z.string().max(limits.excerpt),
})

const item = z.strictObject({
  /** Absent for an item that is new in this save. */
  id: idOf('agendaItem').optional(),
  kind: z.enum(itemKinds).default('topic'),
  topic: z.string().trim().min(1).max(limits.topic),
  purpose: z.string().trim().max(limits.purpose).default(''),
  outcome: z.string().trim().max(limits.outcome).default(''),
  minutes: z.int().min(1).max(limits.minutes),
  sources: z.array(citation).max(limits.sources).default([]),
})

export const saveAgendaInput = z.strictObject({
  /** The agenda that was edited; where absent, the one that the person sees now. */
  agenda: idOf('agenda').optional(),
  /** The version that was edited; 0 where there was no agenda yet. */
  version: z.int().min(0),
  items: z.array(item).min(1).max(limits.items),
  /** Whether the partner is to see it from now on. A shared agenda stays shared. */
  share: z.boolean().default(false),
  /** The draft that it began as, for the record. */
  draft: idOf('draft').nullish(),
})

export type SaveAgendaInput = z.output<typeof saveAgendaInput>
export type EditedItem = SaveAgendaInput['items'][number]

export const tickItemInput = z.strictObject({ state: z.enum(['open', 'discussed', 'carry', 'drop']) })

/** The same from a button on the session's page, with how the answer is to look. */
export const tickForm = tickItemInput.extend({
  look: z.literal('compact').optional(),
  phase: z.enum(['before', 'during', 'after']).optional(),
})

/** The version that is to be shared, from a button on the session's page. */
export const shareForm = z.object({ version: z.coerce.number().int().min(1) })

export const listDraftsQuery = z.strictObject({
  /** The `next` of the page before. */
  after: idOf('draft').optional(),
  limit: z.coerce.number().int().min(1).max(limits.mostDrafts).optional(),
})
