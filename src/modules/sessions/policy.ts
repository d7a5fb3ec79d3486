/** Either member records what became of an action; a step that is only suggested is its owner's alone to take or leave. */
export const mayChangeAction = (action: { state: string; ownerId: string }, person: string): boolean =>
  action.state !== 'suggested' || action.ownerId === person

/** A shared note is both members' to edit, a private one its author's. */
export const mayEditNote = (note: { visibility: 'private' | 'shared'; authorId: string }, person: string): boolean =>
  note.visibility === 'shared' || note.authorId === person

/** Only who wrote a note takes it away; what the partner may read in an ended pairing stays as it was. */
export const mayRemoveNote = (
  note: { visibility: 'private' | 'shared'; authorId: string },
  person: string,
  pairing: { state: 'active' | 'paused' | 'ended' },
): boolean => note.authorId === person && (note.visibility === 'private' || pairing.state !== 'ended')

interface Recorded {
  state: 'planned' | 'held' | 'missed' | 'moved' | 'cancelled'
  startsAt: Temporal.Instant
}

/** Whether it can be said that a session took place, or did not: once it has begun, and unless it was called off. */
export const mayRecord = ({ state, startsAt }: Recorded, now: Temporal.Instant): boolean =>
  state !== 'moved' && state !== 'cancelled' && Temporal.Instant.compare(startsAt, now) <= 0
