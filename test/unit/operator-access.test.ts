import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g)].map((match) =>
    join(dirname(file), match[1] ?? ''),
  )

/** Every file that is reached from this one, whether at once or by `await import`. */
const reachedFrom = (entry: string): Set<string> => {
  const seen = new Set<string>()
  const open = [join(root, entry)]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...importsOf(file))
  }
  return new Set([...seen].map((file) => relative(root, file)))
}

describe('reading content as the operator', () => {
  const verb = 'src/modules/home/operator-read.ts'

  it('is reached from the command line', () => {
    expect(reachedFrom('scripts/operator/read-pairing.ts')).toContain(verb)
  })

  it.each(['src/app.ts', 'src/index.ts', 'src/deps.ts'])(
    'is reached by nothing that answers over HTTP: %s',
    (entry) => {
      const reached = reachedFrom(entry)
      expect(reached.size).toBeGreaterThan(60)
      expect([...reached].filter((file) => /operator-(read|content)/.test(file))).toEqual([])
    },
  )
})
