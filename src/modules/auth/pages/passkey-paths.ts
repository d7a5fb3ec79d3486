/** Where one's own passkeys are added and removed. */
export const accountPasskeys = '/account/passkeys'
