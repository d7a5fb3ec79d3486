import type { Messages } from '../en/index.ts'

export const arrangement: Messages['arrangement'] = {}
