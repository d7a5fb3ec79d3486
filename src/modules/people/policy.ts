import type { Claims } from '../../kernel/ctx.ts'
import { INVITATION_LASTS } from '../../kernel/invitation.ts'

/** What the rules about a person go by. */
export interface Standing {
  role: Claims['role']
  invitedAt: Temporal.Instant | null
  joinedAt: Temporal.Instant | null
  welcomedAt: Temporal.Instant | null
  deactivatedAt: Temporal.Instant | null
}

export const personStates = ['new', 'invited', 'expired', 'joined', 'deactivated'] as const
/** How far someone has come; `expired`: invited, but too long ago. */
export type PersonState = (typeof personStates)[number]

/** The earliest moment at which an invitation that still holds was sent. */
export const invitationsHoldSince = (now: Temporal.Instant): Temporal.Instant => now.subtract(INVITATION_LASTS)

/** When an invitation sent at that moment ends. */
export const invitationEnds = (invitedAt: Temporal.Instant): Temporal.Instant => invitedAt.add(INVITATION_LASTS)

export const stateOf = (person: Omit<Standing, 'role'>, now: Temporal.Instant): PersonState => {
  if (person.deactivatedAt !== null) return 'deactivated'
  if (person.joinedAt !== null) return 'joined'
  if (person.invitedAt === null) return 'new'
  return Temporal.Instant.compare(person.invitedAt, invitationsHoldSince(now)) >= 0 ? 'invited' : 'expired'
}

/** The people of an organisation are HR's to look after. */
export const mayManagePeople = ({ role }: Pick<Claims, 'role'>): boolean => role === 'hr'

/** Who has signed in once needs no invitation, and who is deactivated gets none. */
export const mayBeInvited = (state: PersonState): boolean => state !== 'joined' && state !== 'deactivated'

/** Nobody gives themselves a role, or takes their own: two eyes see it. */
export const mayChangeRole = (actor: Pick<Claims, 'personId'>, target: { id: string }): boolean =>
  target.id !== actor.personId

/** Form of address, language and zone are for HR to guess only until the person has chosen them. */
export const mayPrefill = ({ welcomedAt }: Pick<Standing, 'welcomedAt'>): boolean => welcomedAt === null

/**
 * Whoever reads the mail of an address can sign in as its person. HR gives addresses to those who have not come in yet; after
 * that a changed one would open to HR what the person wrote, and only whoever runs the deployment changes it.
 */
export const mayReaddress = ({ joinedAt }: Pick<Standing, 'joinedAt'>): boolean => joinedAt === null

/** Whether the organisation would be left to nobody: `others` are those of HR who can sign in, the person aside. */
export const isLastHr = (target: Pick<Standing, 'role'>, others: number): boolean =>
  target.role === 'hr' && others === 0
