const ordinals: Readonly<Record<number, string>> = { 1: 'every week', 2: 'every two weeks', 4: 'every four weeks' }

const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' } as const

export const pairing = {
  title: (partner: string) => `Mentoring with ${partner}`,
  back: 'Pairings',
  tabs: {
    label: 'This pairing',
    overview: 'Overview',
    goals: 'Goals',
    growth: 'Growth',
    feedback: 'Feedback',
    appraisals: 'Appraisals',
    schedule: 'Schedule',
    arrangement: 'Agreement',
  },
  rhythm: (weeks: number, weekday: string, time: string) =>
    `${ordinals[weeks] ?? `every ${weeks} weeks`}, ${weekday} at ${time}`,
  /** Every so many months, on a weekday's place in the month. */
  monthlyRhythm: (months: number, place: 1 | 2 | 3 | 4 | 'last', weekday: string, time: string) =>
    `${months === 1 ? 'every month' : `every ${months} months`}, on the ${places[place]} ${weekday} at ${time}`,
  drafts: { id: 'Drafts in Indonesian', en: 'Drafts in English' },
  sessions: 'Sessions',
  noSessions: 'No session yet',
  noSessionsText: 'Plan the first one, or bring in notes of sessions you have already had.',
  importHistory: 'Bring in earlier sessions',
  plan: 'Plan a session',
  when: 'Day and time',
  whenHint: (zone: string) => `In the zone of this pairing: ${zone}`,
  minutes: 'Length in minutes',
  planIt: 'Plan it',
  topics: 'Parked topics',
  topicsLead: 'For a coming session. Both of you see them.',
  noTopics: 'Nothing is waiting.',
  park: 'What would you like to talk about?',
  parkIt: 'Park it',
  drop: 'Take off the list',
  dropOf: (topic: string) => `Take off the list: ${topic}`,
  from: (name: string) => `from ${name}`,
  fromYou: 'from you',
  you: 'You',
  actions: 'Open actions',
  noActions: 'Nothing is open.',
  goals: 'Goals',
  noGoals: 'No goal has been set yet.',
  goalStates: { proposed: 'Proposed', agreed: 'Agreed', reached: 'Reached', missed: 'Not reached', dropped: 'Let go' },
  dueBy: (day: string) => `by ${day}`,
}
