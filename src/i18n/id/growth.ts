import type { Messages } from '../en/index.ts'

export const growth: Messages['growth'] = {}
