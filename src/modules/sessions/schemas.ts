import * as z from 'zod'
import { dateText, idOf, instantText, textUpTo } from '../../kernel/fields.ts'

/** Bounds of what a person may write. */
export const limits = {
  noteKilobytes: 64,
  topicCharacters: 500,
  actionCharacters: 500,
  reasonCharacters: 500,
  historyEntries: 200,
  notesPerEntry: 50,
  sessionMinutes: { least: 15, most: 240 },
} as const

const noteText = textUpTo(limits.noteKilobytes)

export const planSessionInput = z.strictObject({
  startsAt: instantText,
  minutes: z.int().min(limits.sessionMinutes.least).max(limits.sessionMinutes.most).optional(),
})

/** A note is private until its author shares it. */
export const writeNoteInput = z.strictObject({
  body: noteText,
  visibility: z.enum(['private', 'shared']).default('private'),
})

const missing = { params: { rule: 'required' } }

/** A note is shared, or gets another text: then with the version that was edited. */
export const changeNoteInput = z
  .strictObject({
    body: noteText.optional(),
    version: z.int().min(0).optional(),
    visibility: z.literal('shared').optional(),
  })
  .superRefine(({ body, version, visibility }, ctx) => {
    if (body === undefined && visibility === undefined) ctx.addIssue({ code: 'custom', path: ['body'], ...missing })
    if (body !== undefined && version === undefined) ctx.addIssue({ code: 'custom', path: ['version'], ...missing })
    // What becomes shared is what was saved: one step after the other.
    if (body !== undefined && visibility !== undefined)
      ctx.addIssue({ code: 'custom', path: ['visibility'], params: { rule: 'not_allowed' } })
  })

/** The same from a form. */
export const changeNoteForm = z.object({ body: noteText, version: z.coerce.number().int().min(0) })

/** A phase of the session's page that was chosen by hand, in an address or a form; none where it is no phase. */
export const chosenPhase = z.enum(['before', 'during', 'after']).optional().catch(undefined)

export const parkTopicInput = z.strictObject({ body: z.string().trim().min(1).max(limits.topicCharacters) })

export const changeActionInput = z.strictObject({ state: z.enum(['open', 'done', 'dropped']) })

export const historyInput = z
  .array(z.strictObject({ heldOn: dateText, notes: z.array(noteText).min(1).max(limits.notesPerEntry) }))
  .min(1)
  .max(limits.historyEntries)

export type HistoryEntry = z.output<typeof historyInput>[number]

export const listSessionsQuery = z.strictObject({
  /** The `next` of the page before. */
  after: idOf('session').optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
