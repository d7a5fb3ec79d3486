import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Where development keeps what it makes. None of it is under version control. */
export const places = {
  root,
  wranglerConfig: join(root, 'wrangler.toml'),
  secrets: join(root, '.dev.vars'),
  data: join(root, '.local'),
  database: join(root, '.local', 'pamong.db'),
  scratch: join(root, '.tmp'),
} as const
