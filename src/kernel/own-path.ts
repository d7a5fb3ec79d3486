const MAX_PATH = 2000

/**
 * A path of this site and nothing else, or `/`: what leads elsewhere is not followed. Browsers take a backslash for a slash,
 * and drop tabs and line breaks before they read an address, so only printable ASCII passes.
 */
export const ownPath = (path: unknown): string =>
  typeof path === 'string' && path.length <= MAX_PATH && /^\/(?!\/)[!-[\]-~]*$/.test(path) ? path : '/'
