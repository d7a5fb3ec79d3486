/**
 * A path of this site, or `otherwise`: what leads elsewhere is not followed. Browsers take a backslash for a slash and drop
 * tabs and line ends from an address, so none of them may stand in it.
 */
export const ownPath = (path: unknown, otherwise = '/'): string =>
  typeof path === 'string' && path.length <= 2000 && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(path) ? path : otherwise
