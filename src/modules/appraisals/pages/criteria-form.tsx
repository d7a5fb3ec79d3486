import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { fieldProblems, parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { isFault } from '../../../kernel/errors.ts'
import { lazily } from '../../../kernel/fields.ts'
import { nestForm } from '../../../web/forms.ts'
import { paths } from '../../../web/paths.ts'
import { getCriteria, setCriteria } from '../criteria.ts'
import { overseeAppraisals } from '../oversight.ts'
import { overseeQuery, setCriteriaInput } from '../schemas.ts'
import { CriteriaPage, type CriteriaPageProps } from './criteria.tsx'

const text = z.string().default('')
const criteriaForm = lazily(() =>
  z.object({
    version: z.string(),
    criteria: z.array(z.object({ name: text, level1: text, level3: text, level5: text })),
  }),
)
const resetForm = lazily(() => z.object({ version: z.string() }))

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400 | 409 = 200,
  returned: Partial<CriteriaPageProps> = {},
): Promise<Response> => {
  const { ctx } = c.var
  const { after } = parseInput(overseeQuery().loose(), c.req.method === 'GET' ? c.req.query() : {})
  const [current, overseen] = await Promise.all([getCriteria(ctx), overseeAppraisals(ctx, { after })])
  const view = viewOf(c, await ctx.store.viewer())
  const props = { view, current, isFirst: after === undefined, ...overseen, ...returned }
  return c.html(<CriteriaPage {...props} />, status)
}

/** What appraisals of an organisation go by, and which there are. */
export const criteriaPages = new Hono<SignedInEnv>()
  .get(paths.criteria, page.hr, (c) => answer(c))
  .post(paths.criteria, page.hr, async (c) => {
    const form = parseInput(criteriaForm(), nestForm(await c.req.formData()))
    // A row that was left empty is none.
    const typed = form.criteria.filter((row) => Object.values(row).some((field) => field.trim() !== ''))
    const input = { criteria: typed, version: form.version }
    const parsed = setCriteriaInput().safeParse(input)
    if (!parsed.success) return answer(c, 400, { typed, problems: fieldProblems(parsed.error, input) })
    try {
      await setCriteria(c.var.ctx, parsed.data)
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error
      return answer(c, 409, { typed, isConflict: true })
    }
    return c.redirect(`${paths.criteria}?done=criteriaSaved`, 303)
  })
  .post(`${paths.criteria}/reset`, page.hr, async (c) => {
    const { version } = parseInput(resetForm(), await c.req.parseBody())
    await setCriteria(c.var.ctx, { criteria: [], version })
    return c.redirect(`${paths.criteria}?done=criteriaReset`, 303)
  })
