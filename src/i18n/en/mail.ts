const ofAccount = {
  action: 'Look at my account',
  notes: [
    'If this was expected, there is nothing to do.',
    'If it was not, please open your account, end what you do not know there, and tell the people who look after Pamong in your company.',
  ],
}

/** Mails about someone's account. A subject names the product and what kind of event it is, and never what happened. */
export const mail = {
  greeting: (address: string) => `Dear ${address},`,
  reason: (organisation: string) =>
    `You receive this mail because you have an account at Pamong for the mentoring of ${organisation}. It concerns your account and cannot be turned off.`,
  signIn: {
    subject: 'Pamong: your sign-in link',
    text: (organisation: string) =>
      `You asked to sign in to the mentoring of ${organisation}. Press the button to go on.`,
    action: 'Sign in',
    code: 'If you would rather stay in the window where you asked, type this code there:',
    expires: 'The button and the code work once, for ten minutes.',
    notYou: 'If it was not you who asked, simply leave this mail aside. Nobody gets in without it.',
  },
  company: {
    subject: 'Pamong: how to sign in',
    text: (organisation: string) =>
      `You asked to sign in to the mentoring of ${organisation}. Your company signs in with its own account, so there is no link or code in this mail.`,
    action: 'Sign in with the company account',
    notYou: 'If it was not you who asked, simply leave this mail aside.',
  },
  security: {
    'passkey-added': {
      ...ofAccount,
      subject: 'Pamong: a passkey was added',
      text: (at: string) =>
        `A passkey was added to your account on ${at}. From now on it can be used to sign in as you.`,
    },
    'passkey-removed': {
      ...ofAccount,
      subject: 'Pamong: a passkey was removed',
      text: (at: string) => `A passkey was removed from your account on ${at}. It can no longer be used to sign in.`,
    },
    'token-created': {
      ...ofAccount,
      subject: 'Pamong: an API token was created',
      text: (at: string) =>
        `An API token was created for your account on ${at}. A program that has it can do what you can do, until it expires or you revoke it.`,
    },
    'email-changed': {
      ...ofAccount,
      subject: 'Pamong: your e-mail address was changed',
      text: (at: string) =>
        `The e-mail address of your account was changed on ${at}. Sign-in links go to the new address from now on.`,
    },
    'operator-access': {
      subject: 'Pamong: operator access',
      text: (at: string) =>
        `Whoever operates this installation of Pamong used its keys on ${at} to open content of a pairing that you belong to.`,
      action: 'See what was recorded',
      notes: ['Each such access is recorded with its reason and shown to both of you. It cannot happen unseen.'],
    },
  },
}
