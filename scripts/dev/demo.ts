import type { Config } from '../../src/config.ts'
import type { Database } from '../../src/db/client.ts'
import { buildDemo } from '../demo/build.ts'
import type { DemoOrganisation } from '../demo/types.ts'
import { isEmpty } from './database.ts'
import { type DemoPeople, findDemoPeople } from './demo-people.ts'
import { seedDemo } from './seed.ts'
import { planDemo } from './seed-schedule.ts'

/** Puts the demo organisation as of `now` into a migrated database that is empty, and says whom a newcomer signs in as. */
export const fillWithDemo = async (
  config: Config,
  database: Database,
  now: Temporal.Instant,
  alter: (demo: DemoOrganisation) => DemoOrganisation = (demo) => demo,
): Promise<DemoPeople> => {
  const demo = alter(buildDemo(now))
  if (await isEmpty(database)) {
    await seedDemo(config, database, demo)
    await planDemo(database, now)
  }
  return findDemoPeople(database, demo)
}

/** The variable DEMO, by which the Worker knows the three. */
export const demoVariable = ({ mentor, mentee, hr }: DemoPeople): string => [mentor.id, mentee.id, hr.id].join(',')
