import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import { csvOf } from '../../people/csv-text.ts'
import { findPairable } from '../../programs/members.ts'
import { getProgram } from '../../programs/service.ts'
import { listOfProgram } from '../arranged.ts'
import { importPairs, previewPairs } from '../import.ts'
import { firstDay } from '../judge-pairs.ts'
import { pairPeople } from '../pair.ts'
import { pairableQuery, pairInput, pairsCsv, programPairingsQuery } from '../schemas.ts'
import { ImportPairsPage, type ImportPairsProps } from './import-pairs-page.tsx'
import { PairPage, type PairValues } from './pair-page.tsx'
import { ProgramPairingsPage } from './program-pairings-page.tsx'

const pairForm = lazily(() =>
  z.object({
    key: submissionKey,
    mentor: z.string().default(''),
    mentee: z.string().default(''),
    language: z.string().default(''),
    startsOn: z.string().default(''),
    isLineManager: z.string().default(''),
    search: z.string().default(''),
  }),
)

const importForm = lazily(() =>
  z.object({
    key: submissionKey,
    csv: z.string().default(''),
    file: z.instanceof(File).optional().catch(undefined),
    step: z.enum(['preview', 'confirm', 'change']),
  }),
)

/** Who is paired with whom in a programme: the list, one pair, and many from a table. */
export const programPairingPages = new Hono<SignedInEnv>()
  .get('/programs/:id/pairings', page.hr, async (c) => {
    const { done: _, ...query } = c.req.query()
    const input = { program: paramOf(c, 'program'), ...parseInput(programPairingsQuery(), query) }
    const found = await listOfProgram(c.var.ctx, input)
    return c.html(<ProgramPairingsPage view={viewOf(c, await c.var.ctx.store.viewer())} {...found} />)
  })
  .get('/programs/:id/pairings/new', page.hr, async (c) => {
    const { search, mentee } = parseInput(pairableQuery(), c.req.query())
    const blank = { key: crypto.randomUUID(), mentor: '', language: '', startsOn: '', isLineManager: '' }
    return answerPair(c, 200, { ...blank, mentee: mentee ?? '', search: search ?? '' }, [])
  })
  .post('/programs/:id/pairings/new', page.hr, async (c) => {
    const form = parseInput(pairForm(), await c.req.parseBody())
    const { key, search: _, isLineManager, ...typed } = form
    const program = paramOf(c, 'program')
    try {
      const input = parseInput(pairInput(), { ...typed, isLineManager: isLineManager === 'yes' })
      await pairPeople(c.var.ctx, { ...input, program, key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerPair(c, 400, form, error.fields)
    }
    return c.redirect(`/programs/${program}/pairings?done=paired`, 303)
  })
  .get('/programs/:id/pairings/import', page.hr, (c) => answerImport(c, 200, { csv: '', formKey: crypto.randomUUID() }))
  .post('/programs/:id/pairings/import', page.hr, async (c) => {
    const { ctx } = c.var
    const { key, step, ...form } = parseInput(importForm(), await c.req.parseBody())
    const program = paramOf(c, 'program')
    const shown = { csv: form.csv, formKey: key }
    if (step === 'change') return answerImport(c, 200, shown)
    try {
      const csv = parseInput(pairsCsv(), await csvOf(form))
      if (step === 'preview') {
        const preview = await previewPairs(ctx, { program, csv })
        return answerImport(c, 200, { ...shown, csv, preview })
      }
      try {
        await importPairs(ctx, { program, csv, key })
      } catch (error) {
        if (!isFault(error, 'bad_input') || !error.fields.some(({ field }) => /^\d+\./.test(field))) throw error
        const preview = await previewPairs(ctx, { program, csv })
        return answerImport(c, 400, { ...shown, csv, preview, isBlocked: true })
      }
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      const errors = error.fields.map((problem) =>
        problem.field === 'program' ? problem : { ...problem, field: 'csv' },
      )
      return answerImport(c, 400, { ...shown, errors })
    }
    return c.redirect(`/programs/${program}/pairings?done=pairedMany`, 303)
  })

const answerPair = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  values: PairValues,
  errors: readonly FieldProblem[],
): Promise<Response> => {
  const { ctx } = c.var
  const program = paramOf(c, 'program')
  const search = values.search === '' ? undefined : values.search
  const [found, mentors, mentees] = await Promise.all([
    getProgram(ctx, program),
    findPairable(ctx, { program, side: 'mentor', search }),
    findPairable(ctx, { program, side: 'mentee', search }),
  ])
  const props = { view: viewOf(c, await ctx.store.viewer()), program: found, mentors, mentees, errors }
  const startsOn = values.startsOn || firstDay(found).toString()
  return c.html(<PairPage {...props} values={{ ...values, startsOn }} />, status)
}

const answerImport = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  props: Omit<ImportPairsProps, 'view' | 'program'>,
): Promise<Response> => {
  const { ctx } = c.var
  const program = props.preview?.program ?? (await getProgram(ctx, paramOf(c, 'program')))
  return c.html(<ImportPairsPage view={viewOf(c, await ctx.store.viewer())} program={program} {...props} />, status)
}
