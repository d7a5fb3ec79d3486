import { inArray } from 'drizzle-orm'
import type { Database } from '../../src/db/client.ts'
import { q } from '../../src/db/query.ts'
import { people } from '../../src/db/schema/index.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { DemoOrganisation } from '../demo/types.ts'

interface DemoVisitor {
  id: Id<'person'>
  name: string
}

export type DemoPeople = Record<'mentor' | 'mentee' | 'hr', DemoVisitor>

/**
 * The three people whom a newcomer signs in as. They are found by e-mail address, because a database that was made some
 * days ago has other ids than the demo of today.
 */
export const findDemoPeople = async (database: Database, demo: DemoOrganisation): Promise<DemoPeople> => {
  const emailOf = (id: Id<'person'>): string => demo.people.find((person) => person.id === id)?.email ?? ''
  const emails = { mentor: emailOf(demo.demoMentor), mentee: emailOf(demo.demoMentee), hr: emailOf(demo.demoHr) }
  const [rows] = await database.batch('read', [
    q
      .select({ id: people.id, name: people.name, email: people.email })
      .from(people)
      .where(inArray(people.email, Object.values(emails))),
  ])
  const found = rows as (DemoVisitor & { email: string })[]
  const pick = (email: string): DemoVisitor => {
    const person = found.find((candidate) => candidate.email === email)
    if (!person) throw new Error(`the demo organisation has nobody with the address ${email}`)
    return person
  }
  return { mentor: pick(emails.mentor), mentee: pick(emails.mentee), hr: pick(emails.hr) }
}
