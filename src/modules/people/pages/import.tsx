import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import { csvOf } from '../csv-text.ts'
import { importPeople, previewImport } from '../import.ts'
import { csvText } from '../schemas.ts'
import { ImportPage, type ImportProps } from './import-page.tsx'

const importForm = lazily(() =>
  z.object({
    key: submissionKey,
    csv: z.string().default(''),
    file: z.instanceof(File).optional().catch(undefined),
    onlyGood: z.string().optional(),
    step: z.enum(['preview', 'confirm', 'change']),
  }),
)

/** Adding many people from a table: first what would happen is shown, and only a second press does it. */
export const importPages = new Hono<SignedInEnv>()
  .get('/people/import', page.hr, (c) => answer(c, 200, { csv: '', formKey: crypto.randomUUID() }))
  .post('/people/import', page.hr, async (c) => {
    const { ctx } = c.var
    const { key, step, onlyGood, ...form } = parseInput(importForm(), await c.req.parseBody())
    const shown = { csv: form.csv, formKey: key, onlyGood: onlyGood === 'yes' }
    if (step === 'change') return answer(c, 200, shown)
    try {
      const csv = parseInput(csvText(), await csvOf(form))
      const preview = await previewImport(ctx, csv)
      if (step === 'preview') return answer(c, 200, { ...shown, csv, preview })
      if (preview.counts.problem > 0 && !shown.onlyGood)
        return answer(c, 400, { ...shown, csv, preview, isBlocked: true })
      await importPeople(ctx, { csv, onlyGood: shown.onlyGood, key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, 400, { ...shown, errors: error.fields.map((problem) => ({ ...problem, field: 'csv' })) })
    }
    return c.redirect('/people?state=new&done=peopleImported', 303)
  })

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  props: Omit<ImportProps, 'view'>,
): Promise<Response> => c.html(<ImportPage view={viewOf(c, await c.var.ctx.store.viewer())} {...props} />, status)
