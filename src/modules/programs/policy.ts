import type { Claims } from '../../kernel/ctx.ts'

/** Programmes as a whole are HR's to look after; members know theirs from their pairing. */
export const mayListPrograms = (actor: Pick<Claims, 'role'>): boolean => actor.role === 'hr'
