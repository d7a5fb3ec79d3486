import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { fieldProblems, parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { type FieldProblem, isFault } from '../../kernel/errors.ts'
import { lazily, submissionKey } from '../../kernel/fields.ts'
import { nestForm } from '../../web/forms.ts'
import { openAppraisal } from './open.ts'
import { AppraisalPage, type AppraisalPageProps } from './pages/appraisal.tsx'
import { criteriaPages } from './pages/criteria-form.tsx'
import { ListPage, type PeriodValues } from './pages/list.tsx'
import { getAppraisal, listAppraisals } from './read.ts'
import { saveResult, signAppraisal } from './result.ts'
import { openAppraisalInput, saveResultInput, saveViewInput, versionInput } from './schemas.ts'
import { setSharing } from './sharing.ts'
import { saveView } from './views.ts'

const text = z.string()
const version = z.coerce.number().int().min(0)
const periodForm = lazily(() => z.object({ key: submissionKey, startsOn: text, endsOn: text, dueOn: text }))
/** A radio that nobody chose is not sent at all. */
const typedLevel = z.coerce.number().int().nullable().default(null).catch(null)
const viewForm = lazily(() =>
  z.object({
    version,
    intent: z.enum(['save', 'handIn']),
    ratings: z.array(z.object({ level: typedLevel, remark: text.default('') })),
  }),
)
/** Levels by their places, since those that nobody chose are left out of what a browser sends. */
const resultForm = lazily(() => z.object({ version, summary: text, levels: z.unknown().optional() }))
const signForm = lazily(() => z.object({ version }))
const sharingForm = lazily(() => z.object({ shared: z.enum(['yes', 'no']) }))

const list = async (
  c: Context<SignedInEnv>,
  returned?: { typed: PeriodValues; key: string; problems: readonly FieldProblem[] },
): Promise<Response> => {
  const { ctx } = c.var
  const found = await listAppraisals(ctx, paramOf(c, 'pairing'))
  const viewer = await ctx.store.viewer()
  const today = ctx.clock.now().toZonedDateTimeISO(found.pairing.zone).toPlainDate()
  const form = returned ? { typed: returned.typed, problems: returned.problems } : {}
  return c.html(
    <ListPage
      view={viewOf(c, viewer)}
      today={today}
      formKey={returned?.key ?? crypto.randomUUID()}
      {...found}
      {...form}
    />,
    returned ? 400 : 200,
  )
}

const show = async (
  c: Context<SignedInEnv>,
  status: 200 | 400 | 409 = 200,
  returned: Partial<AppraisalPageProps> = {},
): Promise<Response> => {
  const { ctx } = c.var
  const found = await getAppraisal(ctx, paramOf(c, 'appraisal'))
  const viewer = await ctx.store.viewer()
  return c.html(<AppraisalPage view={viewOf(c, viewer)} zone={viewer.zone} {...found} {...returned} />, status)
}

/** Appraisals of a pairing, and HR's part of them. */
export const appraisalsPages = new Hono<SignedInEnv>()
  .route('/', criteriaPages)
  .get('/pairings/:id/appraisals', page.pair, (c) => list(c))
  .post('/pairings/:id/appraisals', page.pair, async (c) => {
    const { key, ...typed } = parseInput(periodForm(), await c.req.parseBody())
    const input = { ...typed, dueOn: typed.dueOn === '' ? undefined : typed.dueOn }
    const parsed = openAppraisalInput().safeParse(input)
    if (!parsed.success) return list(c, { typed, key, problems: fieldProblems(parsed.error, input) })
    try {
      const id = await openAppraisal(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...parsed.data, key })
      return c.redirect(`/appraisals/${id}?done=appraisalOpened`, 303)
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return list(c, { typed, key, problems: error.fields })
    }
  })
  .get('/appraisals/:id', page.pair, (c) => show(c))
  .post('/appraisals/:id/view', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'appraisal')
    const { intent, ...typed } = parseInput(viewForm(), nestForm(await c.req.formData()))
    const parsed = saveViewInput().safeParse(typed)
    if (!parsed.success) {
      return show(c, 400, { typedView: typed.ratings, problems: fieldProblems(parsed.error, typed) })
    }
    try {
      await saveView(ctx, { appraisal: id, ...parsed.data, handIn: intent === 'handIn' })
      return c.redirect(`/appraisals/${id}?done=${intent === 'handIn' ? 'viewHandedIn' : 'viewSaved'}`, 303)
    } catch (error) {
      if (isFault(error, 'bad_input')) return show(c, 400, { typedView: typed.ratings, problems: error.fields })
      if (!isFault(error, 'conflict')) throw error
      const { appraisal } = await getAppraisal(ctx, id)
      return show(c, 409, { typedView: typed.ratings, savedView: appraisal.mine.ratings })
    }
  })
  .post('/appraisals/:id/result', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'appraisal')
    const form = await c.req.formData()
    const { version: from, summary } = parseInput(resultForm(), nestForm(form))
    const { appraisal } = await getAppraisal(ctx, id)
    const levels = appraisal.criteria.map((_, i) => {
      const chosen = form.get(`levels.${i}`)
      return typeof chosen === 'string' && chosen !== '' ? Number(chosen) : null
    })
    const typedResult = { levels, summary }
    const input = { version: from, summary, levels: levels.map((level) => level ?? undefined) }
    const parsed = saveResultInput().safeParse(input)
    if (!parsed.success) return show(c, 400, { typedResult, problems: fieldProblems(parsed.error, input) })
    try {
      await saveResult(ctx, { appraisal: id, ...parsed.data })
      return c.redirect(`/appraisals/${id}?done=resultSaved`, 303)
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error
      const now = (await getAppraisal(ctx, id)).appraisal
      return show(c, 409, { typedResult, savedResult: now.result })
    }
  })
  .post('/appraisals/:id/sign', page.pair, async (c) => {
    const id = paramOf(c, 'appraisal')
    const { version: read } = parseInput(versionInput(), parseInput(signForm(), await c.req.parseBody()))
    const { isComplete } = await signAppraisal(c.var.ctx, { appraisal: id, version: read })
    return c.redirect(`/appraisals/${id}?done=${isComplete ? 'appraisalCompleted' : 'appraisalSigned'}`, 303)
  })
  .post('/appraisals/:id/sharing', page.pair, async (c) => {
    const id = paramOf(c, 'appraisal')
    const { shared } = parseInput(sharingForm(), await c.req.parseBody())
    await setSharing(c.var.ctx, { appraisal: id, shared: shared === 'yes' })
    return c.redirect(`/appraisals/${id}?done=sharingSaved#sharing`, 303)
  })
