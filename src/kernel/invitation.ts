/** An invitation opens the way in for this long; then HR invites again. */
export const INVITATION_LASTS = Temporal.Duration.from({ hours: 24 * 14 })
