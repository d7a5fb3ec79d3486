import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import type { View } from '../../../web/view.ts'
import type { Note } from '../../sessions/notes.ts'
import type { Session } from '../../sessions/service.ts'

interface NotesProps {
  view: View
  session: Session
  partner: string
  notes: readonly Note[]
  formKey: string
}

/** The notes of a session that the reader may read, and the place to write one. */
export const Notes: FC<NotesProps> = ({ view, session, partner, notes, formKey }) => {
  const { session: t } = messages(view.locale)
  return (
    <Card title={t.notes} lead={t.notesLead} id="notes">
      {notes.length === 0 ? (
        <p class="muted">{t.noNotes}</p>
      ) : (
        <ul class="grid gap-5">
          {notes.map((note) => (
            <li id={note.id} class="scroll-mt-20 rounded-field target:bg-accent/15">
              <p class="mb-1.5 flex flex-wrap items-center gap-2 text-sm">
                <Badge icon={note.visibility === 'private' ? 'lock' : 'pair'}>
                  {note.visibility === 'private' ? t.private : t.shared}
                </Badge>
                <span class="muted">{note.mine ? t.byMe : partner}</span>
              </p>
              <p class="text-[0.9375rem] break-words whitespace-pre-line">{note.body}</p>
              {note.mine && note.visibility === 'private' && (
                <div class="mt-2">
                  <ConfirmForm
                    locale={view.locale}
                    action={`/notes/${note.id}/share`}
                    label={t.shareNote}
                    confirm={t.shareNoteConfirm}
                    text={t.shareNoteText(partner)}
                    icon="pair"
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={`/sessions/${session.id}/notes`} class="mt-5 grid gap-2">
        <input type="hidden" name="key" value={formKey} />
        <TextArea locale={view.locale} name="body" label={t.noteLabel} rows={4} />
        <Button class="justify-self-start">{t.saveNote}</Button>
      </form>
    </Card>
  )
}
