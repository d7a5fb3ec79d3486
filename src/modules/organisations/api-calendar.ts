import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf, submissionKeyOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import {
  addCalendarDays,
  changeNationalCalendar,
  getCalendar,
  importCalendar,
  type OrganisationCalendar,
  removeCalendarDay,
} from './own-calendar.ts'
import { addCalendarDaysInput, calendarQuery, changeCalendarInput, importCalendarInput } from './schemas-calendar.ts'

const asJson = ({ national, year, nationalDays, own }: OrganisationCalendar) => ({
  national,
  year,
  nationalDays: nationalDays.map(({ day, dayOff }) => ({
    day: day.toString(),
    name: dayOff.name,
    kind: dayOff.source === 'collective' ? 'collective' : 'holiday',
    expected: dayOff.isExpected,
  })),
  days: own.map(({ day, ...rest }) => ({ ...rest, day: day.toString() })),
})

export const calendarApi = new Hono<SignedInEnv>()
  .get('/organisation/calendar', api.hr, valid('query', z.lazy(calendarQuery)), async (c) =>
    c.json(asJson(await getCalendar(c.var.ctx, c.req.valid('query')))),
  )
  .patch('/organisation/calendar', api.hr, valid('json', z.lazy(changeCalendarInput)), async (c) => {
    await changeNationalCalendar(c.var.ctx, c.req.valid('json').national)
    return c.body(null, 204)
  })
  .post('/organisation/calendar/days', api.hr, valid('json', z.lazy(addCalendarDaysInput)), async (c) => {
    const days = await addCalendarDays(c.var.ctx, { ...c.req.valid('json'), key: submissionKeyOf(c) })
    return c.json({ days }, 201)
  })
  .delete('/organisation/calendar/days/:id', api.hr, async (c) => {
    await removeCalendarDay(c.var.ctx, paramOf(c, 'calendarDay'))
    return c.body(null, 204)
  })
  .post('/organisation/calendar/import', api.hr, valid('json', z.lazy(importCalendarInput)), async (c) => {
    const added = await importCalendar(c.var.ctx, { ...c.req.valid('json'), key: submissionKeyOf(c) })
    return c.json({ added }, 201)
  })
