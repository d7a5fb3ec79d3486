/** The page on which a session is wrapped up. */
export const wrapUp = {
  title: 'Wrap up the session',
  lead: (day: string, partner: string) => `${day}, with ${partner}`,
  back: 'Back to the session',
  notes: {
    title: 'What becomes shared?',
    lead: (partner: string) =>
      `Your notes are yours alone so far. What is ticked, ${partner} will be able to read from now on; the rest stays with you. Sharing cannot be taken back.`,
    none: 'You have no private note of this session.',
    note: (number: number) => `Note ${number}`,
    unticked: (count: number) =>
      count === 1
        ? 'One line sounds private and is not ticked. Please look at the others all the same.'
        : `${count} lines sound private and are not ticked. Please look at the others all the same.`,
    allTicked: 'Nothing in them sounds private to us. Please look all the same.',
    reasons: {
      asked: 'asks not to be shared',
      health: 'health',
      pay: 'pay or money',
      family: 'family',
      distress: 'how someone feels',
      leaving: 'leaving or dismissal',
      people: 'about someone else',
      legal: 'legal, belief or identity',
    },
    sounds: (reason: string) => `Sounds private: ${reason}`,
  },
  agenda: {
    title: 'What became of the agenda?',
    lead: 'What is carried comes back in the next draft.',
    states: { open: 'Still open', discussed: 'Discussed', carry: 'Carry over', drop: 'Let go' },
    none: 'There is no shared agenda.',
  },
  actions: {
    title: 'Who does what, by when?',
    lead: 'Mentors promise too. Rows that stay empty are left out.',
    row: (number: number) => `Action ${number}`,
    body: 'What is to be done?',
    owner: 'Who?',
    you: 'You',
    due: 'By when?',
    more: 'More rows',
    already: (count: number) =>
      count === 1 ? 'One action is written down already:' : `${count} actions are written down already:`,
  },
  suggestions: {
    title: 'Suggest a step',
    lead: {
      mentor: (partner: string) => `${partner} takes or leaves it. It is no promise before that.`,
      mentee: 'For yourself to think over. It is no promise before you take it.',
    },
    row: (number: number) => `Suggestion ${number}`,
    body: 'Which step could help?',
  },
  next: {
    title: 'Next session',
    planned: (when: string) => `Planned: ${when}.`,
    when: 'Day and time',
    hint: (zone: string) =>
      `As your rhythm would have it, in the zone ${zone}. Leave it empty to plan it another time.`,
  },
  save: 'Wrap up',
  saveNote: 'The session counts as held. You can add to it later.',
  outdated: {
    title: (partner: string) => `${partner} has just wrapped up this session too`,
    text: 'What you entered is still here, and what was recorded meanwhile is shown below. Please look whether anything stands there twice, then wrap up again.',
    changed: 'Something changed meanwhile',
    changedText: 'What you entered is still here. Please look through the ticks once more, then wrap up again.',
  },
  fields: { shares: 'Notes', items: 'Agenda', session: 'Session' },
}
