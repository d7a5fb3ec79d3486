import type { Claims } from '../../kernel/ctx.ts'

interface CheckedInto {
  side: 'mentor' | 'mentee'
  pairingState: 'active' | 'paused' | 'ended'
  sessionState: 'planned' | 'held' | 'missed' | 'moved' | 'cancelled'
  origin: 'planned' | 'imported'
  isWrappedUp: boolean
}

/** A check-in is the mentee's, for a session that is to come or not yet wrapped up. */
export const mayCheckIn = (of: CheckedInto): boolean =>
  of.side === 'mentee' &&
  of.pairingState !== 'ended' &&
  of.origin === 'planned' &&
  (of.sessionState === 'planned' || of.sessionState === 'held') &&
  !of.isWrappedUp

/** Whom somebody in distress is sent to is HR's to keep. */
export const mayKeepHelp = (actor: Pick<Claims, 'role'>): boolean => actor.role === 'hr'
