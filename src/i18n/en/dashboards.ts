import { formatNumber, plural } from '../format.ts'

const count = (n: number, one: string, other: string) => `${formatNumber('en', n)} ${plural('en', n, { one, other })}`

/** Who is waited for, where, and for what day. */
interface About {
  partner: string
  day: string
}

export const dashboards = {
  waiting: 'Waiting for you',
  kinds: {
    record: ({ partner, day }: About) => `Did the session with ${partner} on ${day} take place?`,
    'check-in': ({ partner, day }: About) => `How do you come to the session with ${partner} on ${day}?`,
    agenda: ({ partner, day }: About) => `The session with ${partner} on ${day} has no shared agenda yet.`,
    agreement: ({ partner }: About) => `An agreement with ${partner} waits for your yes.`,
    suggestions: ({ partner }: About) =>
      `Steps were suggested after a session with ${partner}: take them or leave them.`,
    feedback: ({ partner }: About) => `${partner} shared feedback with you.`,
    'goal-proposed': ({ partner }: About) => `A goal with ${partner} is proposed and not agreed yet.`,
    'goal-due': ({ partner, day }: About) => `One of your goals with ${partner} is due ${day}.`,
    introduction: ({ partner, day }: About) => `The next step of an introduction with ${partner} is due ${day}.`,
    'appraisal-view': ({ partner, day }: About) => `Your view for the appraisal with ${partner} is due ${day}.`,
    'appraisal-sign': ({ partner }: About) => `The appraisal with ${partner} waits for your signature.`,
  },
  desk: {
    due: 'What is due',
    nothingDue: 'Nothing is waiting for you.',
    requests: (n: number, first: string) =>
      `${count(n, 'request about personal data is', 'requests about personal data are')} open; the first is to be answered by ${first}.`,
    mentorRequests: (n: number) => `${count(n, 'mentee asks', 'mentees ask')} for another mentor.`,
    notInvited: (n: number) => `${count(n, 'person has', 'people have')} not been invited yet.`,
    notJoined: (n: number) => `${count(n, 'invited person has', 'invited people have')} not joined yet.`,
    appraisalsDue: (n: number) => `${count(n, 'appraisal is', 'appraisals are')} due and not signed by both.`,
    programsEnding: (n: number) => `${count(n, 'programme ends', 'programmes end')} within a month.`,
    quiet: 'Needs attention',
    quietLead: 'They have not met for long. A word from you may help. Why is theirs to say.',
    nobodyQuiet: 'Every pairing has met in time, or is on a pause.',
    pair: (mentor: string, mentee: string) => `${mentor} and ${mentee}`,
    needsAttention: 'Needs attention',
    moreQuiet: 'There are more than are shown here.',
  },
  goals: 'Your goals',
  goalProgress: (percent: number) => `${percent} per cent of the way`,
}
