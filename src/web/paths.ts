/** Addresses that the frame itself links or posts to. */
export const paths = {
  home: '/',
  pairings: '/pairings',
  people: '/people',
  organisation: '/organisation',
  organisationPairings: '/organisation/pairings',
  organisationAudit: '/organisation/audit',
  account: '/account',
  profile: '/account/profile',
  privacy: '/privacy',
  welcome: '/welcome',
  /** POST {locale, back}. */
  locale: '/settings/locale',
  /** POST {theme, back}. */
  theme: '/settings/theme',
  signIn: '/sign-in',
  signOut: '/sign-out',
  /** Signing in through the provider of one's organisation. */
  company: '/sign-in/company',
  /** Where a passkey is shown, or added, before anything else opens. */
  passkey: '/sign-in/passkey',
} as const
