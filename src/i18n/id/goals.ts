import type { Messages } from '../en/index.ts'

export const goals: Messages['goals'] = {}
