import type { Child, FC } from 'hono/jsx'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { Icon } from '../../../web/icons.tsx'
import { sessionPath } from '../../../web/session-path.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Note } from '../../sessions/notes.ts'
import type { Session } from '../../sessions/service.ts'

interface NotesProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  session: Session
  pairing: Pairing
  partner: string
  notes: readonly Note[]
  formKey: string
  /** The phase that was chosen by hand, where one was: forms lead back to it. */
  phase: string | undefined
}

const states = ['typing', 'saving', 'saved', 'kept', 'offline', 'refused', 'conflict'] as const

/** What the page's script says about the saving of a note. Without script there is nothing to say. */
const Keeping: FC<{ view: View }> = ({ view }) => {
  const t = messages(view.locale).session.keeping
  return (
    <div role="status" class="needs-script text-sm">
      {states.map((state) => (
        <p data-note-state={state} hidden class={state === 'offline' || state === 'refused' ? 'text-error' : 'muted'}>
          {t[state]}
          {state === 'conflict' && (
            <Button type="button" small class="mt-2 block" data-note-compare="">
              {t.compare}
            </Button>
          )}
        </p>
      ))}
    </div>
  )
}

const Hidden: FC<{ name: string; value: string | undefined }> = ({ name, value }) =>
  value === undefined ? null : <input type="hidden" name={name} value={value} />

/** The notes of a session that the reader may read, and the place to write one. */
export const Notes: FC<NotesProps> = (props) => {
  const t = messages(props.view.locale).session
  return (
    <Card title={t.notes} lead={t.notesLead} id="notes">
      {mayPlan(props.pairing) && (
        <div class="mb-6">
          <NewNote {...props} at="notes" />
        </div>
      )}
      <NoteList {...props} />
    </Card>
  )
}

/** The place to write alone, for while people talk: it is where one comes back to. */
export const WriteNote: FC<NotesProps> = (props) =>
  mayPlan(props.pairing) ? (
    <div id="write" class="surface scroll-mt-20 p-4 sm:p-5">
      <NewNote {...props} at="write" />
    </div>
  ) : null

/** What was written so far. */
export const WrittenNotes: FC<NotesProps> = (props) => {
  const t = messages(props.view.locale).session
  return (
    <Card title={t.notes} lead={t.notesLead} id="notes">
      <NoteList {...props} />
    </Card>
  )
}

const NoteList: FC<NotesProps> = ({ notes, ...props }) => {
  const t = messages(props.view.locale).session
  if (notes.length === 0) return <p class="muted">{t.noNotes}</p>
  return (
    <ul class="grid gap-5">
      {notes.map((note) => (
        <li id={note.id} class="max-w-[46rem] scroll-mt-20 rounded-field target:bg-accent/15">
          <OneNote note={note} {...props} />
        </li>
      ))}
    </ul>
  )
}

const NewNote: FC<Pick<NotesProps, 'view' | 'session' | 'phase' | 'formKey'> & { at: string }> = (props) => {
  const { view, session, phase, formKey, at } = props
  const t = messages(view.locale).session
  return (
    <form
      method="post"
      action={`/sessions/${session.id}/notes`}
      class="no-print grid gap-2"
      data-note-store={`pamong:note:${session.id}`}
      data-note-create={`/api/v1/sessions/${session.id}/notes`}
      data-note-key={formKey}
      data-note-done={sessionPath(session.id, { phase, done: 'noted', at })}
      data-note-autosaves=""
    >
      <Hidden name="key" value={formKey} />
      <Hidden name="phase" value={phase} />
      <Hidden name="version" value="0" />
      <TextArea locale={view.locale} name="body" id="new-note" label={t.noteLabel} hint={t.noteHint} rows={4} />
      <Keeping view={view} />
      <Button class="justify-self-start max-sm:w-full" tone="primary">
        {t.saveNote}
      </Button>
    </form>
  )
}

const OneNote: FC<Omit<NotesProps, 'notes'> & { note: Note }> = ({ view, zone, note, partner, pairing, ...rest }) => {
  const t = messages(view.locale).session
  const isPrivate = note.visibility === 'private'
  const mayChange = mayPlan(pairing)
  return (
    <>
      <p class="mb-1.5 flex flex-wrap items-center gap-2 text-sm">
        <Badge icon={isPrivate ? 'lock' : 'pair'}>{isPrivate ? t.private : t.shared}</Badge>
        <span class="muted">{note.mine ? t.byMe : partner}</span>
        {note.updatedAt && <span class="muted">{t.edited(formatDateTime(view.locale, note.updatedAt, zone))}</span>}
      </p>
      <p class="text-[0.9375rem] break-words whitespace-pre-line">{note.body}</p>
      <Deeds>
        {mayChange && <EditNote view={view} note={note} {...rest} />}
        {mayChange && note.mine && isPrivate && (
          <ConfirmForm
            locale={view.locale}
            action={`/notes/${note.id}/share`}
            label={t.shareNote}
            confirm={t.shareNoteConfirm}
            text={t.shareNoteText(partner)}
            icon="pair"
            {...(rest.phase ? { hidden: { phase: rest.phase } } : {})}
          />
        )}
        {note.mine && (isPrivate || mayChange) && (
          <ConfirmForm
            locale={view.locale}
            action={`/notes/${note.id}/remove`}
            label={t.removeNote}
            confirm={t.removeNoteConfirm}
            text={isPrivate ? t.removeNoteText : t.removeSharedText(partner)}
            icon="trash"
            danger
            {...(rest.phase ? { hidden: { phase: rest.phase } } : {})}
          />
        )}
      </Deeds>
    </>
  )
}

/** Small and side by side; the one that is opened takes the row. */
const Deeds: FC<{ children?: Child }> = ({ children }) => (
  <div class="no-print mt-2 flex flex-wrap gap-1.5 [&_summary]:btn-sm [&>details[open]]:basis-full">{children}</div>
)

const EditNote: FC<Pick<NotesProps, 'view' | 'session' | 'phase'> & { note: Note }> = ({
  view,
  session,
  phase,
  note,
}) => {
  const t = messages(view.locale).session
  const id = `edit-${note.id}`
  // What the partner reads is saved when it is finished, never half-typed.
  const saving = note.visibility === 'private' ? { 'data-note-autosaves': '' } : {}
  return (
    <details class="group" name="confirm">
      <summary class="btn border-base-300 bg-base-100 group-open:hidden">
        <Icon name="pencil" class="size-[1.15em]" />
        {t.editNote}
      </summary>
      <form
        method="post"
        action={`/notes/${note.id}`}
        class="grid gap-2 pt-1"
        data-note-store={`pamong:note:${note.id}`}
        data-note-id={note.id}
        data-note-version={String(note.version)}
        data-note-done={sessionPath(session.id, { phase, done: 'noteChanged', at: note.id })}
        {...saving}
      >
        <Hidden name="version" value={String(note.version)} />
        <Hidden name="phase" value={phase} />
        <TextArea locale={view.locale} name="body" id={id} label={t.editNoteLabel} value={note.body} rows={4} />
        <Keeping view={view} />
        <div class="flex flex-wrap gap-2">
          <Button tone="primary">{t.saveEdit}</Button>
          <Button type="button" tone="quiet" class="needs-script" data-close-details="">
            {messages(view.locale).web.form.cancel}
          </Button>
        </div>
      </form>
    </details>
  )
}
