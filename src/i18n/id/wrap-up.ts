import type { Messages } from '../en/index.ts'

export const wrapUp: Messages['wrapUp'] = {}
