import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '..')
const run = promisify(execFile)

/** Public addresses of the built files, by what a page calls them. */
export interface AssetNames {
  stylesheet: string
  htmx: string
  app: string
  agendaEditor: string
  passkey: string
  sessionNotes: string
}

export interface BuildOptions {
  /** Folder that is served at `/assets/`. */
  outDir?: string
  /** The generated module that exports the names. */
  moduleFile?: string
}

/** Compiles the stylesheet by the Tailwind CLI, which writes to a file: its standard output is shared with plugins. */
const compileStylesheet = async (scratch: string): Promise<string> => {
  const cli = join(root, 'node_modules/@tailwindcss/cli/dist/index.mjs')
  const output = join(scratch, 'app.css')
  await run(process.execPath, [cli, '--input', join(root, 'src/web/app.css'), '--output', output, '--minify'], {
    cwd: root,
  })
  return readFile(output, 'utf8')
}

const readAll = async (...paths: string[]): Promise<string> =>
  (await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))).join('\n')

/** The name carries the content's hash, so that a browser may keep the file for ever. */
const hashed = (stem: string, extension: string, content: string): string =>
  `${stem}-${createHash('sha256').update(content).digest('base64url').slice(0, 10)}.${extension}`

interface BuiltFile {
  name: string
  content: string
}

// Each after the modules it imports: an import then names the built file.
const clientModules = [
  'app',
  'agenda-minutes',
  'agenda-order',
  'agenda-keep',
  'agenda-editor',
  'passkey',
  'note-saver',
  'session-notes',
]

const fileOf = (files: ReadonlyMap<string, BuiltFile>, stem: string): BuiltFile => {
  const file = files.get(stem)
  if (file === undefined) throw new Error(`${stem}.js is imported before it is built`)
  return file
}

/** The pages' own scripts, plain modules of the browser, by their stem. */
const buildClient = async (): Promise<ReadonlyMap<string, BuiltFile>> => {
  const built = new Map<string, BuiltFile>()
  for (const stem of clientModules) {
    const source = await readFile(join(root, `src/web/client/${stem}.js`), 'utf8')
    const content = source.replace(
      /(?<=from ')\.\/([\w-]+)\.js(?=')/g,
      (_, imported: string) => `./${fileOf(built, imported).name}`,
    )
    built.set(stem, { name: hashed(stem, 'js', content), content })
  }
  return built
}

const contentOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** Leaves an equal file alone: watchers and browsers see a change only where there is one. The rename is atomic. */
const writeIfChanged = async (path: string, content: string): Promise<boolean> => {
  if ((await contentOf(path)) === content) return false
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, content)
  await rename(draft, path)
  return true
}

const moduleText = (names: AssetNames): string =>
  [
    '// Written by scripts/build-assets.ts.',
    'export const assets = {',
    ...Object.entries(names).map(([key, path]) => `  ${key}: '${path}',`),
    '} as const',
    '',
  ].join('\n')

/**
 * Builds everything under `/assets/` and the module that names it. Running it again without a change writes nothing.
 * Resolves to the names and the files that were written or removed.
 */
export const buildAssets = async (options: BuildOptions = {}): Promise<{ names: AssetNames; changed: string[] }> => {
  const outDir = options.outDir ?? join(root, 'public/assets')
  const moduleFile = options.moduleFile ?? join(root, 'src/web/assets.generated.ts')
  await mkdir(outDir, { recursive: true })
  await mkdir(join(root, '.tmp'), { recursive: true })
  const scratch = await mkdtemp(join(root, '.tmp/assets-'))
  try {
    const [css, htmxText, client] = await Promise.all([
      compileStylesheet(scratch),
      readAll('node_modules/htmx.org/dist/htmx.min.js', 'node_modules/htmx.org/dist/ext/hx-sse.min.js'),
      buildClient(),
    ])
    const stylesheet = { name: hashed('app', 'css', css), content: css }
    const htmx = { name: hashed('htmx', 'js', htmxText), content: htmxText }
    const files = [stylesheet, htmx, ...client.values()]
    const names: AssetNames = {
      stylesheet: `/assets/${stylesheet.name}`,
      htmx: `/assets/${htmx.name}`,
      app: `/assets/${fileOf(client, 'app').name}`,
      agendaEditor: `/assets/${fileOf(client, 'agenda-editor').name}`,
      passkey: `/assets/${fileOf(client, 'passkey').name}`,
      sessionNotes: `/assets/${fileOf(client, 'session-notes').name}`,
    }
    const changed: string[] = []
    for (const { name, content } of files) {
      if (await writeIfChanged(join(outDir, name), content)) changed.push(name)
    }
    if (await writeIfChanged(moduleFile, moduleText(names))) changed.push('assets.generated.ts')
    const current = new Set(files.map((file) => file.name))
    for (const name of await readdir(outDir)) {
      // Another build that runs at the same time owns its own half-written file.
      if (current.has(name) || name.endsWith('.tmp')) continue
      await rm(join(outDir, name), { force: true })
      changed.push(name)
    }
    return { names, changed }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const { changed } = await buildAssets()
  console.log(changed.length === 0 ? 'assets: nothing changed' : `assets: ${changed.join(', ')}`)
}
