import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { lazily, submissionKey } from '../../../kernel/fields.ts'
import type { Id } from '../../../kernel/ids.ts'
import { addMembers, removeMember, setCapacity } from '../member-changes.ts'
import { findJoiners, listMembers, type MemberSide } from '../members.ts'
import { DEFAULT_CAPACITY } from '../policy.ts'
import { addMembersInput, changeMemberInput, findJoinersQuery, listMembersQuery } from '../schemas.ts'
import { sideOf } from '../side.ts'
import { AddMembersPage, type AddValues } from './add-members-page.tsx'
import { MembersPage } from './members-page.tsx'

const several = lazily(() => z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat()))

const addForm = lazily(() =>
  z.object({
    key: submissionKey,
    side: z.enum(['mentor', 'mentee']),
    people: several().default([]),
    emails: z.string().default(''),
    capacity: z.string().default(''),
    search: z.string().default(''),
  }),
)

/** What was pasted as addresses: separated by lines, commas or semicolons. */
const addressesIn = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Who takes part in a programme. */
export const memberPages = new Hono<SignedInEnv>()
  .get('/programs/:id/members', page.hr, (c) => {
    const { done: _, ...query } = c.req.query()
    return answerList(c, 200, parseInput(listMembersQuery(), query))
  })
  .get('/programs/:id/members/add', page.hr, (c) => {
    const { side, search } = parseInput(findJoinersQuery(), c.req.query())
    const values = { key: crypto.randomUUID(), side, people: [], emails: '', capacity: String(DEFAULT_CAPACITY) }
    return answerAdd(c, 200, { ...values, search: search ?? '' }, [])
  })
  .post('/programs/:id/members/add', page.hr, async (c) => {
    const form = parseInput(addForm(), await c.req.parseBody({ all: true }))
    const { key, side, people, emails, capacity } = form
    const program = paramOf(c, 'program')
    try {
      const room = side === 'mentor' ? { capacity: capacity.trim() === '' ? undefined : Number(capacity) } : {}
      const input = parseInput(addMembersInput(), { side, people, emails: addressesIn(emails), ...room })
      await addMembers(c.var.ctx, { ...input, program, key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerAdd(c, 400, form, error.fields)
    }
    return c.redirect(`/programs/${program}/members?side=${side}&done=membersAdded`, 303)
  })
  .post('/programs/:id/members/mentor/:person', page.hr, async (c) => {
    const who = { program: paramOf(c, 'program'), person: paramOf(c, 'person', 'person') }
    const { capacity } = await c.req.parseBody()
    try {
      await setCapacity(c.var.ctx, {
        ...who,
        ...parseInput(changeMemberInput(), { capacity: Number(capacity || 'NaN') }),
      })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerList(c, 400, { side: 'mentor' }, { person: who.person, problems: error.fields })
    }
    return c.redirect(`/programs/${who.program}/members?side=mentor&done=capacity`, 303)
  })
  .post('/programs/:id/members/:side/:person/remove', page.hr, async (c) => {
    const side = sideOf(c.req.param('side'))
    const who = { program: paramOf(c, 'program'), person: paramOf(c, 'person', 'person'), side }
    try {
      await removeMember(c.var.ctx, who)
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerList(c, 400, { side }, { person: who.person, problems: error.fields })
    }
    return c.redirect(`/programs/${who.program}/members?side=${side}&done=memberRemoved`, 303)
  })

interface Failed {
  person: Id<'person'>
  problems: readonly FieldProblem[]
}

const answerList = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  query: { side: MemberSide; search?: string | undefined; after?: Id<'person'> | undefined },
  failed?: Failed,
): Promise<Response> => {
  const found = await listMembers(c.var.ctx, { ...query, program: paramOf(c, 'program') })
  const view = viewOf(c, await c.var.ctx.store.viewer())
  return c.html(<MembersPage view={view} {...query} {...found} failed={failed} />, status)
}

const answerAdd = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  values: AddValues,
  errors: readonly FieldProblem[],
): Promise<Response> => {
  const { side, search } = values
  const found = await findJoiners(c.var.ctx, { program: paramOf(c, 'program'), side, search })
  const view = viewOf(c, await c.var.ctx.store.viewer())
  const addresses = addressesIn(values.emails)
  return c.html(<AddMembersPage view={view} values={values} addresses={addresses} errors={errors} {...found} />, status)
}
