import type { Messages } from '../en/index.ts'

export const results: Messages['results'] = {}
