export const auth = {
  title: 'Sign in',
  lead: 'Prepare one-on-one mentoring with an agenda that grows out of your earlier sessions. What the two of you say stays between the two of you.',
  demoTitle: 'Look around in the demo',
  demoLead: (organisation: string) =>
    `${organisation} is an invented company with half a year of mentoring. Choose whose eyes to see it with.`,
  as: { mentor: 'As a mentor', mentee: 'As a mentee', hr: 'As HR' },
  sees: {
    mentor: 'Has a session coming up and can ask for its agenda.',
    mentee: 'Prepares the same session from the other side.',
    hr: 'Looks after the programmes and never sees what is said.',
  },
  noDemo: 'There is no way to sign in here yet.',
  noDemoHint: 'On a developer’s machine, npm start prints links that sign you in.',
  enter: 'Sign in',
}
