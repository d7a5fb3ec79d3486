import type { Context } from 'hono'

type Signs = readonly (readonly [sign: RegExp, name: string])[]

// In this order: most browsers name others beside themselves.
const browsers: Signs = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: Signs = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (signs: Signs, agent: string): string[] => {
  const found = signs.find(([sign]) => sign.test(agent))
  return found ? [found[1]] : []
}

/** Browser and system as a person knows them: "Chrome, Android". Never more of what a browser says of itself. */
export const deviceOf = (c: Context): string => {
  const agent = c.req.header('user-agent') ?? ''
  return [...nameIn(browsers, agent), ...nameIn(systems, agent)].join(', ')
}
