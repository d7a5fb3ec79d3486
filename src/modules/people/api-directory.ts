import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { linksOf } from '../../http/links.ts'
import { parseInput } from '../../http/validate.ts'
import { addPerson } from './add.ts'
import { changePerson } from './change.ts'
import { getPerson, listPeople, type Person } from './directory.ts'
import { importPeople, previewImport } from './import.ts'
import { inviteAll, invitePeople } from './invitations.ts'
import { addPersonInput, changePersonInput, importPeopleInput, inviteInput, listPeopleQuery } from './schemas.ts'

const asJson = ({ id, name, address, email, locale, zone, role, state, ...at }: Person) => ({
  id,
  name,
  address,
  email,
  locale,
  zone,
  role,
  state,
  invitedAt: at.invitedAt?.toString() ?? null,
  joinedAt: at.joinedAt?.toString() ?? null,
  deactivatedAt: at.deactivatedAt?.toString() ?? null,
})

/** What HR does with the people of the organisation. */
export const directoryApi = new Hono<SignedInEnv>()
  .get('/people', api.hr, async (c) => {
    const page = await listPeople(c.var.ctx, parseInput(listPeopleQuery(), c.req.query()))
    return c.json({ people: page.people.map(asJson), next: page.next, counts: page.counts })
  })
  .post('/people', api.hr, async (c) => {
    const input = parseInput(addPersonInput(), await jsonOf(c))
    return c.json({ id: await addPerson(c.var.ctx, { ...input, links: linksOf(c), key: submissionKeyOf(c) }) }, 201)
  })
  .post('/people/import', api.hr, async (c) => {
    const { csv, onlyGood, preview } = parseInput(importPeopleInput(), await jsonOf(c))
    if (!preview) return c.json(await importPeople(c.var.ctx, { csv, onlyGood, key: submissionKeyOf(c) }), 201)
    const { counts, rows, unknown } = await previewImport(c.var.ctx, csv)
    return c.json({
      counts,
      unknown,
      rows: rows.map(({ row, name, email, outcome, problems }) => ({ row, name, email, outcome, problems })),
    })
  })
  .post('/people/invitations', api.hr, async (c) => {
    const { people } = parseInput(inviteInput(), await jsonOf(c))
    const how = { links: linksOf(c), key: submissionKeyOf(c) }
    return c.json(
      people === 'all' ? await inviteAll(c.var.ctx, how) : await invitePeople(c.var.ctx, { ...how, people }),
    )
  })
  .get('/people/:id', api.hr, async (c) => {
    const { person } = await getPerson(c.var.ctx, paramOf(c, 'person'))
    return c.json(asJson(person))
  })
  .patch('/people/:id', api.hr, async (c) => {
    const input = parseInput(changePersonInput(), await jsonOf(c))
    await changePerson(c.var.ctx, { ...input, person: paramOf(c, 'person'), links: linksOf(c) })
    return c.body(null, 204)
  })
  .post('/people/:id/invitation', api.hr, async (c) => {
    const how = { links: linksOf(c), key: submissionKeyOf(c) }
    return c.json(await invitePeople(c.var.ctx, { ...how, people: [paramOf(c, 'person')] }))
  })
