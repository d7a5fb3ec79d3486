import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { linksOf } from '../../../http/links.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { toCsv } from '../../../kernel/csv.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { idOf, lazily, submissionKey } from '../../../kernel/fields.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { exportPeople, listPeople, type Person } from '../directory.ts'
import { inviteAll, invitePeople } from '../invitations.ts'
import { type ListPeopleQuery, limits, listPeopleQuery } from '../schemas.ts'
import { ListPage } from './list-page.tsx'

const some = lazily(() => {
  const person = idOf('person')
  const several = z
    .union([person, z.array(person)])
    .transform((value) => [value].flat())
    .pipe(z.array(person).min(1).max(limits.invitations))
  return z.union([
    z.object({ key: submissionKey, whom: z.literal('all') }),
    z.object({ key: submissionKey, whom: idOf('person') }).transform(({ key, whom }) => ({ key, whom: [whom] })),
    z.object({ key: submissionKey, people: several }).transform(({ key, people }) => ({ key, whom: people })),
  ])
})

/** Empty fields of a search form are no search. */
const queryOf = (query: Record<string, string>): ListPeopleQuery => {
  const { done: _, ...rest } = query
  return parseInput(listPeopleQuery(), Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')))
}

/** Everyone of the organisation, for HR: who they are and how far they have come. */
export const listPages = new Hono<SignedInEnv>()
  .get('/people', page.hr, (c) => answer(c, 200, queryOf(c.req.query())))
  .get('/people.csv', page.hr, async (c) => {
    const everyone = await exportPeople(c.var.ctx)
    const { locale } = await c.var.ctx.store.viewer()
    return c.body(toCsv(tableOf(locale, everyone)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="people.csv"',
    })
  })
  .post('/people/invite', page.hr, async (c) => {
    const parsed = some().safeParse(await c.req.parseBody({ all: true }))
    if (!parsed.success) return answer(c, 400, {}, [{ field: 'people', rule: 'too_few', limit: 1 }])
    const { key, whom } = parsed.data
    const how = { key, links: linksOf(c) }
    await (whom === 'all' ? inviteAll(c.var.ctx, how) : invitePeople(c.var.ctx, { ...how, people: whom }))
    return c.redirect('/people?done=invited', 303)
  })

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  query: ListPeopleQuery,
  errors: readonly FieldProblem[] = [],
): Promise<Response> => {
  const [found, viewer] = await Promise.all([listPeople(c.var.ctx, query), c.var.ctx.store.viewer()])
  return c.html(
    <ListPage
      view={viewOf(c, viewer)}
      organisation={viewer.organisationName}
      zone={viewer.zone}
      query={query}
      found={found}
      formKey={crypto.randomUUID()}
      errors={errors}
    />,
    status,
  )
}

const tableOf = (locale: Locale, everyone: readonly Person[]): string[][] => {
  const t = messages(locale).people
  const { name, email, address, locale: language, zone, role, state, invited, joined } = t.columns
  return [
    [name, email, address, language, zone, role, state, invited, joined],
    ...everyone.map((person) => [
      person.name,
      person.email,
      person.address,
      person.locale,
      person.zone,
      person.role,
      t.states[person.state],
      person.invitedAt?.toString() ?? '',
      person.joinedAt?.toString() ?? '',
    ]),
  ]
}
