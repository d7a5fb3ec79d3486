import type { FC } from 'hono/jsx'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Icon } from '../../../web/icons.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { sessionPath } from '../../../web/session-path.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { SavedNote } from '../change-notes.ts'
import { differenceOfNotes, type LineDifference } from '../note-difference.ts'

interface NoteConflictPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  note: Id<'note'>
  pairing: Pairing
  /** What the person wanted to save. */
  mine: string
  theirs: SavedNote
  phase: string | undefined
}

/** Someone saved first. Nothing of either text is lost: both are shown, and the person decides. */
export const NoteConflictPage: FC<NoteConflictPageProps> = (props) => {
  const { view, zone, note, pairing, mine, theirs, phase } = props
  const t = messages(view.locale).session.noteConflict
  const difference = differenceOfNotes(mine, theirs.body)
  // Only the author has a private note, so that it was the same person in another window.
  const who = theirs.visibility === 'private' ? t.you : named(view.locale, partnerOf(pairing)).address
  const back = sessionPath(theirs.session, { phase, at: note })
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} back={{ href: back, label: messages(view.locale).wrapUp.back }} />
      <Notice tone="warning" title={t.heading} heading>
        <p>{t.intro(who)}</p>
      </Notice>
      <div class="surface mt-4 grid divide-y divide-base-300 sm:grid-cols-2 sm:divide-x sm:divide-y-0">
        <Side locale={view.locale} title={t.mine} lines={difference} only="added" />
        <Side
          locale={view.locale}
          title={`${t.theirs} · ${formatDateTime(view.locale, theirs.savedAt, zone)}`}
          lines={difference}
          only="removed"
        />
      </div>
      <div class="mt-5 flex flex-wrap gap-2">
        <form method="post" action={`/notes/${note}`}>
          <input type="hidden" name="version" value={String(theirs.version)} />
          {phase && <input type="hidden" name="phase" value={phase} />}
          <textarea name="body" hidden>
            {`\n${mine}`}
          </textarea>
          <Button tone="primary">{t.keepMine}</Button>
        </form>
        <LinkButton href={back}>{t.takeTheirs}</LinkButton>
      </div>
    </Page>
  )
}

interface SideProps {
  locale: Locale
  title: string
  lines: readonly LineDifference[]
  /** Which lines stand on this side alone. */
  only: 'added' | 'removed'
}

/** One text, whole. What only it has carries a word and a pencil, not only a colour. */
const Side: FC<SideProps> = ({ locale, title, lines, only }) => {
  const t = messages(locale).session.noteConflict
  return (
    <section class="min-w-0 p-4" aria-label={title}>
      <h3 class="mb-2 text-sm font-semibold text-secondary">{title}</h3>
      {lines
        .filter(({ change }) => change === 'same' || change === only)
        .map(({ change, text }) =>
          change === 'same' ? (
            <p class="min-h-[1lh] break-words whitespace-pre-wrap">{text}</p>
          ) : (
            <p class="-mx-2 min-h-[1lh] rounded-field bg-accent/15 px-2 break-words whitespace-pre-wrap">
              <span class="mr-2 inline-flex items-center gap-1 text-sm font-semibold">
                <Icon name="pencil" class="size-3.5" />
                {t.onlyHere}
              </span>
              {text}
            </p>
          ),
        )}
    </section>
  )
}
