import * as z from 'zod'
import type { AuditAction, AuditAudience, auditAudience } from '../../kernel/audit.ts'
import { dateText, idOf, lazily, zoneText } from '../../kernel/fields.ts'

/** What HR may read that it happened. */
export type HrAction = {
  [A in AuditAction]: (typeof auditAudience)[A] extends Extract<AuditAudience, 'hr'> ? A : never
}[AuditAction]

/** What an action is about, to filter by. */
export const auditGroups = ['sign-in', 'organisation', 'people', 'pairings', 'privacy', 'operator'] as const
export type AuditGroup = (typeof auditGroups)[number]

const groupOf: Readonly<Record<HrAction, AuditGroup>> = {
  'login.created': 'sign-in',
  'login.revoked': 'sign-in',
  'token.created': 'sign-in',
  'token.revoked': 'sign-in',
  'passkey.added': 'sign-in',
  'passkey.removed': 'sign-in',
  'passkey.shown': 'sign-in',
  'organisation.created': 'organisation',
  'organisation.changed': 'organisation',
  'sso.changed': 'organisation',
  'audit.exported': 'organisation',
  'person.added': 'people',
  'person.invited': 'people',
  'person.changed': 'people',
  'person.deactivated': 'people',
  'person.reactivated': 'people',
  'role.changed': 'people',
  'email.changed': 'people',
  'pairing.transferred': 'pairings',
  'program.created': 'pairings',
  'program.changed': 'pairings',
  'program.closed': 'pairings',
  'program-members.changed': 'pairings',
  'pairing.created': 'pairings',
  'pairing.changed': 'pairings',
  'pairing.paused': 'pairings',
  'pairing.resumed': 'pairings',
  'pairing.ended': 'pairings',
  'mentor.requested': 'pairings',
  'mentor-request.closed': 'pairings',
  'calendar.changed': 'organisation',
  'criteria.changed': 'organisation',
  'help-resources.changed': 'organisation',
  'appraisal.opened': 'pairings',
  'appraisal.completed': 'pairings',
  'data.exported': 'privacy',
  'correction.requested': 'privacy',
  'correction.closed': 'privacy',
  'erasure.requested': 'privacy',
  'erasure.withdrawn': 'privacy',
  'person.erased': 'privacy',
  'content.expired': 'privacy',
  'operator.read-on-request': 'operator',
  'operator.read-by-order': 'operator',
  'operator.read-in-incident': 'operator',
}

export const isHrAction = (action: AuditAction): action is HrAction => Object.hasOwn(groupOf, action)

/** The actions of a group, or all that HR may read. */
export const actionsOf = (group: AuditGroup | undefined): HrAction[] =>
  Object.entries(groupOf).flatMap(([action, own]) => {
    const known = action as AuditAction
    return isHrAction(known) && (group === undefined || own === group) ? [known] : []
  })

export const auditLimits = { perPage: 50, mostAtOnce: 500, inFile: 5000, personCharacters: 120 } as const

/** A form that is sent with a field left empty asks for no more than one without it. */
const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema)

const filter = lazily(() => ({
  /** An id, or part of a name: whoever acted, or whom it concerned. */
  person: unlessEmpty(z.string().trim().max(auditLimits.personCharacters).optional()),
  group: unlessEmpty(z.enum(auditGroups).optional()),
  /** Days, the last one included, in the zone that is named; in UTC where none is. */
  from: unlessEmpty(dateText.optional()),
  to: unlessEmpty(dateText.optional()),
  zone: unlessEmpty(zoneText.optional()),
}))

export const auditFilter = lazily(() => z.strictObject(filter()))

export const auditQuery = lazily(() =>
  z.strictObject({
    ...filter(),
    /** The last row of the page before. */
    after: unlessEmpty(idOf('audit').optional()),
    limit: z.coerce.number().int().min(1).max(auditLimits.mostAtOnce).optional(),
  }),
)

export type AuditFilter = z.output<ReturnType<typeof auditFilter>>
export type AuditQuery = z.output<ReturnType<typeof auditQuery>>
