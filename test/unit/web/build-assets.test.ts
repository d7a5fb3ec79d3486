import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../../../scripts/build-assets.ts'

describe('buildAssets', () => {
  let outDir = ''
  let built: Awaited<ReturnType<typeof buildAssets>>
  const build = () => buildAssets({ outDir, moduleFile: join(outDir, '../names.ts') })
  const read = (name: string) => readFile(join(outDir, name), 'utf8')

  beforeAll(async () => {
    outDir = join(await mkdtemp(join(tmpdir(), 'pamong-assets-')), 'assets')
    built = await build()
  })
  afterAll(() => rm(join(outDir, '..'), { recursive: true, force: true }))

  it('names every file after its content', async () => {
    for (const name of await readdir(outDir)) {
      const hash = createHash('sha256')
        .update(await read(name))
        .digest('base64url')
        .slice(0, 10)
      expect(name).toMatch(new RegExp(`^[a-z-]+-${hash}\\.(css|js)$`))
    }
    const module = await readFile(join(outDir, '../names.ts'), 'utf8')
    for (const address of Object.values(built.names)) expect(module).toContain(`'${address}'`)
  })

  it('writes nothing when nothing changed, and removes what is stale', async () => {
    await writeFile(join(outDir, 'app-0000000000.css'), 'old')
    expect((await build()).changed).toEqual(['app-0000000000.css'])
    expect((await build()).changed).toEqual([])
  })

  it('points imports at the built files', async () => {
    const names = await readdir(outDir)
    for (const name of names.filter((each) => each.endsWith('.js') && !each.startsWith('htmx'))) {
      for (const [, imported] of (await read(name)).matchAll(/from '\.\/([^']+)'/g)) expect(names).toContain(imported)
    }
  })

  it('makes a stylesheet for both themes that loads nothing', async () => {
    const css = await read(built.names.stylesheet.replace('/assets/', ''))
    expect(css).toContain('pamong-light')
    expect(css).toContain('pamong-dark')
    expect(css).toMatch(/prefers-color-scheme:\s*dark/)
    expect(css).not.toMatch(/url\(|@import/)
  })

  it('stays small', async () => {
    const size = async (address: string) => gzipSync(await read(address.replace('/assets/', ''))).length
    expect(await size(built.names.stylesheet)).toBeLessThan(24_000)
    expect(await size(built.names.htmx)).toBeLessThan(18_000)
    expect(await size(built.names.app)).toBeLessThan(2_000)
  })
})
