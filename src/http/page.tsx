import { messages } from '../i18n/index.ts'
import type { Ctx } from '../kernel/ctx.ts'
import { type Fault, type FaultCode, statusOf } from '../kernel/errors.ts'
import type { Locale } from '../kernel/locale.ts'
import { ErrorNotice, ErrorPage } from '../web/components/error-page.tsx'
import { paths } from '../web/paths.ts'
import { actorOf } from './actor.ts'
import type { AppContext } from './env.ts'
import { viewOf } from './view.ts'

/** Where a page sends whoever has to prove more before they may see it; they come back afterwards. */
const waysIn: Partial<Record<FaultCode, string>> = { signed_out: paths.signIn, needs_passkey: paths.passkey }

/** What a form carries beside what was typed into it, figures, which are soon typed again, and secrets. */
const untyped =
  /^(clientSecret|key|version|intent|agenda|draft|step|state|back|next|locale|theme)$|\.(id|kind|minutes|sources\..*)$/

/** What a field is called, where a form has several. */
const labelOf = (locale: Locale, name: string): string | undefined => {
  const { agenda, form } = messages(locale).web
  const [, index, field] = /^items\.(\d+)\.(topic|purpose|outcome)$/.exec(name) ?? []
  if (field !== 'topic' && field !== 'purpose' && field !== 'outcome') return undefined
  return form.fieldOf(agenda.item(Number(index) + 1), agenda[field])
}

/** Whoever handled the request may have read the body: Hono gives the same one again, as a promise or, from a validator, plain. */
const readForm = async (c: AppContext): Promise<FormData> => {
  try {
    return await c.req.formData()
  } catch {
    return new FormData()
  }
}

/** Form entries a person typed into, worth giving back when a form could not be saved. */
const typedEntries = async (c: AppContext, locale: Locale): Promise<{ label?: string | undefined; text: string }[]> => {
  if (!/form/.test(c.req.header('content-type') ?? '')) return []
  const form = await readForm(c)
  return [...form].flatMap(([name, text]) =>
    typeof text === 'string' && text.trim().length > 1 && !untyped.test(name)
      ? [{ label: labelOf(locale, name), text }]
      : [],
  )
}

/**
 * A refusal as a page: kind words, the request's id, and whatever was typed. Who is signed out is sent to sign in, and
 * back afterwards where nothing was being sent.
 */
export const errorPage = async (c: AppContext, fault: Fault): Promise<Response> => {
  const ctx: Ctx | null = 'ctx' in c.var ? c.var.ctx : fault.code === 'not_found' ? await actorOf(c) : null
  // Nothing was read yet where an address leads nowhere: the frame is still that of who is signed in.
  if (fault.code === 'not_found') await ctx?.store.viewer().catch(() => null)
  const view = viewOf(c, ctx?.store.knownViewer() ?? null)
  const { requestId } = c.var
  const way = waysIn[fault.code]
  if (way !== undefined && c.req.method === 'GET') {
    return c.redirect(`${way}?next=${encodeURIComponent(view.path)}`, 303)
  }
  const status = statusOf[fault.code]
  if (c.req.header('hx-request') === 'true') {
    c.header('hx-retarget', '#messages')
    c.header('hx-reswap', 'beforeend')
    return c.html(<ErrorNotice locale={view.locale} code={fault.code} requestId={requestId} />, status)
  }
  const kept = await typedEntries(c, view.locale)
  return c.html(<ErrorPage view={view} code={fault.code} requestId={requestId} kept={kept} />, status)
}
