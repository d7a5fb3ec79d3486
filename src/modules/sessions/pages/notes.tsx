import { type Context, Hono } from 'hono'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { isFault } from '../../../kernel/errors.ts'
import { submissionKey } from '../../../kernel/fields.ts'
import { sessionPath } from '../../../web/session-path.ts'
import { changeNote, getNote, removeNote } from '../change-notes.ts'
import { shareNote, writeNote } from '../notes.ts'
import { changeNoteForm, chosenPhase, writeNoteInput } from '../schemas.ts'
import { NoteConflictPage } from './note-conflict.tsx'

const noteForm = writeNoteInput.extend({ key: submissionKey })

/** What was typed has the line ends that it had before a browser sent it. */
const readForm = async (c: Context) => {
  const { phase, ...form } = await c.req.parseBody()
  const typed = Object.entries(form).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
  ])
  return { phase: chosenPhase.parse(phase), form: Object.fromEntries(typed) as Record<string, unknown> }
}

/** Writing notes without script, and what is done to one that is there. */
export const notePages = new Hono<SignedInEnv>()
  .post('/sessions/:id/notes', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    const { phase, form } = await readForm(c)
    const { version: _, ...typed } = form
    await writeNote(c.var.ctx, { session, ...parseInput(noteForm, typed) })
    return c.redirect(sessionPath(session, { phase, done: 'noted', at: 'notes' }), 303)
  })
  .post('/notes/:id', page.pair, async (c) => {
    const { ctx } = c.var
    const note = paramOf(c, 'note')
    const { phase, form } = await readForm(c)
    const typed = parseInput(changeNoteForm, form)
    try {
      const { session } = await changeNote(ctx, { note, ...typed })
      return c.redirect(sessionPath(session, { phase, done: 'noteChanged', at: note }), 303)
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error
      const { note: theirs, pairing } = await getNote(ctx, note)
      const viewer = await ctx.store.viewer()
      const props = { note, mine: typed.body, theirs, pairing, phase, zone: viewer.zone }
      return c.html(<NoteConflictPage view={viewOf(c, viewer)} {...props} />, 409)
    }
  })
  .post('/notes/:id/share', page.pair, async (c) => {
    const { phase } = await readForm(c)
    const { session } = await shareNote(c.var.ctx, paramOf(c, 'note'))
    return c.redirect(sessionPath(session, { phase, done: 'noteShared', at: 'notes' }), 303)
  })
  .post('/notes/:id/remove', page.pair, async (c) => {
    const { phase } = await readForm(c)
    const { session } = await removeNote(c.var.ctx, paramOf(c, 'note'))
    return c.redirect(sessionPath(session, { phase, done: 'noteRemoved', at: 'notes' }), 303)
  })
