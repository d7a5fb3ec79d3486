import type { Messages } from '../index.ts'
import { common } from './common.ts'
import { web } from './web.ts'

export const id: Messages = { common, web }
