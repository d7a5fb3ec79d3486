import type { Messages } from '../index.ts'
import { common } from './common.ts'
import { validation } from './validation.ts'
import { web } from './web.ts'

export const id: Messages = { common, validation, web }
