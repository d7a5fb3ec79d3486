/** Mails that a person may turn off. */
export const optionalMailKinds = ['invitation'] as const

/** Every kind of mail; what concerns someone's account cannot be turned off. */
export const mailKinds = ['sign-in', 'security', ...optionalMailKinds] as const

export type MailKind = (typeof mailKinds)[number]
export type OptionalMailKind = (typeof optionalMailKinds)[number]
