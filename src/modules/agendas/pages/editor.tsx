import type { Child, FC } from 'hono/jsx'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { AgendaFormItem, AgendaFormValues } from '../../../web/agenda-form.ts'
import { AgendaEditor } from '../../../web/components/agenda-editor.tsx'
import { HiddenAgenda } from '../../../web/components/agenda-hidden.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { CheckList, type Verdict } from '../../../web/components/check-list.tsx'
import { DiffView } from '../../../web/components/diff-view.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import { dayOf, type Session } from '../../sessions/service.ts'
import type { Draft } from '../draft.ts'
import type { Agenda } from '../read.ts'
import { DraftBy } from './label.tsx'
import { type NoteDays, sourceLookup } from './sources.ts'

export interface EditorPageProps {
  view: View
  session: Session
  pairing: Pairing
  noteDays: NoteDays
  values: AgendaFormValues
  /** Whether the agenda that is edited is shared already: then there is only "save". */
  shared: boolean
  draft?: Draft | undefined
  checks: readonly Verdict[]
  errors?: readonly FieldProblem[]
  /** What was just sent, not saved: in error, or rearranged. */
  givenBack?: boolean
}

const Frame: FC<Pick<EditorPageProps, 'view' | 'session' | 'pairing'> & { children?: Child }> = ({
  view,
  session,
  pairing,
  children,
}) => {
  const t = messages(view.locale).editor
  const day = formatDay(view.locale, dayOf(session, pairing))
  return (
    <Page view={view} title={t.title} scripts={['agendaEditor']}>
      <PageHeader
        title={t.title}
        lead={t.lead(day, named(view.locale, partnerOf(pairing)).address)}
        back={{ href: `/sessions/${session.id}`, label: t.back }}
      />
      {children}
    </Page>
  )
}

/** Where an agenda is written: from a draft of the coach, from what was saved, or from nothing. */
export const EditorPage: FC<EditorPageProps> = ({ view, session, pairing, noteDays, values, draft, ...rest }) => (
  <Frame view={view} session={session} pairing={pairing}>
    <Columns
      main={
        <>
          {draft && <DraftBy locale={view.locale} draft={draft} pairing={pairing.id} />}
          <AgendaEditor
            locale={view.locale}
            action={editorPath(session, draft)}
            values={values}
            errors={rest.errors ?? []}
            total={session.minutes}
            shareWith={rest.shared ? undefined : named(view.locale, partnerOf(pairing)).address}
            keep={`${session.id}/${values.version}/${draft?.id ?? ''}`}
            sourceOf={sourceLookup(pairing, noteDays)}
            unsaved={draft !== undefined}
            givenBack={rest.givenBack ?? false}
          />
        </>
      }
      aside={<CheckList locale={view.locale} checks={rest.checks} />}
    />
  </Frame>
)

export const editorPath = (session: Pick<Session, 'id'>, draft?: Pick<Draft, 'id'>): string =>
  `/sessions/${session.id}/agenda${draft ? `?draft=${draft.id}` : ''}`

interface ConflictPageProps {
  view: View
  session: Session
  pairing: Pairing
  /** What the person wanted to save, with the version that it would now have to replace. */
  values: AgendaFormValues
  share: boolean
  theirs: Agenda
  theirValues: readonly AgendaFormItem[]
}

/** Someone saved first. Nothing of either is lost: both are shown, and the person decides. */
export const ConflictPage: FC<ConflictPageProps> = ({ view, session, pairing, values, share, theirs, theirValues }) => {
  const t = messages(view.locale).editor
  return (
    <Frame view={view} session={session} pairing={pairing}>
      <DiffView
        locale={view.locale}
        mine={values.items}
        theirs={theirValues}
        savedBy={theirs.updatedBy === 'me' ? t.you : named(view.locale, partnerOf(pairing)).address}
      >
        <form method="post" action={editorPath(session)}>
          <HiddenAgenda values={values} />
          <Button tone="primary" name="intent" value={share ? 'share' : 'save'}>
            {t.keepMine}
          </Button>
        </form>
        <LinkButton href={`/sessions/${session.id}`}>{t.takeTheirs}</LinkButton>
      </DiffView>
    </Frame>
  )
}
