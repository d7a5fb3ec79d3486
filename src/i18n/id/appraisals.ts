import type { Messages } from '../en/index.ts'

export const appraisals: Messages['appraisals'] = {}
