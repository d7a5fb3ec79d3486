import { plural } from '../format.ts'

export const history = {
  title: 'Bring in earlier sessions',
  lead: (partner: string) =>
    `Paste your notes of sessions that you and ${partner} have already had. The coach can then build on them.`,
  shared: (partner: string) => `${partner} will be able to read these notes. Leave out what is yours alone.`,
  text: 'Your notes',
  hint: 'Start each session with a line that holds its date, such as “12 March 2026” or “2026-03-12”. Whatever follows belongs to it, up to the next date.',
  preview: 'Show what was found',
  found: (sessions: number) => `${sessions} ${plural('en', sessions, { one: 'session', other: 'sessions' })} found`,
  foundLead: 'Nothing is saved yet. Check the dates, correct the text if need be, then bring them in.',
  noNote: 'No text stands under this date.',
  before: 'This stands before the first date and will be left out:',
  confirm: (sessions: number) =>
    `Bring in ${sessions} ${plural('en', sessions, { one: 'session', other: 'sessions' })}`,
  change: 'Change the text',
}
