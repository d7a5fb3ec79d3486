import { type Context, Hono } from 'hono'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { fieldProblems, parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { messages } from '../../i18n/index.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import { paths } from '../../web/paths.ts'
import { closeCorrection, eraseFormerPerson, listOpenRequests } from './answers.ts'
import { getModelConsent, setModelConsent } from './consent.ts'
import { type ExportRow, exportPersonalData, getFigures } from './export.ts'
import { exportFile } from './export-file.ts'
import { ExportPage } from './pages/export.tsx'
import { PrivacyPage } from './pages/privacy.tsx'
import { RequestsPage } from './pages/requests.tsx'
import { welcomePages } from './pages/welcome.tsx'
import type { ExportSection } from './personal-data/handling.ts'
import { askForCorrection, isLastInHr, listMyRequests, requestErasure, withdrawErasure } from './requests.ts'
import { erasureForm, modelConsentForm } from './schemas.ts'

/** What a person may know, choose and ask for of their own data, and what HR has to answer. */
export const privacyPages = new Hono<SignedInEnv>()
  .route('/', welcomePages)
  .get(paths.privacy, page.self, (c) => answer(c, 200))
  .post(`${paths.privacy}/model-consent`, page.self, async (c) => {
    const input = parseInput(modelConsentForm(), await c.req.parseBody())
    await setModelConsent(c.var.ctx, input)
    return c.redirect(`${paths.privacy}?done=${input.agreed ? 'consentGiven' : 'consentWithdrawn'}`, 303)
  })
  .post(`${paths.privacy}/correction`, page.self, async (c) => {
    await askForCorrection(c.var.ctx)
    return c.redirect(`${paths.privacy}?done=correctionAsked`, 303)
  })
  .post(`${paths.privacy}/erasure`, page.self, async (c) => {
    const form = await c.req.parseBody()
    const parsed = erasureForm().safeParse(form)
    if (!parsed.success) return answer(c, 400, fieldProblems(parsed.error, form))
    await requestErasure(c.var.ctx)
    return c.redirect(`${paths.privacy}?done=erasureAsked`, 303)
  })
  .post(`${paths.privacy}/requests/:id/withdraw`, page.self, async (c) => {
    await withdrawErasure(c.var.ctx, paramOf(c, 'privacyRequest'))
    return c.redirect(`${paths.privacy}?done=erasureWithdrawn`, 303)
  })
  .get(`${paths.privacy}/export`, page.self, async (c) => {
    const { madeAt, figures, sections } = await exportPersonalData(c.var.ctx)
    const opened = new Map<ExportSection, ExportRow[]>()
    for (const { name, rows } of sections) opened.set(name, await Array.fromAsync(rows()))
    const viewer = await c.var.ctx.store.viewer()
    const data = { zone: viewer.zone, madeAt, figures, sections: opened }
    return c.html(<ExportPage view={viewOf(c, viewer)} {...data} />)
  })
  .get(`${paths.privacy}/export.json`, page.self, async (c) => {
    const data = await exportPersonalData(c.var.ctx)
    const { locale } = await c.var.ctx.store.viewer()
    return exportFile(data, messages(locale).privacy.statements(data.figures))
  })
  .get(paths.privacyRequests, page.hr, async (c) => {
    const open = await listOpenRequests(c.var.ctx)
    const viewer = await c.var.ctx.store.viewer()
    return c.html(<RequestsPage view={viewOf(c, viewer)} zone={viewer.zone} {...open} />)
  })
  .post(`${paths.privacyRequests}/:id/done`, page.hr, async (c) => {
    await closeCorrection(c.var.ctx, paramOf(c, 'privacyRequest'))
    return c.redirect(`${paths.privacyRequests}?done=correctionClosed`, 303)
  })
  .post('/organisation/people/:id/erase', page.hr, async (c) => {
    await eraseFormerPerson(c.var.ctx, paramOf(c, 'person'))
    return c.redirect(`${paths.privacyRequests}?done=erased`, 303)
  })

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  errors: readonly FieldProblem[] = [],
): Promise<Response> => {
  const { ctx } = c.var
  const [agreedAt, requests, figures, isLast] = await Promise.all([
    getModelConsent(ctx),
    listMyRequests(ctx),
    getFigures(ctx),
    isLastInHr(ctx),
  ])
  const viewer = await ctx.store.viewer()
  const data = { zone: viewer.zone, now: ctx.clock.now(), agreedAt, requests, figures, isLastInHr: isLast, errors }
  return c.html(<PrivacyPage view={viewOf(c, viewer)} {...data} />, status)
}
