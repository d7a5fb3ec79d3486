import type { Claims } from '../../kernel/ctx.ts'

/** An ended pairing stays readable to its two members; nothing new is planned in it. */
export const mayPlan = (pairing: { state: 'active' | 'paused' | 'ended' }): boolean => pairing.state !== 'ended'

/** Who is paired with whom is HR's to look after; what the two say is not. */
export const mayArrangePairings = (actor: Pick<Claims, 'role'>): boolean => actor.role === 'hr'
