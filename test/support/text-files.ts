import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** `import text from './x.md' with { type: 'text' }`, which wrangler and Node know and Vite does not. */
export const textFiles = (): Plugin => ({
  name: 'text-files',
  enforce: 'pre',
  async load(id) {
    const [path = ''] = id.split('?')
    if (!/\.(md|sql)$/.test(path)) return null
    return `export default ${JSON.stringify(await readFile(path, 'utf8'))}`
  },
})
