/** An ended pairing stays readable to its two members; nothing new is planned in it. */
export const mayPlan = (pairing: { state: 'active' | 'paused' | 'ended' }): boolean => pairing.state !== 'ended'
