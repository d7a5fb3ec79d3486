import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { Fault, isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import { paths } from '../../../web/paths.ts'
import {
  addCalendarDays,
  changeNationalCalendar,
  getCalendar,
  importCalendar,
  previewCalendar,
  removeCalendarDay,
} from '../own-calendar.ts'
import { addCalendarDaysInput, calendarQuery, changeCalendarInput, icsText } from '../schemas-calendar.ts'
import { CalendarImportPage, type CalendarImportProps } from './calendar-import.tsx'
import { CalendarPage, type Returned } from './calendar-page.tsx'

const text = z.string()
const daysForm = lazily(() => z.object({ key: submissionKey, from: text, to: text, name: text, kind: text }))
const importForm = lazily(() =>
  z.object({
    key: submissionKey,
    ics: text.default(''),
    file: z.instanceof(File).optional().catch(undefined),
    step: z.enum(['preview', 'confirm', 'change']),
  }),
)

const answer = async (c: Context<SignedInEnv>, year: number | undefined, returned?: Returned): Promise<Response> => {
  const { ctx } = c.var
  const calendar = await getCalendar(ctx, { year })
  const view = viewOf(c, await ctx.store.viewer())
  return c.html(
    <CalendarPage view={view} calendar={calendar} formKey={crypto.randomUUID()} {...returned} />,
    returned === undefined ? 200 : 400,
  )
}

const back = (done: string, day?: string): string =>
  `${paths.calendar}?${day === undefined ? '' : `year=${day.slice(0, 4)}&`}done=${done}`

/** The text of the file, where one was chosen, else what was pasted. */
const textOf = async ({ file, ics }: { file?: File | undefined; ics: string }): Promise<string> => {
  if (file === undefined || file.size === 0) return ics
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await file.bytes())
  } catch {
    throw new Fault('bad_input', { fields: [{ field: 'ics', rule: 'not_ics' }] })
  }
}

const answerImport = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  props: Omit<CalendarImportProps, 'view'>,
): Promise<Response> =>
  c.html(<CalendarImportPage view={viewOf(c, await c.var.ctx.store.viewer())} {...props} />, status)

/** HR's part of the calendar: which national days are kept, the organisation's own, and files with more of them. */
export const calendarPages = new Hono<SignedInEnv>()
  .get(paths.calendar, page.hr, (c) => answer(c, calendarQuery().safeParse({ year: c.req.query('year') }).data?.year))
  .post(paths.calendar, page.hr, async (c) => {
    const { national } = parseInput(changeCalendarInput(), await c.req.parseBody())
    await changeNationalCalendar(c.var.ctx, national)
    return c.redirect(back('calendarChanged'), 303)
  })
  .post('/organisation/calendar/days', page.hr, async (c) => {
    const { key, ...typed } = parseInput(daysForm(), await c.req.parseBody())
    try {
      await addCalendarDays(c.var.ctx, { ...parseInput(addCalendarDaysInput(), typed), key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, undefined, { typed, problems: error.fields })
    }
    return c.redirect(back('daysAdded', typed.from), 303)
  })
  .post('/organisation/calendar/days/:id/remove', page.hr, async (c) => {
    await removeCalendarDay(c.var.ctx, paramOf(c, 'calendarDay'))
    return c.redirect(back('dayRemoved'), 303)
  })
  .get('/organisation/calendar/import', page.hr, (c) => answerImport(c, 200, { ics: '', formKey: crypto.randomUUID() }))
  .post('/organisation/calendar/import', page.hr, async (c) => {
    const { key, step, ...form } = parseInput(importForm(), await c.req.parseBody())
    const shown = { ics: form.ics, formKey: key }
    if (step === 'change') return answerImport(c, 200, { ...shown, ics: '' })
    try {
      const ics = parseInput(icsText(), await textOf(form))
      const preview = await previewCalendar(c.var.ctx, ics)
      if (step === 'preview' || preview.problems.length > 0)
        return answerImport(c, step === 'preview' ? 200 : 400, { ...shown, ics, preview })
      await importCalendar(c.var.ctx, { ics, key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerImport(c, 400, { ...shown, problems: error.fields.map((one) => ({ ...one, field: 'ics' })) })
    }
    return c.redirect(back('daysAdded'), 303)
  })
