export type MilestoneState = 'open' | 'reached' | 'dropped'
export type IntroductionState = 'suggested' | 'asked' | 'met' | 'followed_up' | 'dropped'

const milestoneSteps: Readonly<Record<MilestoneState, readonly MilestoneState[]>> = {
  open: ['reached', 'dropped'],
  reached: ['open'],
  dropped: ['open'],
}

const introductionSteps: Readonly<Record<IntroductionState, readonly IntroductionState[]>> = {
  suggested: ['asked', 'met', 'dropped'],
  asked: ['met', 'dropped', 'suggested'],
  met: ['followed_up', 'dropped', 'asked'],
  followed_up: ['met'],
  dropped: ['suggested'],
}

/** Where a milestone may go from where it stands, the likeliest first. What was closed by a slip can be opened again. */
export const milestoneStepsFrom = (state: MilestoneState): readonly MilestoneState[] => milestoneSteps[state]

/** Where an introduction may go from where it stands, the likeliest first; a step taken too early can be taken back. */
export const introductionStepsFrom = (state: IntroductionState): readonly IntroductionState[] =>
  introductionSteps[state]

/** Staying where it is is no step, and always allowed. */
export const mayMoveMilestone = (from: MilestoneState, to: MilestoneState): boolean =>
  from === to || milestoneSteps[from].includes(to)

export const mayMoveIntroduction = (from: IntroductionState, to: IntroductionState): boolean =>
  from === to || introductionSteps[from].includes(to)

/** Whether nothing more is expected of it. */
export const isSettled = (state: MilestoneState | IntroductionState): boolean =>
  state === 'reached' || state === 'followed_up' || state === 'dropped'
