import type { Id } from './ids.ts'

/** Who may read that it happened: whoever HR is, the two members of the pairing, or the person alone. */
export type AuditAudience = 'hr' | 'pair' | 'self'

/**
 * What can be done to a record. Closed, so that an audit row is a code and an id and never a sentence. What happens within a
 * pairing is for the pair: who wrote how often, to whom, would tell HR what the publishing rule keeps from them.
 */
export const auditAudience = {
  'login.created': 'hr',
  'login.revoked': 'hr',
  'token.created': 'hr',
  'token.revoked': 'hr',
  'passkey.added': 'hr',
  'passkey.removed': 'hr',
  'passkey.shown': 'hr',
  'organisation.created': 'hr',
  'organisation.changed': 'hr',
  'sso.changed': 'hr',
  'person.added': 'hr',
  'person.invited': 'hr',
  'person.changed': 'hr',
  'person.deactivated': 'hr',
  'person.reactivated': 'hr',
  'role.changed': 'hr',
  'email.changed': 'hr',
  'pairing.transferred': 'hr',
  'data.exported': 'hr',
  'audit.exported': 'hr',
  'correction.requested': 'hr',
  'correction.closed': 'hr',
  'erasure.requested': 'hr',
  'erasure.withdrawn': 'hr',
  'person.erased': 'hr',
  'content.expired': 'hr',
  'operator.read-on-request': 'hr',
  'operator.read-by-order': 'hr',
  'operator.read-in-incident': 'hr',
  'person.welcomed': 'self',
  'consent.given': 'self',
  'consent.withdrawn': 'self',
  'mail.turned-off': 'self',
  'session.planned': 'pair',
  'history.imported': 'pair',
  'note.written': 'pair',
  'note.shared': 'pair',
  'topic.parked': 'pair',
  'topic.dropped': 'pair',
  'action.changed': 'pair',
  'items.brought-along': 'pair',
  'agenda.drafted': 'pair',
  'agenda.saved': 'pair',
  'agenda.shared': 'pair',
  'agenda.discarded': 'pair',
  'agenda.ticked': 'pair',
} as const satisfies Readonly<Record<string, AuditAudience>>

export type AuditAction = keyof typeof auditAudience

/** Whoever acted: a person, the one who runs the deployment, or a job of the system itself. */
export type AuditActor = Id<'person'> | 'operator' | 'system'
