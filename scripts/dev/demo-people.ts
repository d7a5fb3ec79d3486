import { inArray } from 'drizzle-orm'
import type { Database } from '../../src/db/client.ts'
import { q } from '../../src/db/query.ts'
import { people } from '../../src/db/schema/index.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { demoEmails } from '../demo/people.ts'

interface DemoVisitor {
  id: Id<'person'>
  name: string
}

export type DemoPeople = Record<keyof typeof demoEmails, DemoVisitor>

/** The three people whom a newcomer signs in as. */
export const findDemoPeople = async (database: Database): Promise<DemoPeople> => {
  const [rows] = await database.batch('read', [
    q
      .select({ id: people.id, name: people.name, email: people.email })
      .from(people)
      .where(inArray(people.email, Object.values(demoEmails))),
  ])
  const found = rows as (DemoVisitor & { email: string })[]
  const pick = (email: string): DemoVisitor => {
    const person = found.find((candidate) => candidate.email === email)
    if (!person) throw new Error(`the demo organisation has nobody with the address ${email}`)
    return person
  }
  return { mentor: pick(demoEmails.mentor), mentee: pick(demoEmails.mentee), hr: pick(demoEmails.hr) }
}
