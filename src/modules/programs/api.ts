import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { Fault } from '../../kernel/errors.ts'
import { addMembers, removeMember, setCapacity } from './member-changes.ts'
import { findJoiners, listMembers } from './members.ts'
import { changeProgram, closeProgram, createProgram } from './save.ts'
import {
  addMembersInput,
  changeMemberInput,
  changeProgramInput,
  createProgramInput,
  findJoinersQuery,
  listMembersQuery,
  listProgramsQuery,
} from './schemas.ts'
import { getProgram, type Program, pagePrograms } from './service.ts'
import { sideOf } from './side.ts'

const asJson = <P extends Program>({ startsOn, endsOn, closedAt, ...program }: P) => ({
  ...program,
  startsOn: startsOn.toString(),
  endsOn: endsOn?.toString() ?? null,
  closedAt: closedAt?.toString() ?? null,
})

/** Programmes and who takes part in them, for HR. */
export const programsApi = new Hono<SignedInEnv>()
  .get('/programs', api.hr, async (c) => {
    const { programs, next } = await pagePrograms(c.var.ctx, parseInput(listProgramsQuery(), c.req.query()))
    return c.json({ programs: programs.map(asJson), next })
  })
  .post('/programs', api.hr, async (c) => {
    const input = parseInput(createProgramInput(), await jsonOf(c))
    return c.json({ id: await createProgram(c.var.ctx, { ...input, key: submissionKeyOf(c) }) }, 201)
  })
  .get('/programs/:id', api.hr, async (c) => {
    const { today: _, ...program } = await getProgram(c.var.ctx, paramOf(c, 'program'))
    return c.json(asJson(program))
  })
  .put('/programs/:id', api.hr, async (c) => {
    const input = parseInput(changeProgramInput(), await jsonOf(c))
    await changeProgram(c.var.ctx, { ...input, program: paramOf(c, 'program') })
    return c.body(null, 204)
  })
  .post('/programs/:id/close', api.hr, async (c) => {
    await closeProgram(c.var.ctx, paramOf(c, 'program'))
    return c.body(null, 204)
  })
  .get('/programs/:id/members', api.hr, async (c) => {
    const query = parseInput(listMembersQuery(), c.req.query())
    const { members, next } = await listMembers(c.var.ctx, { ...query, program: paramOf(c, 'program') })
    return c.json({ members, next })
  })
  .get('/programs/:id/members/candidates', api.hr, async (c) => {
    const query = parseInput(findJoinersQuery(), c.req.query())
    const { people, hasMore } = await findJoiners(c.var.ctx, { ...query, program: paramOf(c, 'program') })
    return c.json({ people, hasMore })
  })
  .post('/programs/:id/members', api.hr, async (c) => {
    const input = parseInput(addMembersInput(), await jsonOf(c))
    const key = submissionKeyOf(c)
    return c.json(await addMembers(c.var.ctx, { ...input, program: paramOf(c, 'program'), key }), 201)
  })
  .patch('/programs/:id/members/:side/:person', api.hr, async (c) => {
    const { capacity } = parseInput(changeMemberInput(), await jsonOf(c))
    // A mentee takes nobody.
    if (sideOf(c.req.param('side')) !== 'mentor') throw new Fault('not_found')
    const who = { program: paramOf(c, 'program'), person: paramOf(c, 'person', 'person') }
    await setCapacity(c.var.ctx, { ...who, capacity })
    return c.body(null, 204)
  })
  .delete('/programs/:id/members/:side/:person', api.hr, async (c) => {
    const who = {
      program: paramOf(c, 'program'),
      person: paramOf(c, 'person', 'person'),
      side: sideOf(c.req.param('side')),
    }
    await removeMember(c.var.ctx, who)
    return c.body(null, 204)
  })
