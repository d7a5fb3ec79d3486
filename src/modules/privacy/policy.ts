/** Whatever a person asks for under UU PDP 27/2022 is answered within 3 x 24 hours. */
const ANSWER_WITHIN = Temporal.Duration.from({ hours: 72 })

/** A person who asked to be erased may think again for so long. */
export const THINK_AGAIN = Temporal.Duration.from({ hours: 24 })

export const dueAt = (askedAt: Temporal.Instant): Temporal.Instant => askedAt.add(ANSWER_WITHIN)

export const isOverdue = (request: { dueAt: Temporal.Instant }, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, request.dueAt) > 0

/** Whether an erasure can still be withdrawn; from the moment it cannot, it is carried out. */
export const mayWithdraw = (request: { createdAt: Temporal.Instant }, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, request.createdAt.add(THINK_AGAIN)) < 0

/** Requests are HR's to look after: who asked for what, and by when. */
export const mayLookAfterRequests = (actor: { role: 'member' | 'hr' }): boolean => actor.role === 'hr'

/** HR erases at once only whoever cannot sign in any more to ask for it, or to withdraw it. */
export const mayEraseAtOnce = (person: { deactivatedAt: Temporal.Instant | null; erasedAt: Temporal.Instant | null }) =>
  person.deactivatedAt !== null && person.erasedAt === null

/** Without anybody in HR, nobody could let people in, or answer their requests. */
export const mayBeErased = (person: { role: 'member' | 'hr' }, otherActiveHr: number): boolean =>
  person.role !== 'hr' || otherActiveHr > 0
