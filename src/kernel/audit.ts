/** What can be done to a record. Closed, so that an audit row is a code and an id and never a sentence. */
export const auditActions = [
  'login.created',
  'login.revoked',
  'person.changed',
  'session.planned',
  'history.imported',
  'note.written',
  'note.shared',
  'topic.parked',
  'topic.dropped',
  'action.changed',
  'agenda.drafted',
  'agenda.saved',
  'agenda.shared',
  'agenda.discarded',
  'agenda.ticked',
] as const

export type AuditAction = (typeof auditActions)[number]
