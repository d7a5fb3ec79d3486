import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Slices in the order in which one may build on another; those of one rank know nothing of each other. */
const ranks: readonly (readonly string[])[] = [
  ['organisations'],
  ['people'],
  ['auth'],
  ['programs'],
  ['pairings'],
  ['sessions', 'goals', 'growth', 'feedback', 'checkins', 'appraisals'],
  ['agendas'],
  ['home', 'health'],
  ['privacy'],
]
const rankOf = (slice: string): number => ranks.findIndex((rank) => rank.includes(slice))

/** What a file is, by where it stands: the parts of the top level, and the files of a slice by their role. */
const layerOf = (file: string): string => {
  const [, top = '', slice = '', name = ''] = file.split('/')
  if (top !== 'modules') return top.includes('.') ? top.replace(/\.tsx?$/, '') : top
  if (/^(api|pages|policy|schemas)(\.|-|\/)/.test(name)) return `${slice}:${name.split(/[.-]/)[0]}`
  return name === 'pages' ? `${slice}:pages` : `${slice}:service`
}

const base: Readonly<Record<string, readonly string[]>> = {
  index: ['app', 'config', 'deps', 'jobs', 'kernel'],
  app: ['config', 'deps', 'http', 'web', 'i18n', 'kernel', '*:api', '*:pages'],
  config: ['kernel'],
  deps: ['config', 'kernel', 'db', 'coach', 'mail', 'i18n', '*:service'],
  kernel: [],
  db: ['kernel'],
  http: ['kernel', 'i18n', 'deps', 'db', 'web'],
  web: ['kernel', 'i18n'],
  i18n: ['kernel'],
  coach: ['kernel', 'db', 'i18n'],
  mail: ['kernel', 'db', 'i18n'],
  jobs: ['deps', 'kernel', 'mail', '*:service'],
}

/** Whether the import stays inside the rules; the names of layers are those of `layerOf`. */
const isAllowed = (from: string, to: string): boolean => {
  if (from === to) return true
  const [slice = '', role = ''] = from.split(':')
  const [otherSlice = '', otherRole = ''] = to.split(':')
  if (role === '')
    return (base[from] ?? []).some((name) => name === to || (name === `*:${otherRole}` && otherRole !== ''))
  const isOwn = slice === otherSlice
  switch (role) {
    case 'policy':
      return to === 'kernel'
    case 'schemas':
      return ['kernel', 'coach'].includes(to)
    case 'service':
      if (['kernel', 'db', 'coach', 'mail'].includes(to)) return true
      if (isOwn) return ['schemas', 'policy'].includes(otherRole)
      return ['service', 'policy'].includes(otherRole) && rankOf(otherSlice) < rankOf(slice) && rankOf(otherSlice) >= 0
    case 'api':
    case 'pages':
      if (['http', 'web', 'i18n', 'kernel'].includes(to)) return true
      if (isOwn) return ['service', 'schemas', 'policy', role].includes(otherRole)
      // A page may show what upstream slices know, through their verbs, and offer their forms within their bounds.
      return ['service', 'schemas', 'policy'].includes(otherRole) && rankOf(otherSlice) < rankOf(slice)
    default:
      return false
  }
}

/** Packages that only some layers may import. */
const packages: Readonly<Record<string, (layer: string, file: string) => boolean>> = {
  openai: (_, file) => file === 'src/coach/openai-model.ts',
  hono: (layer) => /^(index|app|http|web)$|:(api|pages)$/.test(layer),
  '@hono/zod-validator': (layer) => layer === 'http',
  'drizzle-orm': (layer) => /^(db|kernel|http|mail)$|:service$/.test(layer),
  '@libsql/client': (layer) => layer === 'db',
  'openid-client': (_, file) => file === 'src/modules/auth/sso-provider.ts',
  '@simplewebauthn/server': (_, file) => file === 'src/modules/auth/passkey-ceremony.ts',
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => `src/${name}`)

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)[\s(]+'([^']+)'/g)].map((match) => match[1] ?? '')

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

describe('architecture', () => {
  it('sees the files', () => {
    expect(files.length).toBeGreaterThan(60)
  })

  it('lets each layer import only what it may', () => {
    const forbidden = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        if (!specifier.startsWith('.')) return []
        const target = relative(root, normalize(join(root, dirname(file), specifier)))
        if (!target.startsWith('src/')) return []
        const [from, to] = [layerOf(file), layerOf(target)]
        return isAllowed(from, to) ? [] : [`${file} (${from}) -> ${target} (${to})`]
      }),
    )
    expect(forbidden).toEqual([])
  })

  it('lets only their own layer import the packages that stand for a boundary', () => {
    const forbidden = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const rule = packages[packageOf(specifier)]
        return rule === undefined || rule(layerOf(file), file) ? [] : [`${file} -> ${specifier}`]
      }),
    )
    expect(forbidden).toEqual([])
  })

  it('notices a forbidden import', () => {
    expect(isAllowed('sessions:api', 'db')).toBe(false)
    expect(isAllowed('pairings:service', 'sessions:service')).toBe(false)
    expect(isAllowed('sessions:service', 'goals:service')).toBe(false)
    expect(isAllowed('kernel', 'db')).toBe(false)
    expect(isAllowed('agendas:service', 'sessions:service')).toBe(true)
  })

  it('reads the environment and the clock in one place each', () => {
    const reads = (pattern: RegExp, except: readonly string[]) =>
      files.filter((file) => !except.includes(file) && pattern.test(readFileSync(join(root, file), 'utf8')))
    expect(reads(/process\.env/, [])).toEqual([])
    expect(reads(/Temporal\.Now|Date\.now|new Date\(/, ['src/kernel/clock.ts'])).toEqual([])
  })
})
