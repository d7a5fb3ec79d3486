import type { Ctx } from '../kernel/ctx.ts'
import { type Fault, statusOf } from '../kernel/errors.ts'
import { ErrorNotice, ErrorPage } from '../web/components/error-page.tsx'
import { paths } from '../web/paths.ts'
import type { AppContext } from './env.ts'
import { viewOf } from './view.ts'

/** Form entries a person typed into, worth giving back when a form could not be saved. */
const typedEntries = async (c: AppContext): Promise<{ label: string; text: string }[]> => {
  if (!/form/.test(c.req.header('content-type') ?? '')) return []
  // Whoever handled the request may have read the body: Hono gives the same one again.
  const form = await c.req.formData().catch(() => new FormData())
  return [...form].flatMap(([label, text]) =>
    typeof text === 'string' &&
    text.trim().length > 1 &&
    !/^(key|version|intent|agenda|draft)$|\.(id|kind|sources\..*)$/.test(label)
      ? [{ label, text }]
      : [],
  )
}

/**
 * A refusal as a page: kind words, the request's id, and whatever was typed. Who is signed out is sent to sign in, and
 * back afterwards where nothing was being sent.
 */
export const errorPage = async (c: AppContext, fault: Fault): Promise<Response> => {
  const ctx: Ctx | undefined = 'ctx' in c.var ? c.var.ctx : undefined
  // Nothing was read yet where an address leads nowhere: the frame is still that of who is signed in.
  if (ctx && fault.code === 'not_found') await ctx.store.viewer().catch(() => null)
  const view = viewOf(c, ctx?.store.knownViewer() ?? null)
  const { requestId } = c.var
  if (fault.code === 'signed_out' && c.req.method === 'GET') {
    return c.redirect(`${paths.signIn}?next=${encodeURIComponent(view.path)}`, 303)
  }
  const status = statusOf[fault.code]
  if (c.req.header('hx-request') === 'true') {
    c.header('hx-retarget', '#messages')
    c.header('hx-reswap', 'beforeend')
    return c.html(<ErrorNotice locale={view.locale} code={fault.code} requestId={requestId} />, status)
  }
  const kept = await typedEntries(c)
  return c.html(<ErrorPage view={view} code={fault.code} requestId={requestId} kept={kept} />, status)
}
