import type { Messages } from '../en/index.ts'

export const checkIns: Messages['checkIns'] = {}
