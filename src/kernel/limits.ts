/** Whether one more of something is within bounds. The shape of Cloudflare's rate-limiting binding. */
export interface Limit {
  limit(options: { key: string }): Promise<{ success: boolean }>
}

export interface Limits {
  /** All requests: of a person, or of an address where nobody is signed in. */
  requests: Limit
  /** What tries to sign in, of an address. */
  signIns: Limit
}

const endless: Limit = { limit: async () => ({ success: true }) }

/** For jobs, scripts and tests, which nobody outside can set off. */
export const unlimited: Limits = { requests: endless, signIns: endless }
