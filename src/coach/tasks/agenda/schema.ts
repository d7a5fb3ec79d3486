import * as z from 'zod'
import { sourceKinds } from '../../source.ts'
import { itemKinds } from './types.ts'

/** What a model must answer with. Bounds are those of the rubric's hard limits, so that a longer answer fails here. */
export const agendaAnswer = z.object({
  items: z
    .array(
      z.object({
        kind: z.enum(itemKinds),
        topic: z.string().min(3).max(160),
        purpose: z.string().min(3).max(600),
        outcome: z.string().min(3).max(400),
        minutes: z.int().min(1).max(240),
        sources: z
          .array(z.object({ kind: z.enum(sourceKinds), id: z.string().max(64), excerpt: z.string().max(400) }))
          .min(1)
          .max(6),
      }),
    )
    .min(1)
    .max(8),
})

export type AgendaAnswer = z.infer<typeof agendaAnswer>
