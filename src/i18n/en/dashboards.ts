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
  goals: 'Your goals',
  goalProgress: (percent: number) => `${percent} per cent of the way`,
}
