import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { fieldProblems } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { isFault } from '../../../kernel/errors.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import {
  type AgendaFormItem,
  type AgendaFormValues,
  blankAgendaItem,
  parseAgendaForm,
  rearrange,
} from '../../../web/agenda-form.ts'
import { listNoteDays } from '../../sessions/notes.ts'
import { getSession } from '../../sessions/service.ts'
import { findDraft } from '../draft.ts'
import { type Agenda, getAgendas } from '../read.ts'
import { saveAgenda } from '../save.ts'
import { saveAgendaInput } from '../schemas.ts'
import { ConflictPage, EditorPage, type EditorPageProps } from './editor.tsx'

/** The agenda's id and its version in one field of the form: `agd_….3`, or `.0` for one that is new. */
const versionText = (agenda: Agenda | null): string => `${agenda?.id ?? ''}.${agenda?.version ?? 0}`

const readVersion = (text: string): { agenda?: Id<'agenda'>; version: number } => {
  const [id = '', version = ''] = text.split('.')
  return {
    version: z.coerce.number().int().min(0).catch(0).parse(version),
    ...(isId('agenda', id) ? { agenda: id } : {}),
  }
}

const asFormItem = (
  item: Omit<AgendaFormItem, 'id' | 'minutes'> & { id?: string; minutes: number },
): AgendaFormItem => ({
  id: item.id ?? '',
  kind: item.kind,
  topic: item.topic,
  purpose: item.purpose,
  outcome: item.outcome,
  minutes: String(item.minutes),
  sources: item.sources,
})

/** What was typed, as the API would send it; what does not fit is refused by the same schema. */
const asInput = (values: AgendaFormValues, share: boolean, draft: Id<'draft'> | undefined) => ({
  ...readVersion(values.version),
  share,
  draft: draft ?? null,
  items: values.items.map(({ id, minutes, topic, ...item }) => ({
    ...item,
    topic: topic.replace(/\s*\n\s*/g, ' '),
    ...(id === '' ? {} : { id }),
    minutes: minutes.trim() === '' ? undefined : Number(minutes),
  })),
})

const draftOf = (c: Context<SignedInEnv>): Id<'draft'> | undefined => {
  const id = c.req.query('draft')
  return isId('draft', id) ? id : undefined
}

/** Everything that the editor shows around what is edited, in one round trip. */
const readEditor = async (c: Context<SignedInEnv>) => {
  const { ctx } = c.var
  const id = paramOf(c, 'session')
  const wanted = draftOf(c)
  const [{ session, pairing }, agendas, noteDays, draft] = await Promise.all([
    getSession(ctx, id),
    getAgendas(ctx, id),
    listNoteDays(ctx, id),
    wanted ? findDraft(ctx, { session: id, draft: wanted }) : null,
  ])
  const view = viewOf(c, await ctx.store.viewer())
  return { view, session, pairing, noteDays, draft, current: agendas.shared ?? agendas.working }
}

type Editor = Awaited<ReturnType<typeof readEditor>>

const pageProps = (editor: Editor, values: AgendaFormValues): EditorPageProps => ({
  view: editor.view,
  session: editor.session,
  pairing: editor.pairing,
  noteDays: editor.noteDays,
  values,
  shared: editor.current?.state === 'shared',
  draft: editor.draft ?? undefined,
  checks: editor.draft?.record.checks ?? editor.current?.checks ?? [],
})

/** Writing an agenda: a form that saves, shares, or comes back rearranged. */
export const editorPages = new Hono<SignedInEnv>()
  .get('/sessions/:id/agenda', page.pair, async (c) => {
    const editor = await readEditor(c)
    const { current, draft } = editor
    const items = (draft?.items ?? current?.items ?? []).map(asFormItem)
    const values = {
      version: versionText(current),
      key: crypto.randomUUID(),
      items: items.length > 0 ? items : [blankAgendaItem()],
    }
    return c.html(<EditorPage {...pageProps(editor, values)} />)
  })
  .post('/sessions/:id/agenda', page.pair, async (c) => {
    const { ctx } = c.var
    const { values, intent } = parseAgendaForm(await c.req.formData())
    if (intent.do !== 'save' && intent.do !== 'share') {
      const editor = await readEditor(c)
      const rearranged = { ...values, items: rearrange(values.items, intent) }
      return c.html(<EditorPage {...pageProps(editor, rearranged)} givenBack />)
    }
    const share = intent.do === 'share'
    const raw = asInput(values, share, draftOf(c))
    const parsed = saveAgendaInput.safeParse(raw)
    if (!parsed.success) {
      const errors = fieldProblems(parsed.error, raw)
      return c.html(<EditorPage {...pageProps(await readEditor(c), values)} errors={errors} givenBack />, 400)
    }
    const session = paramOf(c, 'session')
    try {
      const saved = await saveAgenda(ctx, session, { ...parsed.data, key: values.key || undefined })
      const done = share ? 'shared' : saved.state === 'shared' ? 'updated' : 'saved'
      return c.redirect(`/sessions/${session}?done=${done}`, 303)
    } catch (error) {
      if (isFault(error, 'bad_input')) {
        const editor = await readEditor(c)
        return c.html(<EditorPage {...pageProps(editor, values)} errors={error.fields} givenBack />, 400)
      }
      if (!isFault(error, 'conflict')) throw error
      const { view, session: found, pairing, current } = await readEditor(c)
      if (!current) throw error
      const mine = { ...values, version: versionText(current), key: crypto.randomUUID() }
      const props = { view, session: found, pairing, values: mine, share, theirs: current }
      return c.html(<ConflictPage {...props} theirValues={current.items.map(asFormItem)} />, 409)
    }
  })
