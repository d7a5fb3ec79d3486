import type { Messages } from '../en/index.ts'

export const schedule: Messages['schedule'] = {}
