import type { DemoPeople } from './demo-people.ts'

interface Prepared {
  people: DemoPeople
  /** Whether the sessions that the demo had ahead lie in the past by now. */
  isStale: boolean
  hasModel: boolean
}

/** What `npm start` says once everything runs. */
export const describeStart = (url: string, { people, isStale, hasModel }: Prepared): string => {
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
    ...(isStale ? ['  The demo data were made some days ago. npm start -- --reset makes them anew.'] : []),
    '  Ctrl-C stops everything.',
    '',
  ].join('\n')
}
