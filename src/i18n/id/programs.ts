import type { Messages } from '../en/index.ts'

export const programs: Messages['programs'] = {}
