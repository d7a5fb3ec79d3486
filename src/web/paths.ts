/** Addresses that the frame itself links or posts to. */
export const paths = {
  home: '/',
  pairings: '/pairings',
  people: '/people',
  organisation: '/organisation',
  organisationPairings: '/organisation/pairings',
  /** Mentees who ask for another mentor, for HR. */
  mentorRequests: '/organisation/mentor-requests',
  programs: '/programs',
  /** The days off that an organisation keeps. */
  calendar: '/organisation/calendar',
  /** What appraisals go by. */
  criteria: '/organisation/criteria',
  /** Where somebody in distress is sent to. */
  helpResources: '/organisation/help',
  organisationAudit: '/organisation/audit',
  /** What came of a mentee's pairings, for themselves. */
  results: '/results',
  account: '/account',
  /** POST {locale, back}. */
  locale: '/settings/locale',
  /** POST {theme, back}. */
  theme: '/settings/theme',
  signIn: '/sign-in',
  signOut: '/sign-out',
  /** Signing in through the provider of one's organisation. */
  company: '/sign-in/company',
  /** What a person reads and chooses after their first sign-in; `?next=` leads on. */
  welcome: '/welcome',
  profile: '/account/profile',
  privacy: '/privacy',
  /** What people asked for under data protection law, for HR. */
  privacyRequests: '/organisation/requests',
  /** Where a passkey is shown, or added, before anything else opens. */
  passkey: '/sign-in/passkey',
} as const
