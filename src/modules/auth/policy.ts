import { INVITATION_LASTS } from '../../kernel/invitation.ts'

interface Invited {
  invitedAt: Temporal.Instant | null
  joinedAt: Temporal.Instant | null
}

/** Whether someone may get a way in by mail: who has joined, and who was invited no longer than 14 days ago. */
export const mayGetMail = ({ invitedAt, joinedAt }: Invited, now: Temporal.Instant): boolean =>
  joinedAt !== null || (invitedAt !== null && Temporal.Instant.compare(now, invitedAt.add(INVITATION_LASTS)) <= 0)

/** How often a mail with a way in may be asked for within an hour. */
export const quotas = { window: Temporal.Duration.from({ hours: 1 }), perAddress: 5, perNetwork: 30 } as const

/** How long a link and its code work. */
export const LINK_LASTS = Temporal.Duration.from({ minutes: 10 })

/** Codes that may be tried for one request, right or wrong. */
export const MAX_TRIES = 5

/** An address as only its owner recognises it: `r•••@contoh.example`. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
