import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vitest/config'

/**
 * Lets vitest load what wrangler and node load by themselves: `import text from './file.md' with { type: 'text' }`.
 * Prompts and migrations are such files.
 */
export const textPlugin = (): Plugin => ({
  name: 'text-files',
  enforce: 'pre',
  async load(id) {
    const [path = ''] = id.split('?')
    return /\.(?:md|sql)$/.test(path) ? `export default ${JSON.stringify(await readFile(path, 'utf8'))}` : null
  },
})
