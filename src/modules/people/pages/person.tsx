import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { linksOf } from '../../../http/links.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import { changePerson } from '../change.ts'
import { getPerson } from '../directory.ts'
import { invitePeople } from '../invitations.ts'
import { changePersonInput } from '../schemas.ts'
import { PersonPage } from './person-page.tsx'

const inviteForm = lazily(() => z.object({ key: submissionKey }))

/** Fields of the forms below, as they were typed. */
const typed = lazily(() => z.record(z.string(), z.string()))

/** One person, for HR: what is administered of them, and the forms that change it. */
export const personPages = new Hono<SignedInEnv>()
  .get('/people/:id', page.hr, (c) => answer(c, 200, {}, []))
  .post('/people/:id', page.hr, (c) => change(c, ['name', 'address', 'locale', 'zone'], 'personSaved'))
  .post('/people/:id/email', page.hr, (c) => change(c, ['email'], 'emailChanged'))
  .post('/people/:id/role', page.hr, (c) => change(c, ['role'], 'roleChanged'))
  .post('/people/:id/deactivate', page.hr, (c) => change(c, [], 'deactivated', { active: false }))
  .post('/people/:id/reactivate', page.hr, (c) => change(c, [], 'reactivated', { active: true }))
  .post('/people/:id/invitation', page.hr, async (c) => {
    const { key } = parseInput(inviteForm(), await c.req.parseBody())
    const person = paramOf(c, 'person')
    await invitePeople(c.var.ctx, { key, people: [person], links: linksOf(c) })
    return c.redirect(`/people/${person}?done=invited`, 303)
  })

/** Changes what one form is about; comes back with what was typed where something is wrong with it. */
const change = async (
  c: Context<SignedInEnv>,
  fields: readonly string[],
  done: string,
  also: { active?: boolean } = {},
): Promise<Response> => {
  const person = paramOf(c, 'person')
  const form = parseInput(typed(), await c.req.parseBody())
  try {
    // An empty form of address is none: the one there is stays.
    const filled = fields.filter((field) => form[field] !== undefined && (field !== 'address' || form[field] !== ''))
    const given = Object.fromEntries(filled.map((field) => [field, form[field]]))
    const input = parseInput(changePersonInput(), { ...given, ...also })
    await changePerson(c.var.ctx, { ...input, person, links: linksOf(c) })
  } catch (error) {
    if (!isFault(error, 'bad_input')) throw error
    return answer(c, 400, form, error.fields)
  }
  return c.redirect(`/people/${person}?done=${done}`, 303)
}

const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  values: Readonly<Record<string, string>>,
  errors: readonly FieldProblem[],
): Promise<Response> => {
  const [{ person, isLastHr }, viewer] = await Promise.all([
    getPerson(c.var.ctx, paramOf(c, 'person')),
    c.var.ctx.store.viewer(),
  ])
  return c.html(
    <PersonPage
      view={viewOf(c, viewer)}
      zone={viewer.zone}
      person={person}
      isSelf={viewer.id === person.id}
      isLastHr={isLastHr}
      values={values}
      errors={errors}
      formKey={crypto.randomUUID()}
    />,
    status,
  )
}
