/** What went wrong, in words a person can act on, and what was kept for them. */
export const errors = {
  requestId: (id: string) => `Should you ask for help, please give this number: ${id}`,
  kept: 'What you typed',
  keptHint: 'It was not saved. You can copy it from here.',
  toHome: 'To the home page',
  again: 'Try again',
  signIn: 'To the sign-in page',
  codes: {
    bad_input: {
      title: 'Something in it could not be read',
      text: 'Part of what was sent is not in the expected form. Please go back and check it.',
    },
    passkey_refused: {
      title: 'That passkey was not accepted',
      text: 'Please try once more, or choose another way to sign in.',
    },
    signed_out: {
      title: 'Please sign in again',
      text: 'Your sign-in has ended. Sign in to carry on where you were.',
    },
    role_changed: {
      title: 'Your access has changed',
      text: 'Your role was changed in the meantime. Please sign in again to see what is yours.',
    },
    needs_passkey: {
      title: 'Your passkey, please',
      text: 'Your company asks for a passkey beside the sign-in. It takes a moment, and then you are where you wanted to be.',
    },
    stale_login: {
      title: 'Please confirm that it is you',
      text: 'What you are about to do needs a fresh sign-in, because it concerns your account or everything in it.',
    },
    forbidden: { title: 'This page is not open to you', text: 'It belongs to others, and they decide who sees it.' },
    sso_only: {
      title: 'Please sign in through your company',
      text: 'Your company asks everyone to come in through its own sign-in.',
    },
    cross_site: {
      title: 'We did not accept this form',
      text: 'It seems to have come from another site. Please open the page here and send it once more.',
    },
    not_found: {
      title: 'There is nothing at this address',
      text: 'The link may be old or incomplete, or what was here has gone.',
    },
    method_not_allowed: {
      title: 'This address works differently',
      text: 'Please start from the page that holds the form or the button.',
    },
    conflict: {
      title: 'Someone was here first',
      text: 'The same thing was changed in the meantime. Open it again to see the latest version.',
    },
    last_passkey: {
      title: 'This is your only passkey',
      text: 'Your company asks for a passkey at each sign-in. Please add another one before you remove this one.',
    },
    too_large: { title: 'That is more than fits', text: 'Please shorten it, or send it in parts.' },
    unsupported_media: {
      title: 'We cannot read this kind of file',
      text: 'Please send it in one of the forms the page names.',
    },
    rate_limited: {
      title: 'A little too fast',
      text: 'There were many requests in a short time. Please wait a minute.',
    },
    internal: {
      title: 'Something went wrong on our side',
      text: 'It was recorded, and it is not your doing. Please try again in a moment.',
    },
    unavailable: {
      title: 'Pamong is resting for a moment',
      text: 'The database cannot be reached right now. Nothing was half saved; please try again shortly.',
    },
  },
}
