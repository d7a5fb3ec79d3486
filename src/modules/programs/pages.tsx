import { type Context, Hono } from 'hono'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { type FieldProblem, isFault } from '../../kernel/errors.ts'
import { paths } from '../../web/paths.ts'
import { blankProgram, formOf, inputOf, type ProgramForm, programForm } from './pages/form.ts'
import { ListPage } from './pages/list.tsx'
import { memberPages } from './pages/members.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { EditPage, NewPage } from './pages/write.tsx'
import { changeProgram, closeProgram, createProgram } from './save.ts'
import { changeProgramInput, createProgramInput, listProgramsQuery } from './schemas.ts'
import { getProgram, getToday, pagePrograms } from './service.ts'

/** Programmes as HR looks after them. */
export const programsPages = new Hono<SignedInEnv>()
  .get(paths.programs, page.hr, async (c) => {
    const { done: _, ...query } = c.req.query()
    const found = await pagePrograms(c.var.ctx, parseInput(listProgramsQuery(), query))
    return c.html(<ListPage view={viewOf(c, await c.var.ctx.store.viewer())} {...found} />)
  })
  .get('/programs/new', page.hr, async (c) => {
    const today = await getToday(c.var.ctx)
    return answerNew(c, 200, blankProgram(today, crypto.randomUUID()), [])
  })
  .post('/programs/new', page.hr, async (c) => {
    const form = parseInput(programForm(), await c.req.parseBody())
    try {
      const input = parseInput(createProgramInput(), inputOf(form))
      const id = await createProgram(c.var.ctx, { ...input, key: form.key })
      return c.redirect(`/programs/${id}?done=programCreated`, 303)
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerNew(c, 400, form, error.fields)
    }
  })
  .get('/programs/:id', page.hr, async (c) => {
    const program = await getProgram(c.var.ctx, paramOf(c, 'program'))
    return c.html(<OverviewPage view={viewOf(c, await c.var.ctx.store.viewer())} program={program} />)
  })
  .get('/programs/:id/edit', page.hr, async (c) => {
    const program = await getProgram(c.var.ctx, paramOf(c, 'program'))
    const view = viewOf(c, await c.var.ctx.store.viewer())
    return c.html(<EditPage view={view} program={program} values={formOf(program)} errors={[]} />)
  })
  .post('/programs/:id/edit', page.hr, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'program')
    const form = parseInput(programForm(), await c.req.parseBody())
    try {
      const input = parseInput(changeProgramInput(), { ...inputOf(form), version: Number(form.version) })
      await changeProgram(ctx, { ...input, program: id })
      return c.redirect(`/programs/${id}?done=programSaved`, 303)
    } catch (error) {
      if (!isFault(error, 'conflict') && !isFault(error, 'bad_input')) throw error
      const program = await getProgram(ctx, id)
      const props = { view: viewOf(c, await ctx.store.viewer()), program }
      if (error.code === 'bad_input') return c.html(<EditPage {...props} values={form} errors={error.fields} />, 400)
      // What is saved next time is made in view of what is there now.
      const values = { ...form, version: String(program.version) }
      return c.html(<EditPage {...props} values={values} errors={[]} theirs={formOf(program)} />, 409)
    }
  })
  .post('/programs/:id/close', page.hr, async (c) => {
    const id = paramOf(c, 'program')
    await closeProgram(c.var.ctx, id)
    return c.redirect(`/programs/${id}?done=programClosed`, 303)
  })
  .route('/', memberPages)

const answerNew = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  values: ProgramForm,
  errors: readonly FieldProblem[],
): Promise<Response> =>
  c.html(<NewPage view={viewOf(c, await c.var.ctx.store.viewer())} values={values} errors={errors} />, status)
