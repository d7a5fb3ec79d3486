export const auth = {
  title: 'Sign in',
  lead: 'Prepare one-on-one mentoring with an agenda that grows out of your earlier sessions. What the two of you say stays between the two of you.',
  mail: {
    title: 'By e-mail',
    lead: 'No password: we send a link and a code that work once.',
    email: 'Your e-mail address at work',
    submit: 'Send me a sign-in link',
    tooOften:
      'Several mails were asked for within the hour. Please look for the latest one, or come back a little later.',
  },
  sent: {
    title: 'Please look into your inbox',
    lead: 'If we know that address, a mail is on its way. It holds a link and a code, and both work once within ten minutes.',
    code: 'Code from the mail',
    codeHint: 'Six digits. The code works in this browser only; the link opens anywhere.',
    submit: 'Sign in',
    nothing: 'Nothing there?',
    nothingHint:
      'Mails sometimes land among the unwanted ones. It has to be the address that your company registered, and an invitation is open for 14 days; whoever looks after mentoring in your company can send a new one.',
    again: 'Start over',
  },
  link: {
    title: 'Almost there',
    lead: (organisation: string) => `One press, and you are in the mentoring of ${organisation}.`,
    as: (email: string) => `You sign in as ${email}.`,
    submit: 'Sign in',
    elsewhere: 'This is not the browser you asked in',
    elsewhereText:
      'That is fine if you asked on another device. If someone else sent you this link, please close this page: you would be signed in to an account that they chose.',
    confirm: 'I asked for this link myself, on another device or in another browser',
    confirmMissing: 'Please tick the box if it was you who asked. Otherwise close this page.',
  },
  ended: {
    title: 'This link or code no longer works',
    text: 'Both work once, for ten minutes, and a code can be tried five times. A new one is with you in a moment.',
    again: 'Ask for a new one',
  },
  demoTitle: 'Look around in the demo',
  demoLead: (organisation: string) =>
    `${organisation} is an invented company with half a year of mentoring. Choose whose eyes to see it with.`,
  as: { mentor: 'As a mentor', mentee: 'As a mentee', hr: 'As HR' },
  sees: {
    mentor: 'Has a session coming up and can ask for its agenda.',
    mentee: 'Prepares the same session from the other side.',
    hr: 'Looks after the programmes and never sees what is said.',
  },
  outbox: {
    title: 'Outbox',
    lead: 'On a developer’s machine no mail leaves. Each stays here, the latest first, and anyone on this machine can read it.',
    demoHint: 'This is the demo: no mail leaves, it waits in the outbox.',
    open: 'Open the outbox',
    empty: 'No mail yet',
    emptyText: 'As soon as Pamong would send something, it shows here.',
    to: (email: string) => `To ${email}`,
    kinds: { 'sign-in': 'Sign-in', security: 'Security', invitation: 'Invitation' },
    states: { queued: 'Waiting', sent: 'Sent', cancelled: 'Dropped' },
    text: 'As plain text',
    html: 'As a mail program shows it',
    back: 'All mails',
  },
}
