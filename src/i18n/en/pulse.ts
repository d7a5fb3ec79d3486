/** How a session was, asked of the mentee after it. */
export const pulse = {
  title: 'How was this session for you?',
  lead: 'One tap each. You can change it until the next session.',
  heard: 'I felt heard',
  useful: 'It was useful to me',
  low: 'not at all',
  high: 'very much',
  of: (value: number) => `${value} of 5`,
  share: (mentor: string) => `${mentor} may see this answer`,
  privacy:
    'Your answers are yours alone unless you tick that. HR sees figures of the whole programme, never an answer of yours.',
  save: 'Save my answers',
  saved: 'Saved.',
  closed: 'The next session has begun, so these answers stay as they are.',
  ofMentee: (mentee: string) => `How it was for ${mentee}`,
  shared: (mentee: string) => `What ${mentee} chose to share with you.`,
  notAnswered: 'not answered',
}
