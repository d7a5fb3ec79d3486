import type { DemoPeople } from './demo-people.ts'

/** After this many days the demo's next session lies in the past. */
const STALE_AFTER_DAYS = 2

interface Prepared {
  people: DemoPeople
  since: Temporal.Instant | null
  hasModel: boolean
}

/** What `npm start` says once everything runs. */
export const describeStart = (url: string, { people, since, hasModel }: Prepared): string => {
  const age = since === null ? 0 : Temporal.Now.instant().since(since).total('days')
  return [
    '',
    `  Pamong runs at ${url}`,
    '',
    '  Sign in with one click as',
    `    mentor  ${url}/demo/mentor  (${people.mentor.name})`,
    `    mentee  ${url}/demo/mentee  (${people.mentee.name})`,
    `    HR      ${url}/demo/hr  (${people.hr.name})`,
    '',
    hasModel
      ? '  Drafts come from the model that .dev.vars names.'
      : '  Drafts come from the built-in coach; .dev.vars can name a model.',
    ...(age > STALE_AFTER_DAYS
      ? ['  The demo data were made some days ago. npm start -- --reset makes them anew.']
      : []),
    '  Ctrl-C stops everything.',
    '',
  ].join('\n')
}
