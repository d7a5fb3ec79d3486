/** Whether an address is plain http on this machine, as it is only for a developer and for tests. */
export const isLoopback = (url: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url)
